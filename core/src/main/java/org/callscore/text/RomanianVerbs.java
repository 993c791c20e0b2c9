package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which forms of verbs a word can be. The imperatives of listed verbs are known; of others those
 * only that have their pronoun behind them ("prindeți-mă"). The plural is a second person of the
 * present as well ("sunați"), the singular mostly a third ("așteaptă"), and its negative an
 * infinitive ("nu pleca"): what it is here, {@link RomanianImperatives} asks the clause.
 */
final class RomanianVerbs {
  private static final String WITH_PRONOUN =
      ".{2,}([aei]ti|[ae])-(mi|ti|ma|te|va|ne|i|l|o|le|ni|vi|ii|il|mi-l|mi-o|mi-le|i-l|ne-o)";
  private static final String OWN_NEGATIVE = ".*[aei]";

  private final Set<String> plurals = new HashSet<>();
  private final Set<String> infinitives = new HashSet<>();

  /** Singulars that are third persons too, and those that are not. */
  private final Set<String> plain = new HashSet<>();

  private final Set<String> clear = new HashSet<>();
  private final Map<String, Set<String>> groups;

  RomanianVerbs(WordLists lists) {
    groups = lists.groups("verbs.txt");
    add("plain", plain);
    add("clear", clear);
  }

  private void add(String group, Set<String> singulars) {
    for (String verb : groups.getOrDefault(group, Set.of())) {
      List<String> forms = List.of(verb.split("/", -1));
      String infinitive = forms.get(0);
      singulars.add(forms.get(1));
      infinitives.add(infinitive);
      boolean second = infinitive.endsWith("ea") && infinitive.length() > 3;
      String stem = second ? infinitive.substring(0, infinitive.length() - 2) + "e" : infinitive;
      plurals.add(stem + "ti");
    }
  }

  private boolean isIn(String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  /** What forms the word can be if it is a verb. */
  Set<RomanianTrait> traits(String word) {
    Set<RomanianTrait> traits = EnumSet.noneOf(RomanianTrait.class);
    if (isIn("formula", word)) {
      traits.add(RomanianTrait.FINITE);
      return traits;
    }
    int hyphen = word.indexOf('-');
    String verb = hyphen > 0 ? word.substring(0, hyphen) : word;
    boolean known = plurals.contains(verb) || plain.contains(verb) || clear.contains(verb);
    if (isIn("form", word) || (hyphen > 0 && (known || Forms.is(word, WITH_PRONOUN)))) {
      traits.add(RomanianTrait.IMPERATIVE);
    } else if (hyphen < 0) {
      addBare(word, traits);
    }
    if (isIn("finite", word)) {
      traits.add(RomanianTrait.FINITE);
    }
    return traits;
  }

  private void addBare(String word, Set<RomanianTrait> traits) {
    if (plurals.contains(word)) {
      traits.add(RomanianTrait.IMPERATIVE);
      traits.add(RomanianTrait.INDICATIVE);
    } else if (clear.contains(word) || plain.contains(word)) {
      traits.add(RomanianTrait.IMPERATIVE);
      traits.add(RomanianTrait.SINGULAR);
    }
    if (infinitives.contains(word) && Forms.is(word, OWN_NEGATIVE)) {
      traits.add(RomanianTrait.IMPERATIVE);
      traits.add(RomanianTrait.INFINITIVE);
    }
  }
}
