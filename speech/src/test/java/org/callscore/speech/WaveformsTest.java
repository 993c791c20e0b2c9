package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.callscore.report.Waveform;
import org.callscore.transcript.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaveformsTest {
  private static final int RATE = 8000;

  @TempDir Path folder;

  @Test
  void eachStepHasItsPeakAndTheLastMayBeShort() throws IOException {
    short[] samples = new short[RATE + RATE / 2 + 1];
    samples[10] = -32768;
    samples[RATE / 2] = 16384;
    samples[RATE + RATE / 2] = 129;
    Recording recording = Recording.open(WavBytes.write(folder.resolve("a.wav"), RATE, samples));
    Waveform waveform = Waveforms.of(recording, 500, false);
    assertEquals(500, waveform.stepMillis());
    assertArrayEquals(
        new byte[] {(byte) 255, (byte) 128, 0, 1}, waveform.peaks().get(Speaker.UNKNOWN));
  }

  @Test
  void sidesAreSwappedOnRequest() throws IOException {
    short[] left = new short[80];
    short[] right = new short[80];
    left[3] = 32767;
    Recording recording =
        Recording.open(WavBytes.write(folder.resolve("b.wav"), RATE, left, right));
    Waveform plain = Waveforms.of(recording, 10, false);
    assertEquals(Set.of(Speaker.AGENT, Speaker.CUSTOMER), plain.peaks().keySet());
    assertArrayEquals(new byte[] {(byte) 255}, plain.peaks().get(Speaker.AGENT));
    Waveform swapped = Waveforms.of(recording, 10, true);
    assertArrayEquals(new byte[] {(byte) 255}, swapped.peaks().get(Speaker.CUSTOMER));
    assertThrows(IllegalArgumentException.class, () -> Waveforms.of(recording, 0, false));
  }
}
