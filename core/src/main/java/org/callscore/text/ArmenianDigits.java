package org.callscore.text;

import java.util.List;

/**
 * Reads Armenian numbers as digits, so that "չորս մեկ հինգ", "չորս հարյուր տասնհինգ" and "415" are
 * the same. Numbers stand for themselves one after another, as telephone numbers are said ("զրո
 * իննսունմեկ քառասունհինգ"); a "հազար" or "միլիոն" multiplies what is before it and takes in what
 * is after it.
 */
final class ArmenianDigits extends DigitReader {
  private final ArmenianNumbers numbers;

  private ArmenianDigits(ArmenianNumbers numbers, List<String> words) {
    super(words);
    this.numbers = numbers;
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(ArmenianNumbers numbers, List<String> words) {
    return new ArmenianDigits(numbers, words).runs();
  }

  @Override
  String next() {
    if (at == words.size()) {
      return "";
    }
    String word = words.get(at);
    if (ArmenianNumbers.isDigits(word)) {
      at++;
      return word.replaceAll("[^0-9]", "");
    }
    if (numbers.value(word) == 0) {
      at++;
      return "0";
    }
    long sum = multiplied(ArmenianNumbers.MILLION) + multiplied(ArmenianNumbers.THOUSAND) + group();
    return sum == 0 ? "" : Long.toString(sum);
  }

  /** "Հինգ հազար", or "հազար" alone, which is then passed; 0 if it is not said here. */
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
    ArmenianNumbers.Group group = numbers.group(words, at);
    if (group == null) {
      return 0;
    }
    at += group.length();
    return group.value();
  }
}
