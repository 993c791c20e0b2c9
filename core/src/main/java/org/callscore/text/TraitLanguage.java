package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What languages have in common that no model tags: the class and the mood of their words are told
 * by lists, endings and the words around.
 *
 * @param <T> what can be said of a word in this language
 */
abstract class TraitLanguage<T extends Enum<T>> extends ListedLanguage {
  private final TraitWords<T> words;
  private final ConsonantCode sounds;

  /**
   * A language with the lists of its code.
   *
   * @param normalForm of a word as recognised
   * @param words in normal form
   * @param sounds how words sound
   */
  TraitLanguage(
      String code,
      WordLists lists,
      Variants.Numbers numbers,
      UnaryOperator<String> normalForm,
      TraitWords<T> words,
      ConsonantCode sounds) {
    super(code, lists, numbers, normalForm);
    this.words = words;
    this.sounds = sounds;
  }

  /** Whether a verb of this form can be an imperative at all. */
  abstract boolean canBeImperative(TraitWord<T> word);

  /** Indices of the imperative verbs. */
  abstract BitSet imperatives(List<TraitWord<T>> words);

  /** The class of a word where it stands; that of its form, unless the sentence tells another. */
  WordClass wordClass(List<TraitWord<T>> words, int i) {
    return words.get(i).wordClass();
  }

  @Override
  final WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    TraitWord<T> form = words.word(normal);
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
  public final List<NumberRun> numbers(List<String> row) {
    return SpokenDigits.runs(words.numbers(), normal(row));
  }

  @Override
  public String sound(String word) {
    return sounds.of(type(word).normal());
  }

  @Override
  public final Tags tag(List<WordType> types) {
    List<TraitWord<T>> its = new ArrayList<>(types.size());
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
  private TraitWord<T> own(WordType type) {
    return (TraitWord<T>) type.grammar();
  }
}
