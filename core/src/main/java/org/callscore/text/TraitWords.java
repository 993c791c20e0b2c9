package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the words of a language by their form, from lists and endings, and from all this
 * the class of the word: one class a form, whatever the sentence.
 *
 * @param <T> what can be said of a word in this language; the groups of {@code function-words.txt}
 *     have the names of some
 */
abstract class TraitWords<T extends Enum<T>> {
  private static final String PUNCTUATION = ".,;:!?-–—…'\"«»„“”()։՝՞՛՜";

  private final Class<T> type;

  /** By word, the groups it stands in. */
  private final Map<String, Set<T>> groups = new HashMap<>();

  private final Set<T> notSmall;
  private final List<Small<T>> small;
  private final SpokenNumbers numbers;

  /** The class of the words of a group. */
  record Small<T>(T group, WordClass wordClass) {}

  /**
   * The words of these lists.
   *
   * @param notSmall groups of words that names may well contain
   * @param small classes of groups; of a word in several the first counts
   */
  TraitWords(
      WordLists lists,
      SpokenNumbers numbers,
      Class<T> type,
      Set<T> notSmall,
      List<Small<T>> small) {
    this.type = type;
    this.notSmall = notSmall;
    this.small = small;
    this.numbers = numbers;
    lists.addTraits("function-words.txt", type, groups);
  }

  /** What endings and the list of verbs tell, beside the groups the word stands in. */
  abstract Set<T> verbal(String normal);

  /** Whether it is a person's name by list or ending, small words and numbers aside. */
  abstract boolean looksLikeName(String word);

  /** The class of a word that is neither small nor a number. */
  abstract WordClass openClass(String word, Set<T> traits);

  /** The stem, which all forms of a noun share. */
  abstract String stem(String normal);

  /** The language's number words. */
  final SpokenNumbers numbers() {
    return numbers;
  }

  /** All that a normal form tells. */
  final TraitWord<T> word(String normal) {
    Set<T> traits = EnumSet.noneOf(type);
    traits.addAll(groups(normal));
    traits.addAll(verbal(normal));
    return new TraitWord<>(normal, wordClass(normal, traits), traits);
  }

  /** The groups of function words it stands in. */
  final Set<T> groups(String word) {
    return groups.getOrDefault(word, Set.of());
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  final boolean isSmallWord(String word) {
    return groups(word).stream().anyMatch(group -> !notSmall.contains(group));
  }

  /** Whether it is digits or a number word. */
  final boolean isNumber(String word) {
    return SpokenNumbers.isDigits(word) || numbers.isNumber(word);
  }

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  final boolean isName(String word) {
    return !isSmallWord(word) && !isNumber(word) && looksLikeName(word);
  }

  private WordClass wordClass(String word, Set<T> traits) {
    if (Punctuation.isMark(word)) {
      return WordClass.X;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return word.codePoints().allMatch(c -> PUNCTUATION.indexOf(c) >= 0)
          ? WordClass.PUNCT
          : WordClass.SYM;
    }
    if (isNumber(word)) {
      return numbers.isOrdinal(word) ? WordClass.ADJ : WordClass.NUM;
    }
    WordClass smallClass = smallClass(traits);
    return smallClass == WordClass.NONE ? openClass(word, traits) : smallClass;
  }

  /** The class of a small word, {@link WordClass#NONE} if it is none. */
  WordClass smallClass(Set<T> traits) {
    for (Small<T> group : small) {
      if (traits.contains(group.group())) {
        return group.wordClass();
      }
    }
    return WordClass.NONE;
  }
}
