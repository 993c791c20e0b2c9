package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/** Finds the verbs in the imperative mood. */
final class RomanianImperatives {
  private RomanianImperatives() {}

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(RomanianWord word) {
    return word.is(RomanianTrait.IMPERATIVE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<RomanianWord> words) {
    BitSet found = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      found.set(i, possible(words.get(i)));
    }
    return found;
  }
}
