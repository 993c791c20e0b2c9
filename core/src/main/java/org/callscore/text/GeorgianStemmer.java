package org.callscore.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts Georgian nouns and names to what their cases, numbers and postpositions share: "ნომერი",
 * "ნომრის", "ნომერზე" and "ნომრებთან" are "ნომერ". The last vowel goes, for some cases lose it, and
 * so does what ends a verb's person, number or noun ("რეკავთ", "რეკავს"); what stands before the
 * root of a verb ("და-გ-ი-რეკავთ") stays, so that its tenses often have several stems. Words that
 * lose a vowel inside, and those that look as if they had an ending, are listed.
 */
final class GeorgianStemmer {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_VERB = 3;
  private static final String VOWELS = "აეიოუ";

  /** Postpositions with the case they stand after, the longest first. */
  private static final List<String> POSTPOSITIONS =
      List.of(
          "სთვის", "სავით", "სგან", "სკენ", "სთან", "იდან", "ამდე", "თვის", "თან", "დან", "მდე",
          "ვით", "ში", "ზე");

  /** After consonants only. */
  private static final List<String> CASES = List.of("ისა", "ითა", "ის", "ით", "ად", "მა", "სა");

  /** After vowels. */
  private static final List<String> SHORT_CASES = List.of("თი", "სი", "მ", "ს", "თ", "დ", "ვ");

  private static final List<String> PLURALS =
      List.of("ებ", "ავენ", "ობენ", "ებენ", "ნენ", "ობ", "ავ", "ვ");

  private final Set<String> whole;
  private final Map<String, String> irregular = new HashMap<>();

  /**
   * @param whole names and words that are not cut further, without their last vowel
   */
  GeorgianStemmer(WordLists lists, Set<String> whole) {
    this.whole = whole;
    for (String line : lists.lines("stems.txt")) {
      List<String> row = WordLists.split(line);
      row.forEach(stem -> irregular.put(stem, row.get(0)));
    }
  }

  /** The stem of a normal form. */
  String stem(String word) {
    if (word.codePoints().noneMatch(c -> c >= 'ა' && c <= 'ჰ')) {
      return word;
    }
    String rest = word.endsWith("ც") && word.length() > SHORTEST_VERB + 1 ? cut(word, 1) : word;
    return cutCases(rest);
  }

  private String cutCases(String word) {
    if (isWhole(word)) {
      return known(word);
    }
    if (word.endsWith("ი") && isWhole(cut(word, 1))) {
      return known(cut(word, 1));
    }
    for (String ending : POSTPOSITIONS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        String rest = cut(word, ending.length());
        boolean genitive = ending.equals("თვის") || ending.equals("დან");
        return genitive && rest.endsWith("ის")
            ? cutEnd(rest, cutCase(rest), false)
            : cutEnd(word, rest, false);
      }
    }
    return cutEnd(word, cutCase(word), true);
  }

  /** "კომპანი" of "კომპანი-ის" has lost its "ა"; no other word has an "ი" before one. */
  private String cutEnd(String word, String rest, boolean verbal) {
    boolean lost = rest.endsWith("ი") && word.startsWith(rest + "ი");
    return lost ? known(rest) : cutEnd(rest, verbal);
  }

  private String cutCase(String word) {
    for (String ending : CASES) {
      int stem = word.length() - ending.length();
      boolean ergative = ending.equals("მა") || ending.equals("სა");
      boolean fits = !ergative || !isVowel(word, stem - 1);
      if (fits && stem >= SHORTEST && word.endsWith(ending)) {
        return cut(word, ending.length());
      }
    }
    for (String ending : SHORT_CASES) {
      int stem = word.length() - ending.length();
      boolean fits =
          ending.endsWith("ი")
              ? stem > 0 && "ოუ".indexOf(word.charAt(stem - 1)) >= 0
              : ending.equals("ს") || isVowel(word, stem - 1);
      if (fits && stem >= SHORTEST && word.endsWith(ending)) {
        return cut(word, ending.length());
      }
    }
    return word;
  }

  private String cutEnd(String word, boolean verbal) {
    if (isWhole(word)) {
      return known(word);
    }
    String stem = word;
    if (isVowel(word, word.length() - 1) && word.length() > SHORTEST) {
      stem = cut(word, 1);
    }
    if (isWhole(stem)) {
      return known(stem);
    }
    // "თამარია", "ნინოა": it is Tamar, Nino
    boolean copula =
        verbal
            && word.endsWith("ა")
            && isVowel(stem, stem.length() - 1)
            && stem.length() > SHORTEST;
    if (copula && isWhole(cut(stem, 1))) {
      return known(cut(stem, 1));
    }
    for (String ending : PLURALS) {
      boolean plural = ending.equals("ებ");
      int length = stem.length() - ending.length();
      boolean long_ = length >= (plural ? SHORTEST : SHORTEST_VERB);
      boolean fits = !ending.equals("ვ") || !isVowel(stem, length - 1);
      if ((plural || verbal) && long_ && fits && stem.endsWith(ending)) {
        return known(cut(stem, ending.length()));
      }
    }
    return known(stem);
  }

  private boolean isWhole(String word) {
    return whole.contains(word);
  }

  private String known(String stem) {
    return irregular.getOrDefault(stem, stem);
  }

  private static boolean isVowel(String word, int at) {
    return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
  }

  private static String cut(String word, int length) {
    return word.substring(0, word.length() - length);
  }
}
