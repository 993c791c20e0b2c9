package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Eastern Armenian. There is no model of its word classes: {@link ArmenianWords} tells what is not
 * known of them. A word is taken as it is said; its other cases and tenses are found by its stem
 * ({@code ~պայմանագիր}), and {@code <lemma:...>} finds the written form only.
 */
final class ArmenianLanguage extends ListedLanguage {
  static final ArmenianLanguage INSTANCE = of(new WordLists("hy"));

  /**
   * How Armenian words sound over a telephone: consonants by where they are made. Voiced, voiceless
   * and aspirated ones are one, for the ear takes them for each other; hissing and hushing ones
   * differ above what the line carries, and "մ" is told from "ն" by little. Vowels count only as a
   * first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode(
          "բպփվֆդտթգկքխղհզսցծձժշչճջմնլրռ", "PPPFFTTTKKKKKKSSSSSSSSSSMMLRR", "աեէըիոօ", "ւյ-");

  private final ArmenianNumbers numbers;
  private final ArmenianWords words;

  private ArmenianLanguage(WordLists lists, ArmenianNumbers numbers) {
    super("hy", lists, numbers, new ArmenianNormalizer(lists, numbers)::normal);
    this.numbers = numbers;
    words = new ArmenianWords(lists, numbers);
  }

  private static ArmenianLanguage of(WordLists lists) {
    return new ArmenianLanguage(lists, new ArmenianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  WordType compute(String normal, int id) {
    boolean spoken =
        !Punctuation.isMark(normal) && normal.codePoints().anyMatch(Character::isLetterOrDigit);
    ArmenianWord form = words.word(normal);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        words.isNumber(normal),
        spoken && words.isName(normal),
        spoken && !words.isSmallWord(normal),
        ArmenianImperatives.possible(form),
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
    List<ArmenianWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((ArmenianWord) word.grammar());
    }
    BitSet imperatives = ArmenianImperatives.find(its);
    List<String> classes = new ArrayList<>(its.size());
    for (int i = 0; i < its.size(); i++) {
      boolean particle = ArmenianImperatives.isHortative(its, i);
      classes.add((particle ? WordClass.PART : its.get(i).wordClass()).name());
    }
    return new Tags(classes, imperatives);
  }
}
