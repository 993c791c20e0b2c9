package org.callscore.text;

import java.util.List;
import java.util.Map;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by:
 * in lower case, with е for ё, small numbers as words. One word stays one word, and a normal form
 * is its own normal form. Hyphens inside a word belong to it.
 */
final class RussianNormalizer {
  private final Map<String, String> words;
  private final RussianNumbers numbers;

  RussianNormalizer(WordLists lists, RussianNumbers numbers) {
    this.numbers = numbers;
    words = lists.pairs("normal.txt");
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = Punctuation.plain(word).replace('ё', 'е');
    if (Punctuation.isMark(plain)) {
      return plain;
    }
    String naked = Punctuation.strip(plain, ' ');
    for (String form : List.of(plain, naked)) {
      String known = words.get(form);
      if (known != null) {
        return known;
      }
    }
    return naked.isEmpty() ? plain : numbers.normal(naked);
  }
}
