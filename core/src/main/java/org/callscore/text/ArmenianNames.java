package org.callscore.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * First names from a list, in every case and with the article, and family names by their ending
 * ("Պետրոսյանը").
 */
final class ArmenianNames {
  private static final String SURNAME = ".{2,}(?<!ութ)(յան|եան|յանց)(ը|ն|ի|ին|ից|ով|ս)?";
  private static final String VOWEL_AT_END = ".*([աեէիոօ]|ու)";

  private static final List<String> AFTER_CONSONANT =
      List.of("", "ը", "ն", "ի", "ին", "ից", "ով", "ս", "իս", "ա", "նա", "ենց", "իկ", "իկին");
  private static final List<String> AFTER_VOWEL =
      List.of(
          "", "ն", "ի", "ին", "ից", "ով", "յի", "յին", "յից", "յով", "ս", "յիս", "նա", "յենց",
          "ենց");

  /** By form, the nominative. */
  private final Map<String, String> names = new HashMap<>();

  ArmenianNames(WordLists lists) {
    for (String name : lists.words("first-names.txt")) {
      names.put(name, name);
    }
    for (String name : lists.words("first-names.txt")) {
      for (String ending : Forms.is(name, VOWEL_AT_END) ? AFTER_VOWEL : AFTER_CONSONANT) {
        names.putIfAbsent(name + ending, name);
      }
    }
  }

  /** Whether the word stands in the list, in whatever case. */
  boolean isListed(String word) {
    return names.containsKey(word);
  }

  /** The nominative of a listed name; of any other word, the word. */
  String nominative(String word) {
    return names.getOrDefault(word, word);
  }

  /** Whether the word ends as family names do; common words may as well. */
  static boolean endsLikeName(String word) {
    return Forms.is(word, SURNAME);
  }
}
