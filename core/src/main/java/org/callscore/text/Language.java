package org.callscore.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What CallScore knows of one language: how words are written, and how they stand in a sentence. It
 * normalises phrases and transcripts alike; nothing else lower-cases, stems or splits.
 * Implementations are shared between threads.
 */
public interface Language {
  /** Of a million words, those that are one word of a language's content words. */
  int RARE = 100;

  /** Of a million words, those that are one of a language's small words. */
  int COMMON = 10_000;

  /** BCP 47 code: {@code en}. */
  String code();

  /**
   * Raised when the same words may be analysed differently than before; stored analyses of another
   * version are stale.
   */
  int version();

  /**
   * The type of one word as recognised; the same object for the same form, computed once.
   * Idempotent over {@code normal}.
   */
  WordType type(String word);

  /**
   * Other ways to write a run of words of a phrase, each as words: for {@code [do, not]} also
   * {@code [don't]}. Used once, when phrases are compiled, so that the transcript's tokens never
   * change their number. The given spelling is not among them.
   */
  List<List<String>> spellings(List<String> words);

  /**
   * Whether {@link #spellings} may replace this word, and the next one with it: a quick answer, too
   * often yes rather than no, that saves asking for them.
   *
   * @param next what stands after the word; null if it does not matter
   */
  default boolean respells(String word, @Nullable String next) {
    return true;
  }

  /**
   * Every form of the word that this is a form of, in normal form: for {@code was} also {@code am},
   * {@code is}, {@code been}. A form of several words stands among the forms of each. Used once,
   * when phrases are compiled; the word itself is among them, and alone in a language that bends
   * none.
   */
  default Set<String> forms(String word) {
    return Set.of(type(word).normal());
  }

  /**
   * How many of a million words said on calls are this one, by a rough guess; at least 1. Used when
   * phrases are compiled, to look for their rarest words first; a wrong guess costs time only.
   */
  default int frequency(String word) {
    return type(word).content() ? RARE : COMMON;
  }

  /**
   * What names are compared by: the same for all forms that a name takes in a sentence ("anna" and
   * "anna's"). The stem in a language that bends names.
   */
  default String nameKey(WordType word) {
    return word.stem();
  }

  /**
   * How a word sounds over a telephone, so roughly that what is easily taken for it sounds the
   * same: a letter for each class of consonants, before them an {@code A} if it begins with a
   * vowel. Empty for what is no word of letters, and where nobody knows.
   */
  default String sound(String word) {
    return "";
  }

  /**
   * Classes and moods of the words of one utterance, which are types of this language. Costs far
   * more than everything else here: ask late.
   */
  Tags tag(List<WordType> words);

  /**
   * The numbers said in a row of words, in order: each as long as only number words follow one
   * another. Used to compare numbers by value.
   */
  List<NumberRun> numbers(List<String> words);

  /** Codes of the languages there are, in order. */
  static SortedSet<String> codes() {
    return Collections.unmodifiableSortedSet(
        new TreeSet<>(List.of("en", "hy", "id", "ka", "ro", "ru")));
  }

  /**
   * The language with this code.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  static Language of(String code) {
    return switch (code) {
      case "en" -> EnglishLanguage.INSTANCE;
      case "hy" -> ArmenianLanguage.INSTANCE;
      case "id" -> IndonesianLanguage.INSTANCE;
      case "ka" -> GeorgianLanguage.INSTANCE;
      case "ro" -> RomanianLanguage.INSTANCE;
      case "ru" -> RussianLanguage.INSTANCE;
      default ->
          throw new IllegalArgumentException(
              "no language '" + code + "', expected " + String.join(" or ", codes()));
    };
  }
}
