package org.callscore.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by:
 * in lower case, without diacritics, small numbers as words. The older spelling with î inside a
 * word ("cînd") is read as the one with â. One word stays one word, and a normal form is its own
 * normal form. Hyphens inside a word belong to it.
 */
final class RomanianNormalizer {
  private static final Pattern OLD_SPELLING =
      Pattern.compile("(?<=[bcdfghjklmnpqrstvwxyz\u0163\u015f\u021b\u0219])\u00ee(?=\\p{L})");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern DASHES =
      Pattern.compile("(?<=\\p{L})[\u2010\u2011\u2013'](?=\\p{L})");

  private final Map<String, String> words;
  private final RomanianNumbers numbers;

  RomanianNormalizer(WordLists lists, RomanianNumbers numbers) {
    this.numbers = numbers;
    words = lists.pairs("normal.txt");
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = Punctuation.plain(word);
    if (Punctuation.isMark(plain)) {
      return plain;
    }
    String folded = fold(plain);
    String naked = Punctuation.strip(folded, ' ');
    for (String form : List.of(folded, naked)) {
      String known = words.get(form);
      if (known != null) {
        return known;
      }
    }
    return naked.isEmpty() ? plain : numbers.normal(naked);
  }

  private static String fold(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    String today = OLD_SPELLING.matcher(composed).replaceAll("a");
    String bare = MARKS.matcher(Normalizer.normalize(today, Normalizer.Form.NFD)).replaceAll("");
    return DASHES.matcher(bare).replaceAll("-");
  }
}
