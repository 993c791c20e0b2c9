package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/**
 * A word as the grammar of its language sees it before it sees the sentence.
 *
 * @param <T> what can be said of a word in this language
 */
record TraitWord<T extends Enum<T>>(String normal, WordClass wordClass, Set<T> traits)
    implements Grammar {

  /** What stands beyond the ends of a sentence. */
  static <T extends Enum<T>> TraitWord<T> none(Class<T> traits) {
    return new TraitWord<>("", WordClass.NONE, EnumSet.noneOf(traits));
  }

  boolean is(T trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }
}
