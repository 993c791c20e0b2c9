package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Romanian. Words are compared without diacritics, for recognisers, people and keyboards leave them
 * out as they like; so "față" and "fată", "sună" and "suna", "să" and "sa" are one. There is no
 * model of its word classes: {@link RomanianWords} tells what is not known of them. A word is taken
 * as it is said; its other forms are found by its stem ({@code ~factură}), and {@code <lemma:...>}
 * finds the written form only. A clitic with a hyphen is one word, and its other spellings ("v aș",
 * "vaș") are offered by phrases.
 */
final class RomanianLanguage extends ListedLanguage {
  static final RomanianLanguage INSTANCE = of(new WordLists("ro"));

  /** How Romanian words sound over a telephone: consonants by where they are made. */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode("bpvfdtgkqcszjxmnlr", "PPFFTTKKKKSSSSMMLR", "aeiouyw", "h-");

  private final RomanianNumbers numbers;
  private final RomanianWords words;

  private RomanianLanguage(WordLists lists, RomanianNumbers numbers) {
    super(
        "ro", lists, new RomanianHyphens(numbers), new RomanianNormalizer(lists, numbers)::normal);
    this.numbers = numbers;
    words = new RomanianWords(lists, numbers);
  }

  private static RomanianLanguage of(WordLists lists) {
    return new RomanianLanguage(lists, new RomanianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    RomanianWord form = words.word(normal);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        RomanianImperatives.possible(form),
        form);
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return SpokenDigits.runs(numbers, normal(words));
  }

  @Override
  public String sound(String word) {
    return SOUNDS.of(type(word).normal());
  }

  @Override
  public Tags tag(List<WordType> words) {
    List<RomanianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((RomanianWord) word.grammar());
    }
    BitSet imperatives = RomanianImperatives.find(its);
    List<String> classes = new ArrayList<>(its.size());
    for (RomanianWord word : its) {
      classes.add(word.wordClass().name());
    }
    return new Tags(classes, imperatives);
  }
}
