package org.callscore.speech;

import java.nio.ByteBuffer;

/** Internal: how one sample is written in a file. Decodes to the 16-bit scale, ±32768. */
enum SampleEncoding {
  PCM_8(1) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      return ((bytes.get(at) & 0xff) - 128) * 256f;
    }
  },
  PCM_16(2) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      return bytes.getShort(at);
    }
  },
  PCM_24(3) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      int low = bytes.getShort(at) & 0xffff;
      return ((bytes.get(at + 2) << 16) | low) / 256f;
    }
  },
  PCM_32(4) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      return bytes.getInt(at) / 65536f;
    }
  },
  FLOAT_32(4) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      return bounded(bytes.getFloat(at));
    }
  },
  FLOAT_64(8) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      return bounded(bytes.getDouble(at));
    }
  },
  A_LAW(1) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      int code = bytes.get(at) ^ 0x55;
      int exponent = (code >> 4) & 7;
      int mantissa = ((code & 15) << 4) + 8;
      int magnitude = exponent == 0 ? mantissa : (mantissa + 256) << (exponent - 1);
      return (code & 0x80) != 0 ? magnitude : -magnitude;
    }
  },
  MU_LAW(1) {
    @Override
    float decode(ByteBuffer bytes, int at) {
      int code = ~bytes.get(at);
      int exponent = (code >> 4) & 7;
      int magnitude = ((((code & 15) << 3) + 132) << exponent) - 132;
      return (code & 0x80) != 0 ? -magnitude : magnitude;
    }
  };

  private static final double FULL_SCALE = 32768;

  private final int bytes;

  SampleEncoding(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /** The sample that starts at this byte of a little-endian buffer. */
  abstract float decode(ByteBuffer bytes, int at);

  /** Floating-point files may hold anything; what is no number is silence. */
  private static float bounded(double sample) {
    if (Double.isNaN(sample)) {
      return 0;
    }
    return (float) Math.max(-FULL_SCALE, Math.min(FULL_SCALE, sample * FULL_SCALE));
  }
}
