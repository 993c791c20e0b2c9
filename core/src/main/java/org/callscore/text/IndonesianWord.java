package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** An Indonesian word as its grammar sees it before it sees the sentence. */
record IndonesianWord(String normal, WordClass wordClass, Set<IndonesianTrait> traits)
    implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final IndonesianWord NONE =
      new IndonesianWord("", WordClass.NONE, EnumSet.noneOf(IndonesianTrait.class));

  boolean is(IndonesianTrait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
