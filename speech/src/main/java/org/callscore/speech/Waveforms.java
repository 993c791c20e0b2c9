package org.callscore.speech;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callscore.report.Waveform;
import org.callscore.transcript.Speaker;

/** Outlines of recordings, for drawing. */
public final class Waveforms {
  private static final int HIGHEST_PEAK = 255;
  private static final float FULL_SCALE = 32768;

  private Waveforms() {}

  /**
   * The loudest sample of each step, 255 at full scale.
   *
   * @param stepMillis length of a step in milliseconds, at least 1
   * @param swapped whether the agent is on the right channel
   * @throws IOException if the recording cannot be read
   */
  public static Waveform of(Recording recording, int stepMillis, boolean swapped)
      throws IOException {
    if (stepMillis < 1) {
      throw new IllegalArgumentException("a step of " + stepMillis + " ms, expected 1 or more");
    }
    int channels = recording.channels();
    int rate = recording.sampleRate();
    long stepSamples1000 = (long) stepMillis * rate;
    int steps =
        Math.toIntExact((recording.frames() * 1000 + stepSamples1000 - 1) / stepSamples1000);
    byte[][] peaks = new byte[channels][steps];
    float[][] samples = new float[channels][rate];
    long position = 0;
    try (SampleStream stream = recording.stream()) {
      for (int count = stream.read(samples); count > 0; count = stream.read(samples)) {
        for (int channel = 0; channel < channels; channel++) {
          byte[] outline = peaks[channel];
          for (int i = 0; i < count; i++) {
            int step = (int) ((position + i) * 1000 / stepSamples1000);
            float size = Math.min(FULL_SCALE, Math.abs(samples[channel][i]));
            int peak = Math.round(size * HIGHEST_PEAK / FULL_SCALE);
            outline[step] = (byte) Math.max(peak, Byte.toUnsignedInt(outline[step]));
          }
        }
        position += count;
      }
    }
    List<Speaker> speakers = speakers(channels, swapped);
    Map<Speaker, byte[]> bySpeaker = new EnumMap<>(Speaker.class);
    for (int channel = 0; channel < channels; channel++) {
      bySpeaker.put(speakers.get(channel), peaks[channel]);
    }
    return new Waveform(stepMillis, bySpeaker);
  }

  private static List<Speaker> speakers(int channels, boolean swapped) {
    if (channels == 1) {
      return List.of(Speaker.UNKNOWN);
    }
    return swapped
        ? List.of(Speaker.CUSTOMER, Speaker.AGENT)
        : List.of(Speaker.AGENT, Speaker.CUSTOMER);
  }
}
