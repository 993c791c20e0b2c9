package org.callscore.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must stand in a turn for a phrase to match there: one of these keys, at least {@code min}
 * and at most {@code max} words after the match's first.
 *
 * @param keys as in {@link PhraseProgram}
 * @param weight how many of a call's words have one of the keys, by a rough guess without a unit
 */
record Anchor(Set<Integer> keys, int min, int max, long weight) {
  Anchor {
    keys = Set.copyOf(keys);
  }

  static Anchor at(int key, long weight) {
    return new Anchor(Set.of(key), 0, 0, weight);
  }

  /** This anchor in a phrase that begins so many words earlier. */
  Anchor after(int fewest, int most) {
    int last = NaiveMatcher.MAX_WORDS - 1;
    return new Anchor(keys, Math.min(last, min + fewest), Math.min(last, max + most), weight);
  }

  /** An anchor of phrases that each need one of these. */
  static Anchor any(List<Anchor> anchors) {
    Set<Integer> keys = new HashSet<>();
    int min = NaiveMatcher.MAX_WORDS;
    int max = 0;
    long weight = 0;
    for (Anchor anchor : anchors) {
      keys.addAll(anchor.keys);
      min = Math.min(min, anchor.min);
      max = Math.max(max, anchor.max);
      weight += anchor.weight;
    }
    return new Anchor(keys, min, max, weight);
  }

  /** How often a match will be tried in vain, compared with other anchors. */
  long cost() {
    return weight * (max - min + 1);
  }
}
