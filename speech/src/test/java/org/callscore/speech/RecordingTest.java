package org.callscore.speech;

import static org.callscore.speech.WavBytes.chunk;
import static org.callscore.speech.WavBytes.concat;
import static org.callscore.speech.WavBytes.extensible;
import static org.callscore.speech.WavBytes.format;
import static org.callscore.speech.WavBytes.interleaved;
import static org.callscore.speech.WavBytes.little;
import static org.callscore.speech.WavBytes.riff;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordingTest {
  private static final int RATE = 8000;
  private static final short[] LEFT = {0, 1000, -1000, 32767, -32768};
  private static final short[] RIGHT = {5, 6, 7, 8, 9};
  private static final byte[] STEREO = interleaved(LEFT, RIGHT);

  @TempDir Path folder;

  /** Name, format chunk, samples as written, samples as expected. */
  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(
            "8-bit", format(1, 1, RATE, 8), bytes(128, 0, 255), new float[] {0, -32768, 32512}),
        Arguments.of(
            "16-bit",
            format(1, 1, RATE, 16),
            WavBytes.bytes(little(4).putShort((short) -2).putShort((short) 32767)),
            new float[] {-2, 32767}),
        Arguments.of(
            "24-bit",
            format(1, 1, RATE, 24),
            bytes(0x80, 0x01, 0x00, 0x00, 0x00, 0x80),
            new float[] {1.5f, -32768}),
        Arguments.of(
            "32-bit",
            format(1, 1, RATE, 32),
            WavBytes.bytes(little(8).putInt(3 << 15).putInt(Integer.MIN_VALUE)),
            new float[] {1.5f, -32768}),
        Arguments.of(
            "float",
            format(3, 1, RATE, 32),
            WavBytes.bytes(little(16).putFloat(0.5f).putFloat(-1).putFloat(7).putFloat(Float.NaN)),
            new float[] {16384, -32768, 32768, 0}),
        Arguments.of(
            "double",
            format(3, 1, RATE, 64),
            WavBytes.bytes(little(16).putDouble(0.25).putDouble(-1e300)),
            new float[] {8192, -32768}),
        // The corners of G.711: both signs of the faintest and the loudest code.
        Arguments.of(
            "A-law",
            format(6, 1, RATE, 8),
            bytes(0xd5, 0x55, 0xaa, 0x2a, 0x85),
            new float[] {8, -8, 32256, -32256, 4224}),
        Arguments.of(
            "mu-law",
            format(7, 1, RATE, 8),
            bytes(0xff, 0x7f, 0x80, 0x00, 0xef),
            new float[] {0, 0, 32124, -32124, 132}),
        Arguments.of(
            "extensible",
            extensible(1, 1, RATE, 16),
            WavBytes.bytes(little(2).putShort((short) 77)),
            new float[] {77}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void everyEncodingIsReadOnTheSixteenBitScale(
      String name, byte[] format, byte[] data, float[] expected) throws IOException {
    Recording recording = Recording.open(file(riff("RIFF", format, chunk("data", data))));
    assertArrayEquals(expected, samples(recording)[0], name);
  }

  /** Name and a file that must hold LEFT and RIGHT. */
  static Stream<Arguments> repairs() {
    byte[] format = format(1, 2, RATE, 16);
    byte[] sizes64 =
        WavBytes.bytes(little(24).putLong(0).putLong(STEREO.length).putLong(LEFT.length));
    return Stream.of(
        Arguments.of("plain", riff("RIFF", format, chunk("data", STEREO))),
        Arguments.of("size never written", riff0(format, chunk("data", STEREO, 0))),
        Arguments.of("size of a stream", riff("RIFF", format, chunk("data", STEREO, -1))),
        Arguments.of("size beyond the file", riff("RIFF", format, chunk("data", STEREO, 999_999))),
        Arguments.of(
            "odd tail", riff("RIFF", format, chunk("data", concat(STEREO, bytes(1, 2, 3)), 23))),
        Arguments.of(
            "chunks around the samples",
            riff(
                "RIFF",
                chunk("LIST", bytes(1, 2, 3)),
                format,
                chunk("fact", bytes(1, 2, 3, 4)),
                chunk("data", STEREO),
                chunk("LIST", bytes(9, 9)))),
        Arguments.of(
            "RF64", riff("RF64", chunk("ds64", sizes64), format, chunk("data", STEREO, -1))),
        Arguments.of(
            "RF64 with more behind",
            riff(
                "RF64",
                chunk("ds64", sizes64),
                format,
                chunk("data", STEREO, -1),
                chunk("LIST", bytes(9, 9)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("repairs")
  void whatRecordersLeaveBehindIsRead(String name, byte[] bytes) throws IOException {
    Recording recording = Recording.open(file(bytes));
    assertEquals(2, recording.channels(), name);
    assertArrayEquals(floats(LEFT), samples(recording)[0]);
    assertArrayEquals(floats(RIGHT), samples(recording)[1]);
  }

  /** A file and what the message must say, besides the file's name. */
  static Stream<Arguments> faults() {
    byte[] data = chunk("data", STEREO);
    return Stream.of(
        Arguments.of(
            "hello, this is text".getBytes(StandardCharsets.US_ASCII),
            "starts with 'hello, this ', expected a WAV file ('RIFF'); convert it"),
        Arguments.of(bytes('O', 'g', 'g', 'S', 0, 2), "starts with 'OggS??', expected a WAV file"),
        Arguments.of(new byte[0], "the file is empty, expected a WAV recording"),
        Arguments.of(
            Arrays.copyOf(riff("RIFF", format(1, 1, RATE, 16)), 30),
            "the header breaks off after 30 bytes, expected the chunks 'fmt ' and 'data'"),
        Arguments.of(riff("RIFF", format(1, 1, RATE, 16)), "the header breaks off after 36 bytes"),
        Arguments.of(
            riff("RIFF", format(1, 1, RATE, 16), chunk("data", new byte[0])),
            "no samples after the header, expected speech"),
        Arguments.of(
            riff(
                "RIFF",
                format(1, 1, RATE, 16),
                chunk("data", new byte[0]),
                chunk("LIST", bytes(1, 1))),
            "no samples after the header"),
        Arguments.of(riff("RIFF", data), "the samples come before the chunk 'fmt '"),
        Arguments.of(
            riff("RIFF", format(0x31, 1, RATE, 0), data),
            "found 'GSM 6.10' of 0 bits, expected PCM of 8, 16, 24 or 32 bits"),
        Arguments.of(
            riff("RIFF", format(0x1234, 1, RATE, 8), data), "found 'format tag 0x1234' of 8 bits"),
        Arguments.of(
            riff("RIFF", format(1, 1, RATE, 12), data), "found samples of 12 bits, expected PCM"),
        Arguments.of(riff("RIFF", format(1, 6, RATE, 16), data), "6 channels, expected 1 or 2"),
        Arguments.of(
            riff("RIFF", format(1, 0, RATE, 16), data), "a frame of 0 channels takes 0 bytes"),
        Arguments.of(
            riff("RIFF", format(1, 1, 4000, 16), data),
            "4000 Hz, expected 8000 to 48000 Hz; convert it, for instance with: ffmpeg -i IN -ar 16000"),
        Arguments.of(
            riff("RIFF", format(1, 1, 96_000, 16), data), "96000 Hz, expected 8000 to 48000 Hz"),
        Arguments.of(riff("RIFF", format(1, 1, 0, 16), data), "0 Hz, expected 8000 to 48000 Hz"),
        Arguments.of(
            riff("RIFF", chunk("fmt ", bytes(1, 0)), data),
            "the chunk 'fmt ' has 2 bytes, expected 16 to 40"),
        Arguments.of(concat(riff("RIFF"), bytes(1)), "the header breaks off after 13 bytes"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("faults")
  void whatIsNoRecordingIsRefusedInOneLine(byte[] bytes, String message) throws IOException {
    Path file = file(bytes);
    IOException e = assertThrows(IOException.class, () -> Recording.open(file));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": " + message), e.getMessage());
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    Path missing = folder.resolve("none.wav");
    IOException e = assertThrows(IOException.class, () -> Recording.open(missing));
    assertEquals(
        missing + ": there is no such file, expected a WAV recording; check the path",
        e.getMessage());
    e = assertThrows(IOException.class, () -> Recording.open(folder));
    assertEquals(
        folder + ": is a folder, expected a WAV recording; check the path", e.getMessage());
  }

  @Test
  void aRecordingIsNamedAfterItsFileAndStreamedAsOftenAsWanted() throws IOException {
    short[] second = new short[RATE + RATE / 2];
    second[RATE] = 9;
    Recording recording = Recording.open(WavBytes.write(folder.resolve("a.b.wav"), RATE, second));
    assertEquals("a.b", recording.name());
    assertEquals(1500, recording.durationMillis());
    assertEquals(RATE, recording.sampleRate());
    assertArrayEquals(floats(second), samples(recording)[0]);
    assertArrayEquals(floats(second), samples(recording)[0]);
  }

  @Test
  void aPairIsOneCallAndTheShorterSideEndsInSilence() throws IOException {
    Path agent = WavBytes.write(folder.resolve("call-17-agent.wav"), RATE, LEFT);
    Path customer =
        WavBytes.write(folder.resolve("call-17-customer.wav"), RATE, Arrays.copyOf(RIGHT, 3));
    Recording pair = Recording.ofPair(agent, customer);
    assertEquals("call-17", pair.name());
    assertEquals(2, pair.channels());
    assertArrayEquals(floats(LEFT), samples(pair)[0]);
    assertArrayEquals(new float[] {5, 6, 7, 0, 0}, samples(pair)[1]);
  }

  @Test
  void filesThatDoNotGoTogetherAreRefused() throws IOException {
    Path mono = WavBytes.write(folder.resolve("a.wav"), RATE, LEFT);
    Path stereo = WavBytes.write(folder.resolve("b.wav"), RATE, LEFT, RIGHT);
    Path other = WavBytes.write(folder.resolve("c.wav"), 16_000, LEFT);
    IOException e = assertThrows(IOException.class, () -> Recording.ofPair(mono, stereo));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith(stereo + ": 2 channels, expected 1 in each file"));
    e = assertThrows(IOException.class, () -> Recording.ofPair(mono, other));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith(other + ": 16000 Hz, expected 8000 Hz as in " + mono));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("call.wav"), bytes);
  }

  /** As a recorder leaves it that was stopped before it filled in the sizes. */
  private static byte[] riff0(byte[]... chunks) {
    byte[] riff = riff("RIFF", chunks);
    ByteBuffer.wrap(riff).putInt(4, 0);
    return riff;
  }

  private static float[][] samples(Recording recording) throws IOException {
    float[][] all = new float[recording.channels()][(int) recording.frames()];
    float[][] chunk = new float[recording.channels()][2];
    int position = 0;
    try (SampleStream stream = recording.stream()) {
      for (int count = stream.read(chunk); count > 0; count = stream.read(chunk)) {
        for (int channel = 0; channel < all.length; channel++) {
          System.arraycopy(chunk[channel], 0, all[channel], position, count);
        }
        position += count;
      }
    }
    assertEquals(recording.frames(), position);
    return all;
  }

  private static float[] floats(short[] samples) {
    float[] floats = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      floats[i] = samples[i];
    }
    return floats;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
