package org.callscore.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callscore.text.Language;

/** Numbers the words and stems of phrases, and guesses how common each is. */
final class Keys {
  /** Words are counted in millions, anchors in ten millions. */
  private static final int TENFOLD = 10;

  private final Language language;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();

  /** By key, from FIRST_WORD on. */
  private final List<Anchor> anchors = new ArrayList<>();

  Keys(Language language) {
    this.language = language;
  }

  /** The word as an anchor; the same object for the same word. */
  Anchor word(String word) {
    return anchor(words, word);
  }

  /** The words of a stem as an anchor. */
  Anchor stem(String stem) {
    return anchor(stems, stem);
  }

  private Anchor anchor(Map<String, Integer> keys, String word) {
    int next = PhraseProgram.FIRST_WORD + anchors.size();
    Integer known = keys.putIfAbsent(word, next);
    if (known != null) {
      return anchors.get(known - PhraseProgram.FIRST_WORD);
    }
    Anchor anchor = Anchor.at(next, (long) TENFOLD * language.frequency(word));
    anchors.add(anchor);
    return anchor;
  }

  Map<String, Integer> words() {
    return Map.copyOf(words);
  }

  Map<String, Integer> stems() {
    return Map.copyOf(stems);
  }

  /** How many keys there are. */
  int size() {
    return PhraseProgram.FIRST_WORD + anchors.size();
  }

  /** By key, how many of ten million words are this one. */
  long[] weights() {
    long[] weights = new long[size()];
    for (Anchor anchor : anchors) {
      weights[(int) anchor.keys()[0]] = anchor.weight();
    }
    return weights;
  }
}
