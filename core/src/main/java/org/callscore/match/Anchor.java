package org.callscore.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must stand in a turn for a phrase to match there: one of these keys or pairs of keys, at
 * least {@code min} and at most {@code max} words after the match's first.
 *
 * @param keys ascending: keys as in {@link PhraseProgram}, or {@link Pairs} of them
 * @param reach most words from the first word of a pair to its second; 0 if there is no pair
 * @param weight how many of ten million words have one of the keys, by a rough guess
 * @param fixed whether what comes before the anchor in the phrase and what comes after it vary in
 *     length independently of each other
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them; never compared
record Anchor(long[] keys, int min, int max, int reach, long weight, boolean fixed) {
  /** A class in a pair is multiplied out while there are no more pairs than this. */
  private static final int MAX_PAIRS = 64;

  /** Neighbours are chosen with regard to each other: pairs are commoner than chance has it. */
  private static final int WORDS_FOR_A_PAIR = 1_000_000;

  static Anchor at(int key, long weight) {
    return new Anchor(new long[] {key}, 0, 0, 0, weight, true);
  }

  /** This anchor in a phrase that begins so many words earlier. */
  Anchor after(int fewest, int most) {
    if (most == 0) {
      return this;
    }
    int last = NaiveMatcher.MAX_WORDS - 1;
    boolean inside = max + most <= last;
    return new Anchor(
        keys,
        Math.min(last, min + fewest),
        Math.min(last, max + most),
        reach,
        weight,
        fixed && inside);
  }

  /** An anchor of phrases that each need one of these. */
  static Anchor any(List<Anchor> anchors) {
    Anchor one = anchors.get(0);
    if (anchors.size() == 1) {
      return one;
    }
    int size = 0;
    int min = one.min;
    int max = one.max;
    int reach = 0;
    long weight = 0;
    boolean fixed = true;
    for (Anchor anchor : anchors) {
      size += anchor.keys.length;
      min = Math.min(min, anchor.min);
      max = Math.max(max, anchor.max);
      reach = Math.max(reach, anchor.reach);
      weight += anchor.weight;
      fixed &= anchor.fixed;
    }
    long[] keys = new long[size];
    int n = 0;
    for (Anchor anchor : anchors) {
      System.arraycopy(anchor.keys, 0, keys, n, anchor.keys.length);
      n += anchor.keys.length;
    }
    return new Anchor(distinct(keys), min, max, reach, weight, fixed && min == max);
  }

  private static long[] distinct(long[] keys) {
    Arrays.sort(keys);
    int n = 1;
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] != keys[n - 1]) {
        keys[n++] = keys[i];
      }
    }
    return n == keys.length ? keys : Arrays.copyOf(keys, n);
  }

  /**
   * One word and, with {@code gapMin} to {@code gapMax} words between, another; null if there would
   * be too many pairs or the gap is too wide.
   */
  static @Nullable Anchor pairs(Anchor first, Anchor second, int gapMin, int gapMax) {
    int size = first.keys.length * second.keys.length;
    if (size > MAX_PAIRS || gapMax >= Pairs.REACH) {
      return null;
    }
    long[] pairs = new long[size];
    int n = 0;
    for (long one : first.keys) {
      for (long two : second.keys) {
        pairs[n++] =
            gapMax == 0 ? Pairs.of((int) one, (int) two) : Pairs.apart((int) one, (int) two);
      }
    }
    return new Anchor(
        pairs,
        first.min,
        first.max,
        gapMax + 1,
        pairWeight(first.weight, second.weight, gapMax - gapMin + 1),
        first.fixed && second.fixed);
  }

  /** Of two words at so many distances. */
  static long pairWeight(long first, long second, int distances) {
    long chance = first * second * distances / WORDS_FOR_A_PAIR;
    return Math.max(1, Math.min(Math.min(first, second), chance));
  }

  /** How often a match will be tried in vain, compared with other anchors. */
  long cost() {
    return weight * (max - min + 1);
  }
}
