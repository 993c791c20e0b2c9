package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/** Finds the verbs in the imperative mood. */
final class EnglishImperatives {
  private final EnglishWords words;

  EnglishImperatives(EnglishWords words) {
    this.words = words;
  }

  /** Whether a verb of this form can be an imperative at all. */
  boolean possible(String word) {
    return words.isVerb("verb", word) || words.isVerb("both", word) || words.isVerb("noun", word);
  }

  /** Indices of the imperative verbs. */
  BitSet find(List<String> normal, List<String> classes) {
    BitSet found = new BitSet();
    for (int i = 0; i < normal.size(); i++) {
      String word = normal.get(i);
      boolean start = i == 0 || normal.get(i - 1).equals("please");
      if (start
          && possible(word)
          && (classes.get(i).equals("VERB") || words.isVerb("verb", word))) {
        found.set(i);
      }
    }
    return found;
  }
}
