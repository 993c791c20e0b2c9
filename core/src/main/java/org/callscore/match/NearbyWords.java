package org.callscore.match;

import java.util.Arrays;

/*
 * Search
 *
 *   A word is one of 64 bits, so a set of words is a long, and so are the words of a stretch of the
 *   call. `stretches[n]` holds, for every place, the bits of the 2^n words from there on. A stretch
 *   of any length up to 16 is covered by two of those, which may overlap.
 *
 *   A check is 12 bits: n (2 bits), and how far from the anchor's place the two stretches begin,
 *   plus BEFORE (5 bits each).
 */

/**
 * The words around every place of a call, to tell quickly that a phrase cannot match there: one of
 * a set of words must stand within a stretch beside its anchor. Two words may share a bit, so the
 * answer yes is a guess, no is certain. Stretches may reach into other turns.
 */
final class NearbyWords {
  /** Stretches begin at most so many words before the place ... */
  static final int BEFORE = 16;

  /** ... and end at most so many after. */
  static final int AFTER = 15;

  /** Together with all words it is always true, for a word stands at every place. */
  static final int NO_CHECK = check(0, 0);

  static final int CHECK_BITS = 12;

  private static final int SIZES = 4;
  private static final int SIZE = 3;
  private static final int DISTANCE_BITS = 5;
  private static final int DISTANCE = (1 << DISTANCE_BITS) - 1;
  private static final int LARGEST = 1 << (SIZES - 1);

  private final long[][] stretches = new long[SIZES][0];

  /** The bit of a word. */
  static long bit(int key) {
    return 1L << key;
  }

  /**
   * Looks from this to that many words after a place, both included; at most 16 words, none before
   * {@link #BEFORE} or after {@link #AFTER}.
   */
  static int check(int from, int to) {
    int size = Math.min(SIZES - 1, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(to - from + 1));
    int second = to + 1 - (1 << size);
    return size | ((from + BEFORE) << 2) | ((second + BEFORE) << (2 + DISTANCE_BITS));
  }

  /** Takes a call's words; the low bits of each long are the word's key. */
  void fill(long[] row, int size) {
    int padded = BEFORE + size + AFTER + LARGEST;
    if (stretches[0].length < padded) {
      for (int n = 0; n < SIZES; n++) {
        stretches[n] = new long[2 * padded];
      }
    }
    long[] words = stretches[0];
    for (int i = 0; i < size; i++) {
      words[BEFORE + i] = 1L << row[i];
    }
    Arrays.fill(words, BEFORE + size, padded, 0);
    for (int n = 1; n < SIZES; n++) {
      join(stretches[n - 1], 1 << (n - 1), stretches[n], padded - LARGEST);
    }
  }

  private static void join(long[] halves, int length, long[] wholes, int size) {
    for (int i = 0; i < size; i++) {
      wholes[i] = halves[i] | halves[i + length];
    }
  }

  /** Whether one of the words may stand where the check looks from this place. */
  boolean mayStand(int check, long words, int place) {
    long[] stretch = stretches[check & SIZE];
    int first = place + ((check >>> 2) & DISTANCE);
    int second = place + ((check >>> (2 + DISTANCE_BITS)) & DISTANCE);
    return ((stretch[first] | stretch[second]) & words) != 0;
  }
}
