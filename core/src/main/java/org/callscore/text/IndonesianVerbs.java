package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which verbs a word without a prefix can be. The list has roots; that with -kan or -i, and what
 * colloquial speech makes of both (-in), is told by the root. Verbs of roots that are not listed
 * are not known.
 */
final class IndonesianVerbs {
  private static final String URGED = ".{3,}lah";

  private final Map<String, Set<String>> groups;

  /** What -kan makes a verb of, beside the verbs' own list. */
  private final Set<String> others;

  IndonesianVerbs(WordLists lists) {
    groups = lists.groups("verbs.txt");
    others = lists.words("roots.txt");
  }

  private boolean isIn(String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  /** Whether it is a verb as it stands in the list. */
  boolean isListed(String word) {
    return isIn("base", word) || isIn("noun-too", word);
  }

  /** All that verbs of the list are made of, with verbs that are made of others of them. */
  Set<String> roots() {
    Set<String> roots = new HashSet<>();
    for (String group : List.of("base", "noun-too", "root", "state")) {
      roots.addAll(groups.getOrDefault(group, Set.of()));
    }
    return roots;
  }

  /** What only looks as if it had an ending. */
  Set<String> whole() {
    return groups.getOrDefault("none", Set.of());
  }

  Set<IndonesianTrait> traits(String word) {
    Set<IndonesianTrait> traits = EnumSet.noneOf(IndonesianTrait.class);
    if (isBase(word)) {
      traits.add(IndonesianTrait.BASE);
    }
    if (isIn("noun-too", word)) {
      traits.add(IndonesianTrait.NOUN_TOO);
    }
    if (isIn("state", word)) {
      traits.add(IndonesianTrait.STATE);
    }
    if (Forms.is(word, URGED) && !isIn("none", word)) {
      String base = word.substring(0, word.length() - 3);
      if (isBase(base) || isIn("state", base)) {
        traits.add(IndonesianTrait.URGED);
      }
    }
    return traits;
  }

  private boolean isBase(String word) {
    if (isIn("none", word)) {
      return false;
    }
    return isListed(word)
        || isRootOf(word, "kan")
        || isOfOtherRoot(word)
        || isRootOf(word, "in")
        || (word.length() > 4 && isRootOf(word, "i"));
  }

  /** "Tangguhkan", "persilakan". */
  private boolean isOfOtherRoot(String word) {
    if (!word.endsWith("kan")) {
      return false;
    }
    String root = word.substring(0, word.length() - "kan".length());
    return others.contains(root)
        || (root.startsWith("per") && others.contains(root.substring("per".length())));
  }

  private boolean isRootOf(String word, String ending) {
    if (!word.endsWith(ending)) {
      return false;
    }
    String root = word.substring(0, word.length() - ending.length());
    return isListed(root) || isIn("root", root);
  }
}
