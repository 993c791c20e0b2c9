package org.callscore.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Russian numbers: the value of a word in any case, and the two ways to write a number below 1,000.
 */
final class RussianNumbers implements Variants.Numbers {
  private static final List<String> HARD =
      List.of("ый", "ий", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ые", "ых", "ыми");
  private static final List<String> SOFT =
      List.of("ий", "ья", "ье", "ьего", "ьей", "ьему", "ьим", "ьем", "ью", "ьи", "ьих", "ьими");
  private static final Pattern SHORT_ORDINAL = Pattern.compile("([0-9]{1,3})-?(й|го)");
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");

  /** Values of cardinal and ordinal numbers in all cases. */
  private final Map<String, Integer> values = new HashMap<>();

  /** Values of "нуля", "семерки", of which there are two, three or four. */
  private final Map<String, Integer> counted = new HashMap<>();

  /** The word for each value that has one. */
  private final Map<Integer, String> cardinals = new HashMap<>();

  private final Map<Integer, String> ordinals = new HashMap<>();
  private final Set<String> ordinalForms = new HashSet<>();

  RussianNumbers(WordLists lists) {
    for (String line : lists.lines("numbers.txt")) {
      int colon = line.indexOf(':');
      int value = Integer.parseInt(line.substring(0, colon));
      List<String> forms = WordLists.split(line.substring(colon + 1));
      forms.forEach(form -> values.put(form, value));
      cardinals.put(value, forms.get(0));
    }
    lists.counts("ordinals.txt").forEach((word, value) -> addOrdinal(value, word));
    counted.putAll(lists.counts("digit-nouns.txt"));
  }

  private void addOrdinal(int value, String nominative) {
    ordinals.put(value, nominative);
    String stem = nominative.substring(0, nominative.length() - 2);
    for (String ending : nominative.endsWith("ий") ? SOFT : HARD) {
      values.put(stem + ending, value);
      ordinalForms.add(stem + ending);
    }
  }

  /**
   * Numbers that one word says as that word ({@code 2}, {@code 40}, {@code 1-й}); else the word.
   */
  String normal(String word) {
    if (!isDigits(word)) {
      return word;
    }
    Matcher ordinal = SHORT_ORDINAL.matcher(word);
    if (ordinal.matches()) {
      String nominative = ordinals.get(Integer.valueOf(ordinal.group(1)));
      if (nominative == null) {
        return word;
      }
      return ordinal.group(2).equals("й") ? nominative : genitive(nominative);
    }
    return word.length() <= 7 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? saidAs(word)
        : word;
  }

  private String saidAs(String digits) {
    boolean padded = digits.length() > 1 && digits.startsWith("0");
    return padded ? digits : cardinals.getOrDefault(Integer.valueOf(digits), digits);
  }

  private static String genitive(String nominative) {
    String stem = nominative.substring(0, nominative.length() - 2);
    return stem + (nominative.endsWith("ий") ? "ьего" : "ого");
  }

  /** Whether the word begins with a digit. */
  static boolean isDigits(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The value of a number word, else -1. */
  int value(String word) {
    return values.getOrDefault(word, -1);
  }

  /** Whether the word is a cardinal or an ordinal number. */
  boolean isNumber(String word) {
    return values.containsKey(word);
  }

  /** Whether the word is an ordinal number. */
  boolean isOrdinal(String word) {
    return ordinalForms.contains(word);
  }

  /** The digits of two words that count one: {@code 00} for "два нуля"; empty if they do not. */
  String counted(List<String> words, int at) {
    if (!isCount(words, at)) {
      return "";
    }
    return Integer.toString(counted.getOrDefault(words.get(at + 1), 0))
        .repeat(value(words.get(at)));
  }

  /** Words that say a number below 1,000. */
  record Group(int value, int length) {}

  /** The longest number below 1,000, not nought, that begins at {@code from}; null if none does. */
  @Nullable Group group(List<String> words, int from) {
    int sum = 0;
    int below = 1000;
    int at = from;
    while (at < words.size()) {
      int value = value(words.get(at));
      if (value < 1 || value >= below || isCount(words, at)) {
        break;
      }
      sum += value;
      // "Двадцать пятого" is one number, "двадцатого пятого" a day and a month.
      below = value < 20 || isOrdinal(words.get(at)) ? 1 : value < 100 ? 10 : 100;
      at++;
    }
    return at == from ? null : new Group(sum, at - from);
  }

  /** "Два" of "два нуля". */
  private boolean isCount(List<String> words, int at) {
    int value = value(words.get(at));
    return value >= 2
        && value <= 4
        && at + 1 < words.size()
        && counted.containsKey(words.get(at + 1));
  }

  @Override
  public boolean rewrites(String word, @Nullable String next) {
    if (next == null) {
      return isDigits(word) || value(word) > 0;
    }
    Group group = group(List.of(word, next), 0);
    return group != null && group.length() == 2;
  }

  /**
   * The other way to write a number that begins at {@code from}: {@code двадцать четыре} for {@code
   * 24}, and back, from any case; null if there is none.
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
    int rest = Integer.parseInt(digits);
    for (int unit : List.of(100, 10, 1)) {
      int part = rest < 20 ? rest : rest - rest % unit;
      String word = cardinals.get(part);
      if (part > 0 && word != null) {
        words.add(word);
        rest -= part;
      }
    }
    return words;
  }
}
