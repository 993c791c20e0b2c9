package org.callscore.speech;

import java.util.Arrays;
import java.util.BitSet;

/** Internal: what one channel is like, frame by frame. Not changed once made. */
final class ChannelScan {
  /** Stands for the level of digital silence. */
  static final float SILENCE_DB = -100;

  private static final double NOISE_SHARE = 0.1;
  private static final double LOUD_SHARE = 0.95;

  private final float[] levels;
  private final BitSet zeros;
  private final BitSet tones;
  private final double clippedPercent;
  private final float noiseDb;
  private final float loudDb;

  ChannelScan(float[] levels, BitSet zeros, BitSet tones, double clippedPercent) {
    this.levels = levels;
    this.zeros = zeros;
    this.tones = tones;
    this.clippedPercent = clippedPercent;
    float[] sorted = sortedWithSound();
    noiseDb = at(sorted, NOISE_SHARE);
    loudDb = at(sorted, LOUD_SHARE);
  }

  int frames() {
    return levels.length;
  }

  /** A frame's level in dB below full scale, without its mean; at least {@link #SILENCE_DB}. */
  float level(int frame) {
    return levels[frame];
  }

  /** Frames in which every sample is the same. */
  BitSet zeros() {
    return (BitSet) zeros.clone();
  }

  /** Frames of one or two steady tones: ringing, busy, dialling. */
  BitSet tones() {
    return (BitSet) tones.clone();
  }

  /** Share of samples at full scale, 0 to 100. */
  double clippedPercent() {
    return clippedPercent;
  }

  /** The noise floor: what every tenth frame with sound stays below. */
  float noiseDb() {
    return noiseDb;
  }

  /** What all but every twentieth frame with sound stay below: loud speech, if there is any. */
  float loudDb() {
    return loudDb;
  }

  private float[] sortedWithSound() {
    float[] sorted = new float[levels.length];
    int count = 0;
    for (int frame = 0; frame < levels.length; frame++) {
      if (!zeros.get(frame)) {
        sorted[count++] = levels[frame];
      }
    }
    sorted = Arrays.copyOf(sorted, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static float at(float[] sorted, double share) {
    return sorted.length == 0 ? SILENCE_DB : sorted[(int) (share * sorted.length)];
  }
}
