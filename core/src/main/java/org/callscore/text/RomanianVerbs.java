package org.callscore.text;

import java.util.EnumSet;
import java.util.Set;

/** Which forms of verbs a word can be. */
final class RomanianVerbs {
  private final Set<String> plurals;

  RomanianVerbs(WordLists lists) {
    plurals = lists.groups("verbs.txt").getOrDefault("plural", Set.of());
  }

  /** What forms the word can be if it is a verb. */
  Set<RomanianTrait> traits(String word) {
    Set<RomanianTrait> traits = EnumSet.noneOf(RomanianTrait.class);
    if (plurals.contains(word)) {
      traits.add(RomanianTrait.IMPERATIVE);
      traits.add(RomanianTrait.INDICATIVE);
    }
    return traits;
  }
}
