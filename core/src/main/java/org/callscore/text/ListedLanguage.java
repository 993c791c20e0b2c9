package org.callscore.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What all languages have in common whose words are told by lists and rules. */
abstract class ListedLanguage implements Language {
  private final String code;
  private final Variants spellings;
  private final WordTable types;
  private final Map<String, Integer> frequencies;

  /**
   * A language with the lists of its code.
   *
   * @param normalForm of a word as recognised
   */
  ListedLanguage(
      String code, WordLists lists, Variants.Numbers numbers, UnaryOperator<String> normalForm) {
    this.code = code;
    spellings = new Variants(lists, numbers);
    types = new WordTable(normalForm, this::compute);
    frequencies = lists.counts("frequency.txt");
  }

  /** The type of a normal form that has not come up yet. */
  abstract WordType compute(String normal, int id);

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
