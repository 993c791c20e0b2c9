package org.callscore.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English numbers: digits of one word, and the same number spelled in several. */
final class EnglishNumbers implements Variants.Numbers {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final Map<String, String> WORDS = words();
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < SMALL.size(); i++) {
      words.put(Integer.toString(i), SMALL.get(i));
    }
    for (int i = 0; i < TENS.size(); i++) {
      words.put(Integer.toString(20 + 10 * i), TENS.get(i));
    }
    for (int i = 0; i < ORDINALS.size(); i++) {
      int number = i + 1;
      String ending = number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th";
      words.put(number + ending, ORDINALS.get(i));
    }
    for (int tens = 0; tens < TENS.size(); tens++) {
      for (int ones = 1; ones <= 9; ones++) {
        String number = Integer.toString(20 + 10 * tens + ones);
        words.put(TENS.get(tens) + "-" + SMALL.get(ones), number);
      }
    }
    return Map.copyOf(words);
  }

  /** Small digits as words ({@code 2}, {@code 1st}), hyphened words as digits; else the word. */
  static String normal(String word) {
    return WORDS.getOrDefault(word, word);
  }

  /** The value of a word from zero to nineteen or first to twentieth, else -1. */
  static int small(String word) {
    int ordinal = ORDINALS.indexOf(word);
    return ordinal < 0 ? SMALL.indexOf(word) : ordinal + 1;
  }

  /** The value of one of the words twenty to ninety, else -1. */
  static int tens(String word) {
    int index = TENS.indexOf(word);
    return index < 0 ? -1 : 20 + 10 * index;
  }

  /** Whether the word begins with a digit. */
  static boolean isDigits(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  @Override
  public boolean rewrites(String word, @Nullable String next) {
    if (next == null) {
      return isDigits(word) || TENS.contains(word) || SMALL.contains(word);
    }
    return !isDigits(word) && rewrite(List.of(word, next), 0) != null;
  }

  /**
   * The other way to write a number that begins at {@code from}: {@code twenty four} for {@code
   * 24}, {@code 500} for {@code five hundred}, and back; null if there is none.
   */
  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isDigits(word)) {
      List<String> spelled = spelled(word);
      return spelled.size() < 2 ? null : new Variants.Rewrite(1, spelled);
    }
    if (from + 1 == words.size()) {
      return null;
    }
    String next = words.get(from + 1);
    int tens = TENS.indexOf(word);
    int ones = SMALL.indexOf(next);
    if (tens >= 0 && ones >= 1 && ones <= 9) {
      return new Variants.Rewrite(2, List.of(Integer.toString(20 + 10 * tens + ones)));
    }
    int hundreds = SMALL.indexOf(word);
    if (hundreds >= 1 && hundreds <= 9 && next.equals("hundred")) {
      return new Variants.Rewrite(2, List.of(hundreds + "00"));
    }
    return null;
  }

  private static List<String> spelled(String digits) {
    if (!TWO_OR_THREE_DIGITS.matcher(digits).matches()) {
      return List.of();
    }
    int number = Integer.parseInt(digits);
    List<String> words = new ArrayList<>();
    if (number >= 100) {
      if (number % 100 != 0) {
        return List.of();
      }
      words.add(SMALL.get(number / 100));
      words.add("hundred");
    } else if (number % 10 != 0 && number > 20) {
      words.add(TENS.get(number / 10 - 2));
      words.add(SMALL.get(number % 10));
    }
    return words;
  }
}
