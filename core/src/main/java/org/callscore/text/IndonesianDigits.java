package org.callscore.text;

import java.util.List;

/**
 * Reads Indonesian numbers as digits, so that "empat satu lima", "empat ratus lima belas" and "415"
 * are the same. Numbers stand for themselves one after another, as telephone numbers are said ("nol
 * delapan dua belas"); "ribu" and "juta" multiply what is before them and take in what is after
 * them; "dobel" says the next digit twice.
 */
final class IndonesianDigits extends DigitReader {
  private static final int THOUSAND = 1_000;
  private static final int MILLION = 1_000_000;

  private final IndonesianNumbers numbers;

  private IndonesianDigits(IndonesianNumbers numbers, List<String> words) {
    super(words);
    this.numbers = numbers;
  }

  /** The runs in words in normal form. */
  static List<NumberRun> runs(IndonesianNumbers numbers, List<String> words) {
    return new IndonesianDigits(numbers, words).runs();
  }

  @Override
  String next() {
    String word = word(at);
    if (IndonesianNumbers.isDigits(word) && numbers.unit(word(at + 1)) < THOUSAND) {
      at++;
      return word.replaceAll("[^0-9]", "");
    }
    int value = numbers.value(word);
    int doubled = numbers.value(word(at + 1));
    if (Forms.is(word, "dobel|double") && doubled >= 0 && doubled < 10) {
      at += 2;
      return Integer.toString(doubled).repeat(2);
    }
    if (value == 0 || numbers.isOrdinal(word)) {
      at++;
      return Integer.toString(value);
    }
    long sum = multiplied(MILLION) + multiplied(THOUSAND) + group();
    return sum == 0 ? "" : Long.toString(sum);
  }

  /** "Lima ribu" or "seribu", which is then passed; 0 if it is not said here. */
  private long multiplied(int times) {
    int back = at;
    if (numbers.value(word(at)) == times) {
      at++;
      return times;
    }
    int group = group();
    if (group > 0 && numbers.unit(word(at)) == times) {
      at++;
      return (long) group * times;
    }
    at = back;
    return 0;
  }

  /** A number below 1,000 at this place, which is then passed; 0 if there is none. */
  private int group() {
    if (Forms.is(word(at), "[1-9][0-9]{0,2}")) {
      return Integer.parseInt(words.get(at++));
    }
    IndonesianNumbers.Group group = numbers.group(words, at);
    if (group == null) {
      return 0;
    }
    at += group.length();
    return group.value();
  }
}
