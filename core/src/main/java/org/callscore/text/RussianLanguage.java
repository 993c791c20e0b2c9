package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Russian. There is no model of its word classes: {@link RussianWords} tells what is not known of
 * them. A word is taken as it is said; its other cases and tenses are found by its stem ({@code
 * ~договор}), and {@code <lemma:...>} finds the written form only.
 */
final class RussianLanguage implements Language {
  static final RussianLanguage INSTANCE = new RussianLanguage();

  private final Variants spellings;
  private final RussianNumbers numbers;
  private final RussianWords words;
  private final WordTable types;
  private final Map<String, Integer> frequencies;

  private RussianLanguage() {
    WordLists lists = new WordLists("ru");
    numbers = new RussianNumbers(lists);
    spellings = new Variants(lists, numbers);
    words = new RussianWords(lists, numbers);
    RussianNormalizer normalizer = new RussianNormalizer(lists, numbers);
    types = new WordTable(normalizer::normal, this::compute);
    frequencies = lists.counts("frequency.txt");
  }

  @Override
  public String code() {
    return "ru";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    return types.get(word);
  }

  private WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    RussianWord form = words.word(normal);
    return new WordType(
        id,
        normal,
        RussianVerbs.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        RussianImperatives.possible(form),
        form);
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    return spellings.of(words);
  }

  @Override
  public boolean respells(String word, @Nullable String next) {
    return spellings.replaces(word, next);
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return RussianDigits.runs(numbers, words.stream().map(word -> type(word).normal()).toList());
  }

  @Override
  public int frequency(String word) {
    return frequencies.getOrDefault(type(word).normal(), RARE);
  }

  @Override
  public String sound(String word) {
    return RussianSounds.of(type(word).normal());
  }

  @Override
  public Tags tag(List<WordType> words) {
    List<RussianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((RussianWord) word.grammar());
    }
    BitSet imperatives = RussianImperatives.find(its);
    List<String> classes = new ArrayList<>(its.size());
    for (int i = 0; i < its.size(); i++) {
      boolean particle = RussianImperatives.isHortative(its, i);
      classes.add((particle ? WordClass.PART : its.get(i).wordClass()).name());
    }
    return new Tags(classes, imperatives);
  }
}
