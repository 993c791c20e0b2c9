package org.callscore.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by.
 * One word stays one word, and a normal form is its own normal form.
 */
final class EnglishNormalizer {
  /** Longer than "in'" and a letter or two: "goin'" drops a g, "o'in'" would not. */
  private static final int MIN_DROPPED_G = 4;

  private final Map<String, String> words = new HashMap<>();

  /** Beginnings, longest first within an initial letter. */
  private final Map<String, String> beginnings =
      new TreeMap<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));

  EnglishNormalizer(WordLists lists) {
    for (String line : lists.lines("normal.txt")) {
      List<String> pair = WordLists.split(line);
      if (pair.get(0).endsWith("*")) {
        beginnings.put(withoutStar(pair.get(0)), withoutStar(pair.get(1)));
      } else {
        words.put(pair.get(0), pair.get(1));
      }
    }
  }

  private static String withoutStar(String pattern) {
    return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = Punctuation.plain(word);
    if (Punctuation.isMark(plain)) {
      return plain;
    }
    // Apostrophes belong to the word ("'em", "customers'") unless the word is better known without.
    String bare = Punctuation.strip(plain, '\'');
    for (String form : List.of(plain, bare, Punctuation.strip(plain, ' '))) {
      String known = words.get(form);
      if (known != null) {
        return known;
      }
    }
    if (bare.endsWith("in'") && bare.length() > MIN_DROPPED_G) {
      return respell(bare.substring(0, bare.length() - 1) + "g");
    }
    String naked = Punctuation.strip(plain, ' ');
    return naked.isEmpty() ? plain : respell(EnglishNumbers.normal(naked));
  }

  private String respell(String word) {
    for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
      String from = beginning.getKey();
      if (word.startsWith(from) && !isNoun(from, word.substring(from.length()))) {
        return beginning.getValue() + word.substring(from.length());
      }
    }
    return word;
  }

  /** Final-ist and final-ism keep their s; only final-ise and its forms have two spellings. */
  private static boolean isNoun(String beginning, String ending) {
    return beginning.endsWith("is") && (ending.startsWith("t") || ending.startsWith("m"));
  }
}
