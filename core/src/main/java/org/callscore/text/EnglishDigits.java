package org.callscore.text;

import java.util.List;
import java.util.Map;

/**
 * Reads English numbers as digits, so that "four one five", "four fifteen" and "415" are the same.
 * Ones, teens and tens stand for themselves one after another, as telephone numbers are said; a
 * "hundred" or "thousand" multiplies what is before it and takes in what is after it.
 */
final class EnglishDigits extends DigitReader {
  private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3);
  private static final List<String> ZEROS = List.of("oh", "o", "nought", "nil");

  private EnglishDigits(List<String> words) {
    super(words);
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(List<String> words) {
    return new EnglishDigits(words).runs();
  }

  /** "Oh" alone is no number. */
  @Override
  boolean isElse(int from) {
    return at == from + 1 && ZEROS.contains(words.get(from));
  }

  @Override
  String next() {
    String word = word(at);
    Integer times = TIMES.get(word);
    if (times != null) {
      String digit = single(word(at + 1));
      at += digit.isEmpty() ? 0 : 2;
      return digit.repeat(times);
    }
    String digits = digitsOnly(word);
    if (!digits.isEmpty()) {
      at++;
      return digits;
    }
    if (ZEROS.contains(word)) {
      at++;
      return "0";
    }
    int value = below100();
    return value < 0 ? "" : Long.toString(thousands(hundreds(value)));
  }

  private static String single(String word) {
    int value = EnglishNumbers.small(word);
    return value >= 0 && value <= 9 ? Integer.toString(value) : ZEROS.contains(word) ? "0" : "";
  }

  /** {@code 4150} of {@code 4,150}, {@code 3} of {@code 3rd}; empty for words. */
  private static String digitsOnly(String word) {
    return EnglishNumbers.isDigits(word) ? word.replaceAll("[^0-9]", "") : "";
  }

  /** A number below 100 at this place, which is then passed; -1 if there is none. */
  private int below100() {
    String word = word(at);
    int small = EnglishNumbers.small(word);
    if (small >= 0) {
      at++;
      return small;
    }
    int tens = EnglishNumbers.tens(word);
    if (tens < 0) {
      return -1;
    }
    at++;
    int ones = EnglishNumbers.small(word(at));
    if (ones >= 1 && ones <= 9) {
      at++;
      return tens + ones;
    }
    return tens;
  }

  private long hundreds(int value) {
    if (!word(at).equals("hundred") || value == 0) {
      return value;
    }
    at++;
    return value * 100L + rest();
  }

  private long thousands(long value) {
    if (!word(at).equals("thousand") || value == 0) {
      return value;
    }
    at++;
    int back = at;
    int next = below100();
    if (next >= 0 && word(at).equals("hundred")) {
      return value * 1000 + hundreds(next);
    }
    at = back;
    return value * 1000 + rest();
  }

  /** What follows a "hundred": "fifteen", "and fifteen"; 0 if nothing does. */
  private int rest() {
    int back = at;
    if (word(at).equals("and")) {
      at++;
    }
    int value = below100();
    if (value < 0) {
      at = back;
      return 0;
    }
    return value;
  }
}
