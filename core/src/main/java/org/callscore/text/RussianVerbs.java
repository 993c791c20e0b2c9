package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Which forms of verbs a word can be. Imperatives are found by a list of their singulars, by that
 * list with a prefix, and by endings that hardly anything else has ("-айте", "-уй"); whatever else
 * has such an ending is listed as well. Of verbs that are not listed the singular in -и and -ь
 * ("мельчи") is not known, and neither is a listed one that is more often another word: "пошли",
 * "строй", "мой".
 */
final class RussianVerbs {
  private static final List<String> PREFIXES =
      List.of(
          "в", "во", "вз", "воз", "вос", "вы", "до", "за", "из", "ис", "на", "над", "о", "об",
          "обо", "от", "ото", "пере", "по", "под", "подо", "пред", "при", "про", "раз", "рас", "с",
          "со", "у");

  /** Shorter ones are too often the end of another word. */
  private static final int SHORTEST_AFTER_PREFIX = 4;

  private static final String PLURAL = ".*[йиь]те(сь)?";
  private static final String REFLEXIVE = ".*(йся|ься|ись)";
  private static final String TOLD_BY_ENDING = ".{3,}[аяую]й";
  private static final String UNKNOWN_PLURAL = ".{3,}и";
  private static final String UNKNOWN_REFLEXIVE = ".{2,}[^лпш]и";

  private static final String PAST = ".+[аяеиоуы]л[аио]?(ся|сь)?";
  private static final String PRESENT = ".{2,}([еи]шь|[еиуюая]т)(ся)?";
  private static final String SECOND_PLURAL = ".{2,}ете(сь)?";
  private static final String FIRST_PERSON = ".{2,}([ую](сь)?|[еи]м(ся)?)";
  private static final String INFINITIVE =
      ".{2,}[аяеиоуы]ть(ся)?|.*(лез|сес|крас|клас|упас|попас|пропас|съес|поес)ть"
          + "|.*(йти|идти|нести|везти|вести|расти|спасти)(сь)?|.*(мочь|бере[чг]ь|влечь|лечь)(ся)?";

  private final Map<String, Set<String>> groups;
  private final Set<String> stems = new HashSet<>();

  RussianVerbs(WordLists lists) {
    groups = lists.groups("verbs.txt");
    for (String group : List.of("clear", "both", "result")) {
      group(group).forEach(verb -> stems.add(stem(verb)));
    }
  }

  private Set<String> group(String name) {
    return groups.getOrDefault(name, Set.of());
  }

  /** Snowball's Russian stemmer. */
  static String stem(String word) {
    RussianStemmer stemmer = new RussianStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** What forms the word can be if it is a verb. */
  Set<RussianTrait> traits(String word) {
    Set<RussianTrait> traits = EnumSet.noneOf(RussianTrait.class);
    addImperative(word, traits);
    if (Forms.is(word, SECOND_PLURAL)) {
      traits.add(RussianTrait.INDICATIVE);
    }
    boolean first = Forms.is(word, FIRST_PERSON) && stems.contains(stem(word));
    if (first || isIn("finite", word) || Forms.is(word, PAST) || Forms.is(word, PRESENT)) {
      traits.add(RussianTrait.FINITE);
    }
    if (Forms.is(word, INFINITIVE)) {
      traits.add(RussianTrait.INFINITIVE);
    }
    return traits;
  }

  private boolean isIn(String group, String word) {
    return group(group).contains(word);
  }

  private void addImperative(String word, Set<RussianTrait> traits) {
    boolean plural = Forms.is(word, PLURAL);
    boolean reflexive = plural ? word.endsWith("сь") : Forms.is(word, REFLEXIVE);
    int ending = (plural ? 2 : 0) + (reflexive ? 2 : 0);
    String singular = word.substring(0, word.length() - ending);
    if (!reflexive && isIn("formula", singular)) {
      traits.add(RussianTrait.FINITE);
      return;
    }
    if (!reflexive && isIn("not", singular)) {
      return;
    }
    if (isIn("result", singular)) {
      traits.add(plural ? RussianTrait.INDICATIVE : RussianTrait.IMPERATIVE);
      return;
    }
    // A verb is reflexive though its list has it without -ся, but never the other way round.
    String full = reflexive ? singular + (singular.endsWith("и") ? "сь" : "ся") : singular;
    boolean clear =
        isIn("form", word) || isIn("form", singular) || isKnown("clear", singular, full);
    boolean known = clear || isKnown("both", singular, full);
    if (!known && !isToldByEnding(singular, plural, reflexive)) {
      return;
    }
    traits.add(RussianTrait.IMPERATIVE);
    if (plural && !clear && singular.endsWith("и")) {
      traits.add(RussianTrait.INDICATIVE);
    }
    if (isIn("request", singular)) {
      traits.add(RussianTrait.REQUEST);
    }
  }

  /** Whether the group has the singular, or the same with -ся, perhaps without its prefix. */
  private boolean isKnown(String group, String singular, String full) {
    Set<String> verbs = group(group);
    if (verbs.contains(singular) || verbs.contains(full)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      int length = prefix.length();
      if (singular.startsWith(prefix)
          && singular.length() >= length + SHORTEST_AFTER_PREFIX
          && (verbs.contains(singular.substring(length))
              || verbs.contains(full.substring(length)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isToldByEnding(String singular, boolean plural, boolean reflexive) {
    if (singular.endsWith("й")) {
      return plural || Forms.is(singular, TOLD_BY_ENDING);
    }
    if (singular.endsWith("ь")) {
      return plural && !singular.endsWith("ль");
    }
    return plural
        ? Forms.is(singular, UNKNOWN_PLURAL) && !isIn("locative", singular)
        : reflexive && Forms.is(singular, UNKNOWN_REFLEXIVE);
  }
}
