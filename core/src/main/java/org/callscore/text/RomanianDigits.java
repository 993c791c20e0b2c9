package org.callscore.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Romanian numbers as digits, so that "patru unu cinci", "patru sute cincisprezece" and "415"
 * are the same. Numbers stand for themselves one after another, as telephone numbers are said; "mii"
 * and "milioane" multiply what is before them ("douăzeci de mii") and take in what is after them.
 */
final class RomanianDigits extends DigitReader {
  private static final Map<String, Integer> TIMES = Map.of("dublu", 2, "triplu", 3);

  /** What stands before "nouă" or "una" where they count: elsewhere they are new, or someone. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "ora", "la", "pana", "dupa", "numarul", "numar", "etajul", "etaj", "blocul", "scara",
          "apartamentul", "pe", "in", "de", "cu", "este", "e", "si", "tasta");

  private final RomanianNumbers numbers;

  private RomanianDigits(RomanianNumbers numbers, List<String> words) {
    super(words);
    this.numbers = numbers;
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(RomanianNumbers numbers, List<String> words) {
    return new RomanianDigits(numbers, words).runs();
  }

  @Override
  String next() {
    String word = word(at);
    if (RomanianNumbers.isDigits(word)) {
      at++;
      return word.replaceAll("[^0-9]", "");
    }
    if (numbers.value(word) == 0) {
      at++;
      return "0";
    }
    int times = TIMES.getOrDefault(word, 0);
    int digit = numbers.value(word(at + 1));
    if (times > 0 && digit >= 0 && digit < 10) {
      at += 2;
      return Integer.toString(digit).repeat(times);
    }
    long sum =
        multiplied(1_000_000, "milion", "milioane") + multiplied(1_000, "mie", "mii") + group();
    return sum == 0 ? "" : Long.toString(sum);
  }

  /** "O mie", "cinci mii", "douăzeci de mii", which is then passed; 0 if it is not said here. */
  private long multiplied(int times, String one, String many) {
    int back = at;
    if (RomanianNumbers.isOne(word(at)) && word(at + 1).equals(one)) {
      at += 2;
      return times;
    }
    int group = group();
    at += group > 0 && word(at).equals("de") ? 1 : 0;
    if (group > 1 && word(at).equals(many)) {
      at++;
      return (long) group * times;
    }
    at = back;
    return 0;
  }

  /** A number below 1,000 at this place, which is then passed; 0 if there is none. */
  private int group() {
    RomanianNumbers.Group group = numbers.group(words, at);
    if (group == null) {
      return 0;
    }
    at += group.length();
    return group.value();
  }

  @Override
  boolean isElse(int from) {
    String word = words.get(from);
    return at - from == 1
        && (word.equals("noua") || word.equals("una"))
        && words.size() > 1
        && (from == 0 || !BEFORE_NUMBER.contains(words.get(from - 1)));
  }
}
