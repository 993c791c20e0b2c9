package org.callscore.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Romanian numbers: the value of a word in either gender, and the two ways to write a number below
 * 1,000.
 */
final class RomanianNumbers implements Variants.Numbers {
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");
  private static final Set<String> ONE = Set.of("o", "un", "una");
  private static final Set<String> SCALES =
      Set.of("suta", "sute", "mie", "mii", "milion", "milioane");

  private final Map<String, Integer> values = new HashMap<>();

  /** The word for each value that has one. */
  private final Map<Integer, String> cardinals = new HashMap<>();

  RomanianNumbers(WordLists lists) {
    for (String line : lists.lines("numbers.txt")) {
      int colon = line.indexOf(':');
      int value = Integer.parseInt(line.substring(0, colon));
      List<String> forms = WordLists.split(line.substring(colon + 1));
      forms.forEach(form -> values.put(form, value));
      cardinals.put(value, forms.get(0));
    }
  }

  /** Numbers that one word says as that word ({@code 2}, {@code 40}); else the word. */
  String normal(String word) {
    boolean small = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean padded = word.length() > 1 && word.startsWith("0");
    return small && !padded ? cardinals.getOrDefault(Integer.valueOf(word), word) : word;
  }

  /** Whether the word begins with a digit. */
  static boolean isDigits(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  /** The value of a word that says a number below 100, else -1. */
  int value(String word) {
    return values.getOrDefault(word, -1);
  }

  /** Whether the word is digits, a number or a power of ten. */
  boolean isNumber(String word) {
    return isDigits(word)
        || values.containsKey(word)
        || (SCALES.contains(word) && !word.equals("mie"));
  }

  /** Words that say a number below 1,000. */
  record Group(int value, int length) {}

  /** The longest number below 1,000, not nought, that begins at {@code from}; null if none does. */
  @Nullable Group group(List<String> words, int from) {
    int hundreds = hundreds(words, from);
    int at = hundreds > 0 ? from + 2 : from;
    int rest = Math.max(value(at(words, at)), 0);
    at += rest > 0 ? 1 : 0;
    if (rest >= 20 && at(words, at).equals("si")) {
      int unit = value(at(words, at + 1));
      if (unit > 0 && unit < 10) {
        rest += unit;
        at += 2;
      }
    }
    return at == from ? null : new Group(hundreds + rest, at - from);
  }

  /** "O sută", "două sute". */
  private int hundreds(List<String> words, int from) {
    String scale = at(words, from + 1);
    int unit = value(at(words, from));
    if (scale.equals("suta") && isOne(at(words, from))) {
      return 100;
    }
    return scale.equals("sute") && unit > 1 && unit < 10 ? unit * 100 : 0;
  }

  /** Whether the word counts one of the hundreds and thousands. */
  static boolean isOne(String word) {
    return ONE.contains(word);
  }

  private static String at(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }

  @Override
  public boolean rewrites(String word, @Nullable String next) {
    boolean begins = value(word) > 0 || isOne(word);
    if (next == null) {
      return isDigits(word) || begins;
    }
    return begins && (SCALES.contains(next) || (next.equals("si") && value(word) >= 20));
  }

  /**
   * The other way to write a number that begins at {@code from}: {@code douăzeci și patru} for
   * {@code 24}, and back; null if there is none.
   */
  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isDigits(word)) {
      List<String> spelled = spelled(word);
      return spelled.size() < 2 ? null : new Variants.Rewrite(1, spelled);
    }
    Group group = group(words, from);
    return group == null || group.length() < 2
        ? null
        : new Variants.Rewrite(group.length(), List.of(Integer.toString(group.value())));
  }

  private List<String> spelled(String digits) {
    if (!TWO_OR_THREE_DIGITS.matcher(digits).matches()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    int number = Integer.parseInt(digits);
    int hundreds = number / 100;
    int rest = number % 100;
    if (hundreds > 0) {
      words.add(hundreds == 1 ? "o" : cardinal(hundreds));
      words.add(hundreds == 1 ? "suta" : "sute");
    }
    if (rest > 20 && rest % 10 > 0) {
      words.addAll(List.of(cardinal(rest - rest % 10), "si", cardinal(rest % 10)));
    } else if (rest > 0) {
      words.add(cardinal(rest));
    }
    return words;
  }

  private String cardinal(int value) {
    return cardinals.getOrDefault(value, Integer.toString(value));
  }
}
