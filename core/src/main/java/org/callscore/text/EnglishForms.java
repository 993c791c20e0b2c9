package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The inflected forms of English words: irregular ones from lists, the others by rule. A rule may
 * make a form that nobody says ("visitted"); that does no harm, for nobody says it.
 */
final class EnglishForms {
  private static final String CONSONANT = "[bcdfghjklmnpqrstvwxz]";

  /** Groups of words that have one form. */
  private static final Set<Trait> UNBENDING =
      EnumSet.of(
          Trait.PRONOUN,
          Trait.OBJECT,
          Trait.DETERMINER,
          Trait.PREPOSITION,
          Trait.CONJUNCTION,
          Trait.QUESTION,
          Trait.MODAL,
          Trait.NEGATION);

  private final EnglishWords words;

  /** Other forms that are not made by rule, by base form. */
  private final Map<String, Set<String>> irregular = new HashMap<>();

  /** The base form of each of them. */
  private final Map<String, String> bases = new HashMap<>();

  private final Set<String> comparable = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  EnglishForms(WordLists lists, EnglishWords words) {
    this.words = words;
    Stream.concat(lists.lines("irregular.txt").stream(), lists.lines("forms.txt").stream())
        .forEach(this::read);
    known.addAll(lists.words("common-words.txt"));
  }

  private void read(String line) {
    if (line.startsWith("comparable:")) {
      comparable.addAll(WordLists.split(line.substring("comparable:".length())));
      return;
    }
    List<String> forms = WordLists.split(line);
    String base = forms.get(0);
    irregular.computeIfAbsent(base, first -> new TreeSet<>()).addAll(forms);
    forms.subList(1, forms.size()).forEach(form -> bases.putIfAbsent(form, base));
  }

  /** Every form of the word that this is a form of. */
  Set<String> of(String word) {
    return made(base(word));
  }

  /** The word itself unless it is no known base form and a form of one that is. */
  private String base(String word) {
    if (irregular.containsKey(word)) {
      return word;
    }
    String base = bases.get(word);
    if (base != null) {
      return base;
    }
    Optional<String> derived = derived(word);
    boolean compared = derived.isPresent() && Forms.is(word, ".*(er|est)");
    return isBase(word) && !compared ? word : derived.orElse(word);
  }

  private boolean isBase(String word) {
    return words.isBase(word) || known.contains(word) || comparable.contains(word);
  }

  private Optional<String> derived(String word) {
    return Stream.of("s", "es", "d", "ed", "ing", "r", "er", "st", "est")
        .filter(ending -> word.endsWith(ending) && word.length() > ending.length() + 1)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .flatMap(EnglishForms::unbent)
        .filter(candidate -> isBase(candidate) && made(candidate).contains(word))
        .findFirst();
  }

  /** What a word may have been before its ending changed it. */
  private static Stream<String> unbent(String cut) {
    String shorter = cut.substring(0, cut.length() - 1);
    Stream<String> ways = Stream.of(cut, cut + "e");
    if (cut.endsWith("i")) {
      ways = Stream.concat(ways, Stream.of(shorter + "y"));
    }
    if (cut.endsWith("y")) {
      ways = Stream.concat(ways, Stream.of(shorter + "ie"));
    }
    if (cut.length() > 2 && cut.charAt(cut.length() - 1) == cut.charAt(cut.length() - 2)) {
      ways = Stream.concat(ways, Stream.of(shorter));
    }
    return ways;
  }

  private Set<String> made(String base) {
    Set<String> forms = new TreeSet<>(Set.of(base));
    Set<String> others = irregular.getOrDefault(base, Set.of());
    forms.addAll(others);
    if (others.isEmpty() && !words.isBase(base) && words.isAny(UNBENDING, base)) {
      return forms;
    }
    if (others.stream().noneMatch(form -> form.endsWith("s") && !form.equals(base))) {
      addPlural(base, forms);
      forms.add(base + "'s");
    }
    addWith("ing", base, forms);
    if (others.isEmpty()) {
      addWith("ed", base, forms);
    }
    if (comparable.contains(base)) {
      addWith("er", base, forms);
      addWith("est", base, forms);
    }
    return forms;
  }

  private static void addPlural(String base, Set<String> forms) {
    if (Forms.is(base, ".*" + CONSONANT + "y")) {
      forms.add(base.substring(0, base.length() - 1) + "ies");
    } else if (Forms.is(base, ".*[aeiou]z")) {
      forms.add(base + "zes");
    } else if (Forms.is(base, ".*(s|x|z|ch|sh)")) {
      forms.add(base + "es");
    } else {
      forms.add(base + "s");
      if (Forms.is(base, ".*" + CONSONANT + "o")) {
        forms.add(base + "es");
      }
    }
  }

  /** Adds the base with an ending that begins with a vowel. */
  private static void addWith(String ending, String base, Set<String> forms) {
    String cut = base.substring(0, base.length() - 1);
    boolean e = ending.startsWith("e");
    if (base.endsWith("ie") && !e) {
      forms.add(base.substring(0, base.length() - 2) + "ying");
    } else if (base.endsWith("e") && (e || !Forms.is(base, ".*[eoy]e"))) {
      forms.add(cut + ending);
    } else if (e && Forms.is(base, ".*" + CONSONANT + "y")) {
      forms.add(cut + "i" + ending);
    } else {
      boolean doubles = Forms.is(base, "(.*(" + CONSONANT + "|qu))?[aeiou][bdfgklmnprstvz]");
      boolean longer = Forms.is(base, ".*[aeiouy]" + CONSONANT + "+.*[aeiou]" + CONSONANT);
      if (doubles) {
        forms.add(base + base.charAt(base.length() - 1) + ending);
      }
      if (!doubles || longer) {
        forms.add(base + ending);
      }
    }
  }
}
