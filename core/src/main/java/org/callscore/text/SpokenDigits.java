package org.callscore.text;

import java.util.List;

/**
 * Reads numbers as digits in a language that says a thousand and a million after what they
 * multiply: "четыре один пять", "четыреста пятнадцать" and "415" are the same. Numbers stand for
 * themselves one after another, as telephone numbers are said ("девятьсот двадцать один триста
 * сорок пять").
 */
final class SpokenDigits extends DigitReader {
  private static final int THOUSAND = 1_000;
  private static final int MILLION = 1_000_000;

  private final SpokenNumbers numbers;

  private SpokenDigits(SpokenNumbers numbers, List<String> words) {
    super(words);
    this.numbers = numbers;
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(SpokenNumbers numbers, List<String> words) {
    return new SpokenDigits(numbers, words).runs();
  }

  @Override
  String next() {
    if (at == words.size()) {
      return "";
    }
    String word = words.get(at);
    if (SpokenNumbers.isDigits(word) && numbers.value(word(at + 1)) < THOUSAND) {
      at++;
      return word.replaceAll("[^0-9]", "");
    }
    if (numbers.value(word) == 0) {
      at++;
      return "0";
    }
    String counted = numbers.counted(words, at);
    if (!counted.isEmpty()) {
      at += 2;
      return counted;
    }
    long sum = multiplied(MILLION) + multiplied(THOUSAND) + group();
    return sum == 0 ? "" : Long.toString(sum);
  }

  /** "Пять тысяч", or "тысяча" alone, which is then passed; 0 if it is not said here. */
  private long multiplied(int times) {
    int back = at;
    int group = group();
    if (numbers.value(word(at)) != times) {
      at = back;
      return 0;
    }
    at++;
    return (group == 0 ? 1L : group) * times;
  }

  /** A number below 1,000 at this place, which is then passed; 0 if there is none. */
  private int group() {
    if (Forms.is(word(at), "[1-9][0-9]{0,2}")) {
      return Integer.parseInt(words.get(at++));
    }
    SpokenNumbers.Group group = numbers.group(words, at);
    if (group == null) {
      return 0;
    }
    at += group.length();
    return group.value();
  }
}
