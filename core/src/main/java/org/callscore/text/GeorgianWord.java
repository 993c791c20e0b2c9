package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** A Georgian word as its grammar sees it before it sees the sentence. */
record GeorgianWord(String normal, WordClass wordClass, Set<GeorgianTrait> traits)
    implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final GeorgianWord NONE =
      new GeorgianWord("", WordClass.NONE, EnumSet.noneOf(GeorgianTrait.class));

  boolean is(GeorgianTrait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
