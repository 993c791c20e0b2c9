package org.callscore.text;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.id.IndonesianStemmer;

/**
 * What words with different affixes share: the shortest listed root that a word can be made of, the
 * letter that a prefix swallowed put back ("menunggu" from "tunggu", "mengirim" from "kirim").
 * Words of no listed root are cut by rule, where such a letter stays lost.
 */
final class IndonesianStems {
  private static final List<String> CLITICS = List.of("", "nya", "lah", "kah", "pun", "ku", "mu");
  private static final List<String> ENDINGS = List.of("", "kan", "an", "i", "in");

  /** A prefix, and what may stand before the rest of the word once it is gone. */
  private record Prefix(String form, String lost) {}

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("di", ""),
          new Prefix("ter", ""),
          new Prefix("ke", ""),
          new Prefix("se", ""),
          new Prefix("ber", ""),
          new Prefix("be", ""),
          new Prefix("bel", ""),
          new Prefix("me", ""),
          new Prefix("mem", "p"),
          new Prefix("men", "t"),
          new Prefix("meny", "s"),
          new Prefix("meng", "k"),
          new Prefix("menge", ""),
          new Prefix("pe", ""),
          new Prefix("per", ""),
          new Prefix("pem", "p"),
          new Prefix("pen", "t"),
          new Prefix("peny", "s"),
          new Prefix("peng", "k"),
          new Prefix("penge", ""),
          new Prefix("ng", "k"),
          new Prefix("nge", ""),
          new Prefix("ny", "s"));

  private static final int PREFIXES_AT_MOST = 2;
  private static final int SHORTEST = 3;

  private final Set<String> roots;
  private final Set<String> whole;

  /**
   * @param roots all that words are made of
   * @param whole what only looks as if it were made of one
   */
  IndonesianStems(Set<String> roots, Set<String> whole) {
    this.roots = roots;
    this.whole = whole;
  }

  String stem(String word) {
    if (whole.contains(word)) {
      return word;
    }
    String root = shortest(word);
    if (!root.isEmpty()) {
      return root;
    }
    char[] letters = word.toCharArray();
    return new String(letters, 0, new IndonesianStemmer().stem(letters, letters.length, true));
  }

  /** The shortest root that the word can be made of; empty if it can be made of none. */
  private String shortest(String word) {
    String found = "";
    for (String clitic : CLITICS) {
      for (String ending : ENDINGS) {
        if (word.endsWith(ending + clitic)) {
          String rest = word.substring(0, word.length() - ending.length() - clitic.length());
          found = shorter(found, withoutPrefixes(rest, PREFIXES_AT_MOST));
        }
      }
    }
    return found;
  }

  private String withoutPrefixes(String word, int prefixes) {
    if (word.length() < SHORTEST) {
      return "";
    }
    String found = roots.contains(word) ? word : "";
    if (prefixes == 0) {
      return found;
    }
    for (Prefix prefix : PREFIXES) {
      if (word.startsWith(prefix.form())) {
        String rest = word.substring(prefix.form().length());
        if (!prefix.form().endsWith("ny")) {
          found = shorter(found, withoutPrefixes(rest, prefixes - 1));
        }
        if (!prefix.lost().isEmpty()) {
          found = shorter(found, withoutPrefixes(prefix.lost() + rest, prefixes - 1));
        }
      }
    }
    return found;
  }

  private static String shorter(String one, String other) {
    return one.isEmpty() || (!other.isEmpty() && other.length() < one.length()) ? other : one;
  }
}
