package org.callscore.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Internal: a recording looked through once before it is recognised, because noise floor and cuts
 * can only be known from the whole. Costs little: a hundredth of the recognition.
 *
 * @param channels each channel's frames
 * @param sameOnBoth whether both channels carry the same: a mono recording in disguise
 */
record AudioScan(List<ChannelScan> channels, boolean sameOnBoth) {
  private static final double SAME_CORRELATION = 0.99;

  static AudioScan of(Recording recording) throws IOException {
    int rate = recording.sampleRate();
    int channels = recording.channels();
    List<Measuring> measuring = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      measuring.add(new Measuring(rate));
    }
    double product = 0;
    double left = 0;
    double right = 0;
    float[][] samples = new float[channels][rate];
    try (SampleStream stream = recording.stream()) {
      for (int count = stream.read(samples); count > 0; count = stream.read(samples)) {
        for (int channel = 0; channel < channels; channel++) {
          measuring.get(channel).accept(samples[channel], count);
        }
        for (int i = 0; channels == 2 && i < count; i++) {
          product += (double) samples[0][i] * samples[1][i];
          left += (double) samples[0][i] * samples[0][i];
          right += (double) samples[1][i] * samples[1][i];
        }
      }
    }
    return new AudioScan(
        measuring.stream().map(Measuring::scan).toList(),
        product > SAME_CORRELATION * Math.sqrt(left * right));
  }

  /** One channel, sample by sample. */
  private static final class Measuring {
    private static final float FULL_SCALE = 32768;

    /** Where A-law and mu-law, which end a little below 32768, clip as well. */
    private static final float CLIPPED = 32100;

    private static final float FAINTEST_TONE_DB = -60;

    /** The spectrum's window reaches back over three frames; every second one is looked at. */
    private static final int TONE_STEP = 2;

    private static final int SHORTEST_TONE = Frames.in(400);

    /** Tones in noise stay within 3 %, vowels of that length move by 8 % and more. */
    private static final float STEADY = 1.05f;

    private final int rate;
    private final Spectrum spectrum;
    private final float[] ring;
    private final BitSet zeros = new BitSet();
    private float[] levels = new float[3000];
    private float[] pitches = new float[3000];
    private int frames;
    private long samples;
    private long frameEnd;
    private int inFrame;
    private double sum;
    private double squares;
    private float lowest = Float.POSITIVE_INFINITY;
    private float highest = Float.NEGATIVE_INFINITY;
    private long clipped;

    Measuring(int rate) {
      this.rate = rate;
      spectrum = new Spectrum(rate);
      ring = new float[spectrum.size()];
      frameEnd = Frames.startSample(1, rate);
    }

    void accept(float[] block, int count) {
      for (int i = 0; i < count; i++) {
        float sample = block[i];
        ring[(int) samples & (ring.length - 1)] = sample;
        sum += sample;
        squares += (double) sample * sample;
        lowest = Math.min(lowest, sample);
        highest = Math.max(highest, sample);
        if (Math.abs(sample) >= CLIPPED) {
          clipped++;
        }
        inFrame++;
        samples++;
        if (samples == frameEnd) {
          endFrame();
        }
      }
    }

    ChannelScan scan() {
      if (inFrame > 0) {
        endFrame();
      }
      double clippedPercent = samples == 0 ? 0 : 100.0 * clipped / samples;
      return new ChannelScan(Arrays.copyOf(levels, frames), zeros, tones(), clippedPercent);
    }

    /** Runs of frames whose pitch is steady for long enough to be no vowel. */
    private BitSet tones() {
      BitSet tones = new BitSet();
      for (int from = 0; from < frames; from++) {
        float lowest = pitches[from];
        float highest = lowest;
        int to = from;
        while (to < frames && steady(lowest, highest)) {
          lowest = Math.min(lowest, pitches[to]);
          highest = Math.max(highest, pitches[to]);
          to += steady(lowest, highest) ? 1 : 0;
        }
        if (to - from >= SHORTEST_TONE) {
          tones.set(from, to);
          // The next one may begin before this one ends; without the jump long tones cost too much.
          from = to - SHORTEST_TONE;
        }
      }
      return tones;
    }

    private static boolean steady(float lowest, float highest) {
      return lowest > 0 && highest <= STEADY * lowest;
    }

    private void endFrame() {
      if (frames == levels.length) {
        levels = Arrays.copyOf(levels, 2 * frames);
        pitches = Arrays.copyOf(pitches, 2 * frames);
      }
      double mean = sum / inFrame;
      // The frame's mean is no sound: cheap cards add a constant to every sample.
      double power = Math.max(0, squares / inFrame - mean * mean);
      double level = 10 * Math.log10(power / (FULL_SCALE * FULL_SCALE));
      levels[frames] = (float) Math.max(ChannelScan.SILENCE_DB, level);
      zeros.set(frames, lowest == highest);
      if (frames % TONE_STEP == 0
          && frames > 0
          && levels[frames] > FAINTEST_TONE_DB
          && samples >= ring.length) {
        float pitch = spectrum.tone(ring, (int) samples & (ring.length - 1));
        Arrays.fill(pitches, frames - TONE_STEP, frames, pitch);
      }
      frames++;
      frameEnd = Frames.startSample(frames + 1, rate);
      inFrame = 0;
      sum = 0;
      squares = 0;
      lowest = Float.POSITIVE_INFINITY;
      highest = Float.NEGATIVE_INFINITY;
    }
  }
}
