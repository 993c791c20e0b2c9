package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Indonesian. What is said for one word in different registers ("nggak", "gak", "tak" for "tidak")
 * has one normal form, so that phrases are written in the standard one; words that people are
 * addressed by keep theirs. There is no model of word classes: {@link IndonesianWords} tells what is
 * not known of them. A word with other affixes is found by its stem ({@code ~bayar}), and {@code
 * <lemma:...>} finds the written form only.
 */
final class IndonesianLanguage extends ListedLanguage {
  static final IndonesianLanguage INSTANCE = of(new WordLists("id"));

  private final IndonesianNumbers numbers;
  private final IndonesianWords words;

  private IndonesianLanguage(WordLists lists, IndonesianNumbers numbers) {
    super(
        "id",
        lists,
        new IndonesianSpellings(numbers),
        new IndonesianNormalizer(lists, numbers)::normal);
    this.numbers = numbers;
    words = new IndonesianWords(lists, numbers);
  }

  private static IndonesianLanguage of(WordLists lists) {
    return new IndonesianLanguage(lists, new IndonesianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    IndonesianWord form = words.word(normal);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        IndonesianImperatives.possible(form),
        form);
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return IndonesianDigits.runs(numbers, normal(words));
  }

  @Override
  public String sound(String word) {
    return IndonesianSounds.of(type(word).normal());
  }

  @Override
  public Tags tag(List<WordType> words) {
    List<IndonesianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((IndonesianWord) word.grammar());
    }
    BitSet imperatives = IndonesianImperatives.find(its);
    return new Tags(its.stream().map(word -> word.wordClass().name()).toList(), imperatives);
  }
}
