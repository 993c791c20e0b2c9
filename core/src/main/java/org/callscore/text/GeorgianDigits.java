package org.callscore.text;

import java.util.List;

/**
 * Reads Georgian numbers as digits, so that "ოთხი ერთი ხუთი", "ოთხას თხუთმეტი" and "415" are the
 * same. Numbers stand for themselves one after another, as telephone numbers are said ("ხუთას
 * ოთხმოცდათხუთმეტი ორმოცდაორი"); an "ათასი" or "მილიონი" multiplies what is before it and takes in what
 * is after it. "ორი ნული" is read as it is dictated, 20, though it may mean two noughts.
 */
final class GeorgianDigits extends DigitReader {
  private static final int THOUSAND = 1_000;
  private static final int MILLION = 1_000_000;

  private final GeorgianNumbers numbers;

  private GeorgianDigits(GeorgianNumbers numbers, List<String> words) {
    super(words);
    this.numbers = numbers;
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(GeorgianNumbers numbers, List<String> words) {
    return new GeorgianDigits(numbers, words).runs();
  }

  @Override
  String next() {
    if (at == words.size()) {
      return "";
    }
    String word = words.get(at);
    if (GeorgianNumbers.isDigits(word)) {
      at++;
      return word.replaceAll("[^0-9]", "");
    }
    int value = numbers.value(word);
    if (value == 0) {
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

  /** "ხუთი ათასი", or "ათასი" alone, which is then passed; 0 if it is not said here. */
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
    GeorgianNumbers.Group group = numbers.group(words, at);
    if (group == null) {
      return 0;
    }
    at += group.length();
    return group.value();
  }
}
