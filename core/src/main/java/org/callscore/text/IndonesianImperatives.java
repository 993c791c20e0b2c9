package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/** Finds the verbs in the imperative mood. */
final class IndonesianImperatives {
  private IndonesianImperatives() {}

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(IndonesianWord word) {
    return word.is(IndonesianTrait.BASE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<IndonesianWord> words) {
    return new BitSet(words.size());
  }
}
