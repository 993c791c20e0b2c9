package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the verbs in the imperative mood, word by word from the first to the last.
 *
 * @param <T> what can be said of a word in the language
 */
abstract class ImperativeFinder<T extends Enum<T>> {
  final List<TraitWord<T>> words;

  /** Those found so far. */
  final BitSet found;

  private final TraitWord<T> none;

  ImperativeFinder(List<TraitWord<T>> words, Class<T> traits) {
    this.words = words;
    found = new BitSet(words.size());
    none = TraitWord.none(traits);
  }

  /** Whether the word is an imperative, by what was read before it and what stands around it. */
  abstract boolean isImperative(int i);

  /** Reads a word that is one. */
  abstract void readImperative(int i);

  /** Reads a word that is none. */
  abstract void read(int i);

  /** Indices of the imperative verbs. */
  final BitSet find() {
    for (int i = 0; i < words.size(); i++) {
      if (isImperative(i)) {
        found.set(i);
        readImperative(i);
      } else {
        read(i);
      }
    }
    return found;
  }

  /** The word at this place; beyond the ends one of which nothing can be said. */
  final TraitWord<T> word(int i) {
    return i < 0 || i >= words.size() ? none : words.get(i);
  }
}
