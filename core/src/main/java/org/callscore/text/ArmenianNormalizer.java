package org.callscore.text;

import java.util.Map;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by:
 * in lower case, the ligature և and the older եւ as եվ, without the marks of stress, question and
 * exclamation that Armenian puts inside words, numbers below 100 as words. One word stays one word,
 * and a normal form is its own normal form. Hyphens inside a word belong to it.
 */
final class ArmenianNormalizer {
  private static final String MARKS = "[՚՛՜՝՞՟։]";

  private final Map<String, String> words;
  private final ArmenianNumbers numbers;

  ArmenianNormalizer(WordLists lists, ArmenianNumbers numbers) {
    this.numbers = numbers;
    words = lists.pairs("normal.txt");
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = Punctuation.plain(word);
    if (Punctuation.isMark(plain)) {
      return plain;
    }
    String naked = Punctuation.strip(spelled(plain), ' ');
    if (naked.isEmpty()) {
      return plain;
    }
    String known = words.get(naked);
    return known != null ? known : numbers.normal(naked);
  }

  private static String spelled(String word) {
    return word.replaceAll(MARKS, "").replace('֊', '-').replace("և", "եվ").replace("եւ", "եվ");
  }
}
