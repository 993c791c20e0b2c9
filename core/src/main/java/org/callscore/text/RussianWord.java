package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** A Russian word as its grammar sees it before it sees the sentence. */
record RussianWord(String normal, WordClass wordClass, Set<RussianTrait> traits)
    implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final RussianWord NONE =
      new RussianWord("", WordClass.NONE, EnumSet.noneOf(RussianTrait.class));

  boolean is(RussianTrait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
