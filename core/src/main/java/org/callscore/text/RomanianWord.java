package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** A Romanian word as its grammar sees it before it sees the sentence. */
record RomanianWord(String normal, WordClass wordClass, Set<RomanianTrait> traits)
    implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final RomanianWord NONE =
      new RomanianWord("", WordClass.NONE, EnumSet.noneOf(RomanianTrait.class));

  boolean is(RomanianTrait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
