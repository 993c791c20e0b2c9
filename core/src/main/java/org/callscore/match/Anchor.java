package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must stand in a turn for a phrase to match there: one of these keys or pairs of keys, at
 * least {@code min} and at most {@code max} words after the match's first.
 *
 * @param keys ascending: keys as in {@link PhraseProgram}, or pairs of them
 * @param weight how many of ten thousand words have one of the keys, by a rough guess
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them; never compared
record Anchor(long[] keys, int min, int max, long weight) {
  /** A class in a pair is multiplied out while there are no more pairs than this. */
  private static final int MAX_PAIRS = 64;

  /** Neighbours are chosen with regard to each other: pairs are commoner than chance has it. */
  private static final int WORDS_FOR_A_PAIR = 1_000;

  static Anchor at(int key, long weight) {
    return new Anchor(new long[] {key}, 0, 0, weight);
  }

  /** This anchor in a phrase that begins so many words earlier. */
  Anchor after(int fewest, int most) {
    int last = NaiveMatcher.MAX_WORDS - 1;
    return new Anchor(keys, Math.min(last, min + fewest), Math.min(last, max + most), weight);
  }

  /** An anchor of phrases that each need one of these. */
  static Anchor any(List<Anchor> anchors) {
    List<long[]> all = new ArrayList<>();
    int min = NaiveMatcher.MAX_WORDS;
    int max = 0;
    long weight = 0;
    for (Anchor anchor : anchors) {
      all.add(anchor.keys);
      min = Math.min(min, anchor.min);
      max = Math.max(max, anchor.max);
      weight += anchor.weight;
    }
    long[] keys = all.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    return new Anchor(keys, min, max, weight);
  }

  /** Two words next to each other, or null if there would be too many pairs. */
  static @Nullable Anchor pairs(Anchor first, Anchor second) {
    int size = first.keys.length * second.keys.length;
    if (size > MAX_PAIRS) {
      return null;
    }
    long[] pairs = new long[size];
    int n = 0;
    for (long one : first.keys) {
      for (long two : second.keys) {
        pairs[n++] = PhraseProgram.pair((int) one, (int) two);
      }
    }
    long weight = Math.max(1, first.weight * second.weight / WORDS_FOR_A_PAIR);
    return new Anchor(pairs, first.min, first.max, weight);
  }

  /** How often a match will be tried in vain, compared with other anchors. */
  long cost() {
    return weight * (max - min + 1);
  }
}
