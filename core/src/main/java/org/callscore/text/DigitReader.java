package org.callscore.text;

import java.util.ArrayList;
import java.util.List;

/** Reads the numbers in a row of words as digits, one number after another. */
abstract class DigitReader {
  final List<String> words;

  /** The word to be read next. */
  int at;

  /** Reads words in normal form. */
  DigitReader(List<String> words) {
    this.words = words;
  }

  /**
   * The digits of the next number, read as far as it goes and passed; empty if none begins here.
   */
  abstract String next();

  /** Whether the words from {@code from} to before the next are no number though they look so. */
  boolean isElse(int from) {
    return false;
  }

  /** Each as long as only numbers follow one another. */
  final List<NumberRun> runs() {
    List<NumberRun> runs = new ArrayList<>();
    while (at < words.size()) {
      int from = at;
      StringBuilder digits = new StringBuilder();
      for (String next = next(); !next.isEmpty(); next = next()) {
        digits.append(next);
      }
      if (at == from) {
        at++;
      } else if (!isElse(from)) {
        runs.add(new NumberRun(from, at, digits.toString()));
      }
    }
    return runs;
  }

  /** Empty beyond the last. */
  final String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }
}
