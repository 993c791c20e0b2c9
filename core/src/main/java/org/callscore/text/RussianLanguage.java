package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Russian. There is no model of its word classes: {@link RussianWords} tells what is not known of
 * them. A word is taken as it is said; its other cases and tenses are found by its stem ({@code
 * ~договор}), and {@code <lemma:...>} finds the written form only.
 */
final class RussianLanguage extends ListedLanguage {
  static final RussianLanguage INSTANCE = of(new WordLists("ru"));

  /**
   * How Russian words sound over a telephone: consonants by where they are made. Voiced and
   * voiceless ones are one, as they are at a word's end anyway; hissing and hushing ones differ
   * above what the line carries, and "м" is told from "н" by little. Vowels melt when they are not
   * stressed and count only as a first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode("бпвфдтгкхзсцжшщчмнлр", "PPFFTTKKKSSSSSSSMMLR", "аеиоуыэюя", "ьъй-");

  private final RussianNumbers numbers;
  private final RussianWords words;

  private RussianLanguage(WordLists lists, RussianNumbers numbers) {
    super("ru", lists, numbers, new RussianNormalizer(lists, numbers)::normal);
    this.numbers = numbers;
    words = new RussianWords(lists, numbers);
  }

  private static RussianLanguage of(WordLists lists) {
    return new RussianLanguage(lists, new RussianNumbers(lists));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  WordType compute(String normal, int id) {
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
  public List<NumberRun> numbers(List<String> words) {
    return SpokenDigits.runs(numbers, normal(words));
  }

  @Override
  public String sound(String word) {
    return SOUNDS.of(type(word).normal());
  }

  @Override
  public Tags tag(List<WordType> words) {
    List<RussianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((RussianWord) word.grammar());
    }
    BitSet imperatives = RussianImperatives.find(its);
    List<String> classes = new ArrayList<>(its.size());
    for (RussianWord word : its) {
      classes.add(word.wordClass().name());
    }
    return new Tags(classes, imperatives);
  }
}
