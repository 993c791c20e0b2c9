package org.callscore.text;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which forms of verbs a word can be. Plurals in -եք are told by their ending, whatever the verb:
 * they are imperatives and mostly subjunctives as well. Singulars in -իր are, too, but for nouns
 * ("խնդիր") and past tenses ("գրեցիր"). All other singulars ("ասա", "տուր") stand in the list, as
 * do the verbs whose first letter could be the prefix of a future (կ-) or a negation (չ-). The
 * negative wish "չմոռանաք" is no imperative.
 */
final class ArmenianVerbs {
  private static final String PLURAL = ".{2,}եք";
  private static final String ONLY_IMPERATIVE_PLURAL = ".+([եա]ցեք|ցրեք)";
  private static final String ONLY_SUBJUNCTIVE_PLURAL = ".*(ցնեք|[զտ]նեք|չեք)";

  /** But for what is written: "անդորրագիր". */
  private static final String SINGULAR = ".{2,}(?<!..[աե]գ)իր";

  private static final String PAST_SINGULAR = ".*(եցիր|ցրիր|[եա]յ?իր|էիր)";
  private static final String DOUBTFUL_SINGULAR = ".{2,}ացիր";
  private static final String CAUSATIVE_SINGULAR = ".{2,}ցրու";

  private static final String PREFIXED = "[կչ].{3,}";
  private static final String FUTURE =
      "կ(.{2,}([եա]մ|[եա]ս|ի|ա|[եա]նք|[եա]ք|[եա]ն|եի|եիր|եր|եինք|եիք|եին|այի|այիր|ար|այինք|այիք|ային))";
  private static final String PAST =
      ".{2,}([եա]ցի|[եա]ցիր|[եա]ց|[եա]ցինք|[եա]ցիք|[եա]ցին|ցրի|ցրիր|ցրեց|ցրինք|ցրիք|ցրին)";
  private static final String WISH =
      ".{2,}(վի|վեն|վեմ|վենք|անա|անան|ենա|ենան|անամ|ենամ|անաք|ենաք|աք|ցնի|ցնեն|ցնեմ)";
  private static final String FIRST_PLURAL = ".{2,}([եա]նք)";
  private static final String INFINITIVE = ".{2,}([եա]լ|[եա]լու|[եա]լը|[եա]լն)";
  private static final String PARTICIPLE = ".{2,}(ում|[աե]ցած|[^ա]ած|վել|վում|ված)";

  private final Map<String, Set<String>> groups;

  ArmenianVerbs(WordLists lists) {
    groups = lists.groups("verbs.txt");
  }

  private boolean isIn(String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  /** What forms the word can be if it is a verb. */
  Set<ArmenianTrait> traits(String word) {
    Set<ArmenianTrait> traits = EnumSet.noneOf(ArmenianTrait.class);
    if (isIn("not", word)) {
      return traits;
    }
    addImperative(word, traits);
    boolean finite = isIn("finite", word) || isFuture(word) || Forms.is(word, PAST);
    if (finite || Forms.is(word, WISH)) {
      traits.add(ArmenianTrait.FINITE);
    }
    if (Forms.is(word, FIRST_PLURAL)) {
      traits.add(ArmenianTrait.FIRST_PLURAL);
    }
    if (Forms.is(word, INFINITIVE)) {
      traits.add(ArmenianTrait.INFINITIVE);
    }
    if (Forms.is(word, PARTICIPLE)) {
      traits.add(ArmenianTrait.PARTICIPLE);
    }
    return traits;
  }

  /** "Կսպասեք", but not "կարդացեք". */
  private boolean isFuture(String word) {
    return Forms.is(word, FUTURE) && !isOwnLetter(word);
  }

  /** Whether the first letter is the verb's own and no prefix. */
  private boolean isOwnLetter(String word) {
    for (int end = word.length(); end > 1; end--) {
      if (isIn("own", word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private void addImperative(String word, Set<ArmenianTrait> traits) {
    if (isIn("clear", word)) {
      traits.add(ArmenianTrait.IMPERATIVE);
    } else if (isIn("doubtful", word)) {
      traits.add(ArmenianTrait.IMPERATIVE);
      traits.add(ArmenianTrait.DOUBTFUL);
    } else if (isIn("formula", word) || (Forms.is(word, PREFIXED) && !isOwnLetter(word))) {
      if (Forms.is(word, PLURAL)) {
        traits.add(ArmenianTrait.FINITE);
      }
    } else if (Forms.is(word, PLURAL)) {
      addPlural(word, traits);
    } else if (Forms.is(word, CAUSATIVE_SINGULAR)) {
      traits.add(ArmenianTrait.IMPERATIVE);
    } else if (Forms.is(word, SINGULAR)) {
      addSingular(word, traits);
    }
  }

  private void addPlural(String word, Set<ArmenianTrait> traits) {
    if (Forms.is(word, ONLY_IMPERATIVE_PLURAL)) {
      traits.add(ArmenianTrait.IMPERATIVE);
    } else if (isIn("subjunctive", word) || Forms.is(word, ONLY_SUBJUNCTIVE_PLURAL)) {
      traits.add(ArmenianTrait.FINITE);
    } else {
      traits.add(ArmenianTrait.IMPERATIVE);
      traits.add(ArmenianTrait.SUBJUNCTIVE);
    }
  }

  private static void addSingular(String word, Set<ArmenianTrait> traits) {
    if (Forms.is(word, DOUBTFUL_SINGULAR)) {
      traits.add(ArmenianTrait.IMPERATIVE);
      traits.add(ArmenianTrait.DOUBTFUL);
    } else if (Forms.is(word, PAST_SINGULAR)) {
      traits.add(ArmenianTrait.FINITE);
    } else {
      traits.add(ArmenianTrait.IMPERATIVE);
    }
  }
}
