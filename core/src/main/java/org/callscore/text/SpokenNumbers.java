package org.callscore.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number words of a language that bends them: their values in any case, and those below 1,000. */
abstract class SpokenNumbers implements Variants.Numbers {
  private static final Pattern UP_TO_SEVEN_DIGITS = Pattern.compile("[0-9]{1,7}");
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");

  /** Values of cardinal and ordinal numbers in all cases. */
  final Map<String, Integer> values = new HashMap<>();

  /** The word for each value that has one. */
  final Map<Integer, String> cardinals = new HashMap<>();

  final Map<Integer, String> ordinals = new HashMap<>();
  final Set<String> ordinalForms = new HashSet<>();

  /** Values of "нуля", "семерки", of which there are two, three or four; none in some languages. */
  final Map<String, Integer> counted = new HashMap<>();

  /** The forms of each value, one line a value: {@code 5: пять пяти пятью}. */
  static Map<Integer, List<String>> forms(WordLists lists) {
    Map<Integer, List<String>> forms = new LinkedHashMap<>();
    for (String line : lists.lines("numbers.txt")) {
      int colon = line.indexOf(':');
      int value = Integer.parseInt(line.substring(0, colon));
      forms.put(value, WordLists.split(line.substring(colon + 1)));
    }
    return forms;
  }

  /** Enters the forms of each value, the first of which is its cardinal number. */
  final void addCardinals(WordLists lists) {
    forms(lists)
        .forEach(
            (value, forms) -> {
              forms.forEach(form -> values.put(form, value));
              cardinals.put(value, forms.get(0));
            });
  }

  /** Words that say a number below 1,000. */
  record Group(int value, int length) {}

  /** The longest number below 1,000, not nought, that begins at {@code from}; null if none does. */
  abstract @Nullable Group group(List<String> words, int from);

  /** The digits of two words that count one: {@code 00} for "два нуля"; empty if they do not. */
  String counted(List<String> words, int at) {
    return isCount(words, at)
        ? Integer.toString(counted.getOrDefault(words.get(at + 1), 0)).repeat(value(words.get(at)))
        : "";
  }

  /** "Два" of "два нуля". */
  final boolean isCount(List<String> words, int at) {
    int value = value(words.get(at));
    return value >= 2
        && value <= 4
        && at + 1 < words.size()
        && counted.containsKey(words.get(at + 1));
  }

  /** The words that say two or three digits. */
  abstract List<String> said(int number);

  /** Whether the word begins with a digit. */
  static boolean isDigits(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The value of a number word, else -1. */
  final int value(String word) {
    return values.getOrDefault(word, -1);
  }

  /** Whether the word is a cardinal or an ordinal number. */
  final boolean isNumber(String word) {
    return values.containsKey(word);
  }

  /** Whether the word is an ordinal number. */
  final boolean isOrdinal(String word) {
    return ordinalForms.contains(word);
  }

  /** The one word that says these digits; else the digits. */
  final String saidAs(String digits) {
    boolean padded = digits.length() > 1 && digits.startsWith("0");
    return padded || !UP_TO_SEVEN_DIGITS.matcher(digits).matches()
        ? digits
        : cardinals.getOrDefault(Integer.valueOf(digits), digits);
  }

  /** The words of digits that take several; none if they take one. */
  final List<String> spelled(String digits) {
    return TWO_OR_THREE_DIGITS.matcher(digits).matches()
        ? said(Integer.parseInt(digits))
        : List.of();
  }

  @Override
  public final boolean rewrites(String word, @Nullable String next) {
    if (next == null) {
      return isDigits(word) || value(word) > 0;
    }
    Group group = group(List.of(word, next), 0);
    return group != null && group.length() == 2;
  }

  @Override
  public final Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isDigits(word)) {
      List<String> spelled = spelled(word);
      return spelled.size() < 2 ? null : new Variants.Rewrite(1, spelled);
    }
    Group group = group(words, from);
    return group == null ? null : rewrite(word, group);
  }

  /**
   * The other way to write a number said in words: in digits, if it takes several words.
   *
   * @param first the first of its words
   */
  Variants.@Nullable Rewrite rewrite(String first, Group group) {
    return group.length() < 2
        ? null
        : new Variants.Rewrite(group.length(), List.of(Integer.toString(group.value())));
  }
}
