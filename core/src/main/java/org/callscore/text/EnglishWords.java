package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What is known of English words by their form: closed classes, base forms of verbs, names, common
 * words, stems.
 */
final class EnglishWords {
  private static final Set<Trait> SMALL =
      EnumSet.of(
          Trait.PRONOUN,
          Trait.OBJECT,
          Trait.DETERMINER,
          Trait.PREPOSITION,
          Trait.CONJUNCTION,
          Trait.QUESTION,
          Trait.AUXILIARY,
          Trait.MODAL,
          Trait.NEGATION,
          Trait.ADVERB,
          Trait.GREETING,
          Trait.INTERJECTION,
          Trait.FORMALITY);
  private static final List<String> CONTRACTIONS = List.of("n't", "'m", "'re", "'ve", "'ll", "'d");

  private static final Set<Trait> VERBS = EnumSet.of(Trait.VERB, Trait.BOTH, Trait.NOUN);
  private static final Set<String> BASES_BESIDES = Set.of("be", "have", "do", "let");

  /** What no base form ends in, or has in it. */
  private static final Pattern NO_BASE =
      Pattern.compile(".*(ing|ed|[^s]s|ly|tion|ness|ment|ity|'.*|[0-9].*)");

  /** By word, the groups it stands in. */
  private final Map<String, Set<Trait>> groups = new HashMap<>();

  private final Set<String> firstNames;
  private final Set<String> surnames;
  private final Set<String> commonStems = new HashSet<>();
  private final Map<String, String> irregular = new HashMap<>();

  EnglishWords(WordLists lists) {
    firstNames = lists.words("first-names.txt");
    surnames = lists.words("surnames.txt");
    for (String line : lists.lines("irregular.txt")) {
      List<String> forms = WordLists.split(line);
      forms.forEach(form -> irregular.putIfAbsent(form, forms.get(0)));
    }
    lists.addTraits("function-words.txt", Trait.class, groups);
    lists.addTraits("verbs.txt", Trait.class, groups);
    addCommon(groups.keySet());
    addCommon(irregular.keySet());
    addCommon(lists.words("common-words.txt"));
    lists.addTraits("clause-words.txt", Trait.class, groups);
  }

  private void addCommon(Set<String> words) {
    words.forEach(word -> commonStems.add(stem(word)));
  }

  /** All that a normal form tells. */
  EnglishWord word(String normal) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    addVerbTraits(normal, traits);
    addSpelling(normal, traits);
    if (isName(normal)) {
      traits.add(Trait.NAME);
    }
    return new EnglishWord(normal, traits);
  }

  private void addVerbTraits(String word, Set<Trait> traits) {
    boolean base = isBase(word);
    if (base) {
      traits.add(Trait.BASE);
    }
    if (base || couldBeUnknownBase(word)) {
      traits.add(Trait.MAYBE_BASE);
    }
  }

  private boolean couldBeUnknownBase(String word) {
    return word.length() > 2
        && !NO_BASE.matcher(word).matches()
        && !isIrregularForm(word)
        && !isName(word)
        && !isCommon(word);
  }

  private static void addSpelling(String word, Set<Trait> traits) {
    boolean plural =
        (word.endsWith("s") && !word.endsWith("ss")) || traits.contains(Trait.IRREGULAR_PLURAL);
    Map<Trait, Boolean> found =
        Map.of(
            Trait.PLURAL, plural,
            Trait.DIGITS, EnglishNumbers.isDigits(word),
            Trait.HAS_LETTER, word.codePoints().anyMatch(Character::isLetter),
            Trait.HAS_APOSTROPHE, word.contains("'"),
            Trait.ENDS_IN_ING, word.endsWith("ing"),
            Trait.ENDS_IN_S, word.endsWith("'s"),
            Trait.ENDS_IN_AM_OR_ARE, word.endsWith("'m") || word.endsWith("'re"),
            Trait.ENDS_IN_NOT, word.endsWith("n't"),
            Trait.ENDS_IN_HAVE, word.endsWith("'ve"),
            Trait.ENDS_IN_WILL_OR_WOULD, word.endsWith("'ll") || word.endsWith("'d"));
    found.forEach(
        (trait, there) -> {
          if (there) {
            traits.add(trait);
          }
        });
  }

  /** Whether the word stands in one of the groups. */
  boolean isAny(Set<Trait> wanted, String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(wanted::contains);
  }

  /** Whether it is listed as the base form of a verb. */
  boolean isBase(String word) {
    return isAny(VERBS, word) || BASES_BESIDES.contains(word);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return isAny(SMALL, word);
  }

  /** Whether two words are written as one: {@code don't}, {@code you'll}; not {@code anna's}. */
  static boolean isContraction(String word) {
    return CONTRACTIONS.stream().anyMatch(word::endsWith);
  }

  /** Whether it is a form of a verb or noun that is not made by adding an ending. */
  private boolean isIrregularForm(String word) {
    String base = irregular.get(word);
    return base != null && !base.equals(word);
  }

  boolean isName(String word) {
    return firstNames.contains(word) || surnames.contains(word);
  }

  /** Whether the word, or one it is an inflection of, is a known word and not only a name. */
  boolean isCommon(String word) {
    return commonStems.contains(stem(word));
  }

  /**
   * Snowball's English stemmer (the corrected Porter), after irregular forms. It was preferred to
   * KStem, which leaves "calling" and "meeting" alone because its dictionary has them as nouns.
   */
  String stem(String word) {
    String whole = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(irregular.getOrDefault(whole, whole));
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
