package org.callscore.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes WAV files for tests, sound ones and damaged ones. */
final class WavBytes {
  private WavBytes() {}

  /** A file of 16-bit samples, one array a channel. */
  static Path write(Path file, int sampleRate, short[]... channels) throws IOException {
    return Files.write(
        file,
        riff(
            "RIFF",
            format(1, channels.length, sampleRate, 16),
            chunk("data", interleaved(channels))));
  }

  static byte[] interleaved(short[]... channels) {
    ByteBuffer data = little(channels.length * channels[0].length * 2);
    for (int i = 0; i < channels[0].length; i++) {
      for (short[] channel : channels) {
        data.putShort(channel[i]);
      }
    }
    return data.array();
  }

  static byte[] riff(String id, byte[]... chunks) {
    byte[] body = concat(chunks);
    return concat(
        little(12).put(ascii(id)).putInt(body.length + 4).put(ascii("WAVE")).array(), body);
  }

  static byte[] format(int tag, int channels, int sampleRate, int bits) {
    return chunk("fmt ", formatFields(tag, channels, sampleRate, bits).array());
  }

  static byte[] extensible(int tag, int channels, int sampleRate, int bits) {
    ByteBuffer fields = little(40).put(formatFields(0xfffe, channels, sampleRate, bits).array());
    fields.putShort((short) 22).putShort((short) bits).putInt(3).putShort((short) tag);
    return chunk("fmt ", fields.array());
  }

  static byte[] chunk(String id, byte[] content) {
    ByteBuffer chunk = little(8 + content.length + content.length % 2);
    return chunk.put(ascii(id)).putInt(content.length).put(content).array();
  }

  /** A chunk whose header claims another size than it has. */
  static byte[] chunk(String id, byte[] content, int claimedBytes) {
    return little(8 + content.length).put(ascii(id)).putInt(claimedBytes).put(content).array();
  }

  static byte[] concat(byte[]... parts) {
    ByteBuffer all = little(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer formatFields(int tag, int channels, int sampleRate, int bits) {
    int frameBytes = channels * bits / 8;
    return little(16)
        .putShort((short) tag)
        .putShort((short) channels)
        .putInt(sampleRate)
        .putInt(sampleRate * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) bits);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
