package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all languages have in common whose words are told by lists and rules.
 *
 * @param <T> what can be said of a word in this language
 */
abstract class ListedLanguage<T extends Enum<T>> implements Language {
  private final String code;
  private final Variants spellings;
  private final WordTable types;
  private final Map<String, Integer> frequencies;
  private final ListedWords<T> words;
  private final ConsonantCode sounds;

  /**
   * A language with the lists of its code.
   *
   * @param normalForm of a word as recognised
   * @param words in normal form
   * @param sounds how words sound
   */
  ListedLanguage(
      String code,
      WordLists lists,
      Variants.Numbers numbers,
      UnaryOperator<String> normalForm,
      ListedWords<T> words,
      ConsonantCode sounds) {
    this.words = words;
    this.sounds = sounds;
    this.code = code;
    spellings = new Variants(lists, numbers);
    types = new WordTable(normalForm, this::compute);
    frequencies = lists.counts("frequency.txt");
  }

  /** Whether a verb of this form can be an imperative at all. */
  abstract boolean canBeImperative(ListedWord<T> word);

  /** Indices of the imperative verbs. */
  abstract BitSet imperatives(List<ListedWord<T>> words);

  /** The class of a word where it stands; that of its form, unless the sentence tells another. */
  WordClass wordClass(List<ListedWord<T>> words, int i) {
    return words.get(i).wordClass();
  }

  /** The type of a normal form that has not come up yet. */
  private WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    ListedWord<T> form = words.word(normal);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        canBeImperative(form),
        form);
  }

  @Override
  public final String sound(String word) {
    return sounds.of(type(word).normal());
  }

  @Override
  public final Tags tag(List<WordType> types) {
    List<ListedWord<T>> its = new ArrayList<>(types.size());
    for (WordType type : types) {
      its.add(own(type));
    }
    List<String> classes = new ArrayList<>(its.size());
    for (int i = 0; i < its.size(); i++) {
      classes.add(wordClass(its, i).name());
    }
    return new Tags(classes, imperatives(its));
  }

  /** What this language once kept with a form. */
  @SuppressWarnings("unchecked")
  private ListedWord<T> own(WordType type) {
    return (ListedWord<T>) type.grammar();
  }

  /** The words in normal form. */
  List<String> normal(List<String> words) {
    return words.stream().map(word -> type(word).normal()).toList();
  }

  @Override
  public final String code() {
    return code;
  }

  @Override
  public final WordType type(String word) {
    return types.get(word);
  }

  @Override
  public final List<List<String>> spellings(List<String> words) {
    return spellings.of(words);
  }

  @Override
  public final boolean respells(String word, @Nullable String next) {
    return spellings.replaces(word, next);
  }

  @Override
  public final int frequency(String word) {
    return frequencies.getOrDefault(type(word).normal(), RARE);
  }
}
