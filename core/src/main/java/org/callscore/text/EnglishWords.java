package org.callscore.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What is known of English words by their form: closed classes, base forms of verbs, names, common
 * words, stems.
 */
final class EnglishWords {
  private static final List<String> SMALL =
      List.of(
          "pronoun",
          "object",
          "determiner",
          "preposition",
          "conjunction",
          "question",
          "auxiliary",
          "modal",
          "negation",
          "adverb",
          "greeting",
          "interjection",
          "formality");
  private static final List<String> CONTRACTIONS = List.of("n't", "'m", "'re", "'ve", "'ll", "'d");

  private final Map<String, Set<String>> closed;
  private final Map<String, Set<String>> verbs;
  private final Set<String> firstNames;
  private final Set<String> surnames;
  private final Set<String> commonStems = new HashSet<>();
  private final Map<String, String> irregular = new HashMap<>();

  EnglishWords(WordLists lists) {
    closed = lists.groups("function-words.txt");
    verbs = lists.groups("verbs.txt");
    firstNames = lists.words("first-names.txt");
    surnames = lists.words("surnames.txt");
    for (String line : lists.lines("irregular.txt")) {
      List<String> forms = WordLists.split(line);
      forms.forEach(form -> irregular.putIfAbsent(form, forms.get(0)));
    }
    closed.values().forEach(this::addCommon);
    verbs.values().forEach(this::addCommon);
    addCommon(irregular.keySet());
    addCommon(lists.words("common-words.txt"));
  }

  private void addCommon(Set<String> words) {
    words.forEach(word -> commonStems.add(stem(word)));
  }

  /** Whether the word is in a group of {@code function-words.txt}. */
  boolean is(String group, String word) {
    return closed.getOrDefault(group, Set.of()).contains(word);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return SMALL.stream().anyMatch(group -> is(group, word));
  }

  /** Whether two words are written as one: {@code don't}, {@code you'll}; not {@code anna's}. */
  static boolean isContraction(String word) {
    return CONTRACTIONS.stream().anyMatch(word::endsWith);
  }

  /** How much of a verb the base form is: {@code verb}, {@code both}, {@code noun}. */
  boolean isVerb(String group, String word) {
    return verbs.getOrDefault(group, Set.of()).contains(word);
  }

  /** Whether it is listed as the base form of a verb. */
  boolean isBase(String word) {
    return isVerb("verb", word)
        || isVerb("both", word)
        || isVerb("noun", word)
        || Forms.is(word, "be|have|do|let");
  }

  /** Whether it may be the base form of a verb: listed as one, or unknown and without an ending. */
  boolean couldBeBase(String word) {
    if (isBase(word)) {
      return true;
    }
    return word.length() > 2
        && !Forms.is(word, ".*(ing|ed|[^s]s|ly|tion|ness|ment|ity|'.*|[0-9].*)")
        && !isIrregularForm(word)
        && !isName(word)
        && !isCommon(word);
  }

  /** Whether it is a form of a verb or noun that is not made by adding an ending. */
  boolean isIrregularForm(String word) {
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
