package org.callscore.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Georgian. There is no model of its word classes: {@link GeorgianWords} tells what is not known of
 * them. A word is taken as it is said; its other cases are found by its stem ({@code ~ნომერი}), and
 * {@code <lemma:...>} finds the written form only.
 */
final class GeorgianLanguage extends ListedLanguage {
  static final GeorgianLanguage INSTANCE = of(new WordLists("ka"));

  /**
   * How Georgian words sound over a telephone: consonants by where they are made, whether voiced,
   * breathed or clicked; hissing and hushing ones differ above what the line carries, and "მ" is
   * told from "ნ" by little. Vowels count only as a first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode(
          "ბპფვდტთგკქღყხჰზჟსშძწცჯჭჩმნლრ", "PPPFTTTKKKKKKKSSSSSSSSSSMMLR", "აეიოუ", "-");

  private final GeorgianNumbers numbers;
  private final GeorgianWords words;

  private GeorgianLanguage(WordLists lists, GeorgianNumbers numbers) {
    super("ka", lists, numbers, new GeorgianNormalizer(lists, numbers)::normal);
    this.numbers = numbers;
    words = new GeorgianWords(lists, numbers);
  }

  private static GeorgianLanguage of(WordLists lists) {
    return new GeorgianLanguage(lists, new GeorgianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    GeorgianWord form = words.word(normal);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        GeorgianImperatives.possible(form),
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
    List<GeorgianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((GeorgianWord) word.grammar());
    }
    List<String> classes = its.stream().map(word -> word.wordClass().name()).toList();
    return new Tags(classes, GeorgianImperatives.find(its));
  }
}
