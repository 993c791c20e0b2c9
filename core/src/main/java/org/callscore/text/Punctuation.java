package org.callscore.text;

import java.util.Locale;

/** What is written around words, and is no part of them in any language. */
final class Punctuation {
  private Punctuation() {}

  /** In lower case, with one kind of apostrophe. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
  }

  /** What recognisers print for noise: {@code [unk]}, {@code <laugh>}. */
  static boolean isMark(String word) {
    return word.length() > 2
        && ((word.startsWith("[") && word.endsWith("]"))
            || (word.startsWith("<") && word.endsWith(">")));
  }

  /** Without what is neither letter nor digit around it, except {@code kept}. */
  static String strip(String word, char kept) {
    int from = 0;
    int to = word.length();
    while (from < to && isPunctuation(word.codePointAt(from), kept)) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (to > from && isPunctuation(word.codePointBefore(to), kept)) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return word.substring(from, to);
  }

  private static boolean isPunctuation(int c, char kept) {
    return !Character.isLetterOrDigit(c)
        && c != kept
        && Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
