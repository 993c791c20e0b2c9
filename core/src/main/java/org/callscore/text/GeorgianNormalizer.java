package org.callscore.text;

import java.util.List;
import java.util.Map;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by:
 * in everyday letters (those for headings and of old books are the same letters), small numbers as
 * words. One word stays one word, and a normal form is its own normal form. Hyphens inside a word
 * belong to it, but the one before a case ending is dropped.
 */
final class GeorgianNormalizer {
  /** "TBC-ში" is written so because of its letters, not because it is said otherwise. */
  private static final String BEFORE_ENDING =
      "[^-]+-(მა|მ|ს|ის|სა|ით|თი|ად|დ|ში|ზე|თან|დან|იდან|თვის|ისთვის|სთვის|მდე|ამდე|ც|ელი|ები|ების|ებს)";

  private final Map<String, String> words;
  private final GeorgianNumbers numbers;

  GeorgianNormalizer(WordLists lists, GeorgianNumbers numbers) {
    this.numbers = numbers;
    words = lists.pairs("normal.txt");
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = everyday(Punctuation.plain(word));
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
    if (naked.isEmpty()) {
      return plain;
    }
    String number = numbers.normal(naked);
    if (!number.equals(naked) || GeorgianNumbers.isDigits(naked)) {
      return number;
    }
    return Forms.is(naked, BEFORE_ENDING) ? normal(naked.replace("-", "")) : naked;
  }

  /** The letters of old church books in lower case, which no recogniser prints, as today's. */
  private static String everyday(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters.append(c >= 'ⴀ' && c <= 'ⴥ' ? (char) (c - 'ⴀ' + 'ა') : c);
    }
    return letters.toString();
  }
}
