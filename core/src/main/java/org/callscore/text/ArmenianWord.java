package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** An Armenian word as its grammar sees it before it sees the sentence. */
record ArmenianWord(String normal, WordClass wordClass, Set<ArmenianTrait> traits)
    implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final ArmenianWord NONE =
      new ArmenianWord("", WordClass.NONE, EnumSet.noneOf(ArmenianTrait.class));

  boolean is(ArmenianTrait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
