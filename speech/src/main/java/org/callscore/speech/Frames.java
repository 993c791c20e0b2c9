package org.callscore.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callscore.transcript.Span;

/**
 * Internal: a half-open run of frames. A frame is 20 ms; it is the unit in which a recording is
 * looked through before it is recognised.
 */
record Frames(int from, int to) {
  static final int MILLIS = 20;
  static final int PER_SECOND = 1000 / MILLIS;

  /** The sample with which a frame starts. */
  static long startSample(int frame, int sampleRate) {
    return (long) frame * sampleRate / PER_SECOND;
  }

  /** How many frames a time takes, at least. */
  static int in(int millis) {
    return (millis + MILLIS - 1) / MILLIS;
  }

  int length() {
    return to - from;
  }

  /** In milliseconds, cut off where the recording ends. */
  Span span(int durationMillis) {
    return new Span(Math.min(from * MILLIS, durationMillis), Math.min(to * MILLIS, durationMillis));
  }

  /** The runs of set bits. */
  static List<Frames> runs(BitSet bits) {
    List<Frames> runs = new ArrayList<>();
    int from = bits.nextSetBit(0);
    while (from >= 0) {
      int to = bits.nextClearBit(from);
      runs.add(new Frames(from, to));
      from = bits.nextSetBit(to);
    }
    return runs;
  }
}
