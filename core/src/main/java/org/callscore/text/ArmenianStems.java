package org.callscore.text;

import java.util.List;

/**
 * Cuts articles, possessives, cases, plurals and the endings of verbs, one after another until none
 * is left, so that all forms of a word come to the same. Prefixes stay ("կ-", "չ-"), and so do
 * vowels that change inside a word: "խնդիր" and "խնդրի" have two stems. Snowball's stemmer does not
 * serve here, for it leaves words of one syllable as they are ("քարտ", "քարտի").
 */
final class ArmenianStems {
  private static final int SHORTEST = 3;

  /** Of words ending in these only a longer stem is left, or too many words would share it. */
  private static final int SHORTEST_BEFORE_POSSESSIVE = 4;

  private static final String ABSTRACT = "(.{2,}?)(ություն|ության|ությամբ).*";
  private static final String POSSESSIVE = ".*[^աեէըիոօու][սդ]";

  /** Longer ones first. */
  private static final List<String> ENDINGS =
      List.of(
          "եցինք", "ացինք", "եցիք", "ացիք", "եցին", "ացին", "եցիր", "ացիր", "եցեք", "ացեք", "եինք",
          "այինք", "եցի", "ացի", "ելու", "ալու", "ելիս", "ալիս", "եիր", "եիք", "եին", "այիր",
          "այիք", "ային", "ներ", "յին", "յից", "յով", "յում", "ենք", "անք", "ինք", "ման", "վել",
          "եց", "աց", "եմ", "ես", "եք", "են", "եի", "եր", "ել", "ալ", "ած", "ող", "ամ", "աս", "աք",
          "ան", "ին", "իս", "իդ", "ից", "ով", "ում", "իր", "իք", "ու", "յի", "ի", "ը", "ն");

  private ArmenianStems() {}

  /** The stem of a word in normal form. */
  static String of(String word) {
    if (Forms.is(word, ABSTRACT)) {
      return word.replaceFirst(ABSTRACT, "$1ություն");
    }
    String stem = word;
    for (String shorter = cut(stem); !shorter.equals(stem); shorter = cut(stem)) {
      stem = shorter;
    }
    return stem;
  }

  private static String cut(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word.length() > SHORTEST_BEFORE_POSSESSIVE && Forms.is(word, POSSESSIVE)
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
