package org.callscore.text;

import java.util.List;

/**
 * Cuts a Romanian word in normal form to what its forms share: first the article and the cases of
 * the plural, then endings of nouns, adjectives and verbs, then the vowels that change with them
 * ("așteaptă" and "aștept", "scrisoare" and "scrisori"). Snowball's stemmer is not of use here, for
 * it needs the diacritics. Consonants and other vowels that change ("comandă", "comenzi") are not
 * brought together.
 */
final class RomanianStemmer {
  private static final int SHORTEST = 3;

  /** Each before those that it ends with. */
  private static final List<String> ARTICLES =
      List.of("urilor", "urile", "uri", "ului", "ilor", "elor", "ul", "ule");

  private static final List<String> ENDINGS =
      List.of(
          "arile", "erile", "irile", "easca", "area", "erea", "irea", "eaza", "este", "esti",
          "eala", "iile", "andu", "indu", "ele", "ile", "are", "ere", "ire", "ari", "eri", "iri",
          "ata", "ate", "ati", "ita", "ite", "iti", "eti", "uta", "ute", "uti", "and", "ind", "esc",
          "ezi", "iei", "at", "it", "ut", "am", "em", "im", "ez", "ei", "ii", "ia", "ie", "le", "a",
          "e", "i", "o", "u");

  /** Nouns in -ură, whose plural is not that of "cost" and "costuri". */
  private static final List<String> FEMININE =
      List.of(
          "factur", "procedur", "masur", "semnatur", "legatur", "temperatur", "structur", "natur");

  private RomanianStemmer() {}

  static String stem(String word) {
    if (word.length() == 4 && word.endsWith("ei")) {
      // "Anei": what is left of it would be "an", a year.
      return word.substring(0, 2) + "a";
    }
    for (String noun : FEMININE) {
      if (word.startsWith(noun)) {
        return noun;
      }
    }
    String stem = cut(cut(word, ARTICLES), ENDINGS);
    if (stem.endsWith("ca") || stem.endsWith("ga")) {
      stem = cut(stem, List.of("a"));
    }
    return oneVowel(stem);
  }

  private static String cut(String word, List<String> endings) {
    for (String ending : endings) {
      int left = word.length() - ending.length();
      // "Maria" keeps its i, or it would be "mare".
      int shortest = ending.length() == 2 && "ia ie".contains(ending) ? SHORTEST + 1 : SHORTEST;
      if (left >= shortest && word.endsWith(ending)) {
        return word.substring(0, left);
      }
    }
    return word;
  }

  private static String oneVowel(String stem) {
    int last = stem.length() - 1;
    while (last > 0 && "aeiou".indexOf(stem.charAt(last)) < 0) {
      last--;
    }
    boolean diphthong =
        last > 1 && stem.charAt(last) == 'a' && "eo".indexOf(stem.charAt(last - 1)) >= 0;
    boolean afterConsonant = diphthong && "aeiou".indexOf(stem.charAt(last - 2)) < 0;
    return afterConsonant ? stem.substring(0, last) + stem.substring(last + 1) : stem;
  }
}
