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
    return bytes(data);
  }

  static byte[] riff(String id, byte[]... chunks) {
    byte[] body = concat(chunks);
    return concat(
        bytes(little(12).put(ascii(id)).putInt(body.length + 4).put(ascii("WAVE"))), body);
  }

  static byte[] format(int tag, int channels, int sampleRate, int bits) {
    return chunk("fmt ", bytes(formatFields(tag, channels, sampleRate, bits)));
  }

  static byte[] extensible(int tag, int channels, int sampleRate, int bits) {
    ByteBuffer fields = little(40).put(bytes(formatFields(0xfffe, channels, sampleRate, bits)));
    fields.putShort((short) 22).putShort((short) bits).putInt(3).putShort((short) tag);
    return chunk("fmt ", bytes(fields));
  }

  static byte[] chunk(String id, byte[] content) {
    ByteBuffer chunk = little(8 + content.length + content.length % 2);
    return bytes(chunk.put(ascii(id)).putInt(content.length).put(content));
  }

  /** A chunk whose header claims another size than it has. */
  static byte[] chunk(String id, byte[] content, int claimedBytes) {
    return bytes(little(8 + content.length).put(ascii(id)).putInt(claimedBytes).put(content));
  }

  static byte[] concat(byte[]... parts) {
    ByteBuffer all = little(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return bytes(all);
  }

  /** Everything in a buffer, zeros where nothing was put. */
  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.rewind().get(bytes);
    return bytes;
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
