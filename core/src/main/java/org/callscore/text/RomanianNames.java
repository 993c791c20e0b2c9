package org.callscore.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * First names and surnames from lists, with the endings of their cases ("Mariei", "Mario"), and
 * surnames that their endings tell ("Popescu", "Ungureanu").
 */
final class RomanianNames {
  private static final String SURNAME = ".{3,}(escu|eanu|oiu|aru|iuc|ciuc|eanca|easca)";

  private final Map<String, String> names = new HashMap<>();

  RomanianNames(WordLists lists) {
    for (String list : List.of("first-names.txt", "surnames.txt")) {
      for (String name : lists.words(list)) {
        names.put(name, name);
      }
    }
    for (String name : List.copyOf(names.keySet())) {
      String cut = name.substring(0, name.length() - 1);
      for (String form : forms(name, cut)) {
        names.putIfAbsent(form, name);
      }
    }
  }

  private static List<String> forms(String name, String cut) {
    if (name.endsWith("ca") || name.endsWith("ga")) {
      return List.of(cut + "ai", cut + "hi", cut + "hii", cut + "ta");
    }
    if (name.endsWith("ia")) {
      return List.of(cut + "ei", cut + "o");
    }
    return name.endsWith("a")
        ? List.of(cut + "ei", cut + "ii", cut + "o")
        : List.of(name + "ul", name + "ului", name + "e", name + "ule");
  }

  /** Whether the word stands in a list, in whatever case. */
  boolean isListed(String word) {
    return names.containsKey(word);
  }

  /** The nominative of a listed name; of any other word, the word. */
  String nominative(String word) {
    return names.getOrDefault(word, word);
  }

  /** Whether the word ends as family names do. */
  static boolean endsLikeName(String word) {
    return Forms.is(word, SURNAME);
  }
}
