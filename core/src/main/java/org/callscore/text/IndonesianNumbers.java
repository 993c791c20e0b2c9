package org.callscore.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indonesian numbers: how "dua puluh tiga" is put together, and the two ways to write it. */
final class IndonesianNumbers {
  private static final int HUNDRED = 100;
  private static final Pattern ORDINAL = Pattern.compile("ke-?([0-9]{1,2})");
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");

  /** Values of words that are a number alone: "dua", "sepuluh", "seratus", "kedua". */
  private final Map<String, Integer> values = new HashMap<>();

  /** What multiplies, or makes a teen of, the word before it: "puluh", "belas". */
  private final Map<String, Integer> units = new HashMap<>();

  /** The word for each value that has one. */
  private final Map<Integer, String> cardinals = new HashMap<>();

  private final Map<Integer, String> ordinals = new HashMap<>();

  IndonesianNumbers(WordLists lists) {
    for (String line : lists.lines("numbers.txt")) {
      List<String> row = WordLists.split(line);
      int value = Integer.parseInt(row.get(1));
      switch (row.get(0)) {
        case "number" -> {
          row.subList(2, row.size()).forEach(word -> values.put(word, value));
          cardinals.put(value, row.get(2));
        }
        case "ordinal" -> {
          row.subList(2, row.size()).forEach(word -> values.put(word, value));
          ordinals.put(value, row.get(2));
        }
        default -> units.put(row.get(2), value);
      }
    }
  }

  /** Numbers that one word says as that word ({@code 2}, {@code 100}, {@code ke-2}); else the word. */
  String normal(String word) {
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return ordinals.getOrDefault(Integer.valueOf(ordinal.group(1)), word);
    }
    boolean padded = word.length() > 1 && word.startsWith("0");
    return padded || !Forms.is(word, "[0-9]{1,7}")
        ? word
        : cardinals.getOrDefault(Integer.valueOf(word), word);
  }

  /** Whether the word begins with a digit. */
  static boolean isDigits(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The value of a word that is a number alone, else -1. */
  int value(String word) {
    return values.getOrDefault(word, -1);
  }

  /** What the word does to the number before it: 10 for "puluh", -10 for "belas"; else 0. */
  int unit(String word) {
    return units.getOrDefault(word, 0);
  }

  boolean isNumber(String word) {
    return values.containsKey(word) || units.containsKey(word);
  }

  /** "Pertama", "kedua"; the list has those that end in nothing else. */
  boolean isOrdinal(String word) {
    return ordinals.containsValue(word);
  }

  /** Words that say a number below 1,000. */
  record Group(int value, int length) {}

  /** The longest number below 1,000, not nought, that begins at {@code from}; null if none does. */
  @Nullable Group group(List<String> words, int from) {
    int at = from;
    int sum = 0;
    int below = 1000;
    while (at < words.size()) {
      Group part = part(words, at);
      if (part == null || part.value() >= below) {
        break;
      }
      sum += part.value();
      below = part.value() >= HUNDRED ? HUNDRED : part.value() >= 20 ? 10 : 1;
      at += part.length();
    }
    return at == from ? null : new Group(sum, at - from);
  }

  /** "Dua ratus", "dua puluh", "dua belas", "dua", "seratus". */
  private @Nullable Group part(List<String> words, int at) {
    int value = value(words.get(at));
    if (value < 1 || value > HUNDRED || isOrdinal(words.get(at))) {
      return null;
    }
    int unit = at + 1 < words.size() && value < 10 ? unit(words.get(at + 1)) : 0;
    if (unit < 0) {
      return new Group(value - unit, 2);
    }
    return unit == 0 || unit > HUNDRED ? new Group(value, 1) : new Group(value * unit, 2);
  }

  /** Whether the word alone may be written otherwise, or begins a number that may. */
  boolean rewrites(String word) {
    return isDigits(word) || value(word) > 0;
  }

  /** Whether two words say one number. */
  boolean rewrites(String word, String next) {
    Group group = group(List.of(word, next), 0);
    return group != null && group.length() == 2;
  }

  /** The other way to write a number: {@code dua puluh tiga} for {@code 23}, and back; or null. */
  Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
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
    int number = Integer.parseInt(digits);
    List<String> words = new ArrayList<>();
    add(number / HUNDRED, "ratus", words);
    int rest = number % HUNDRED;
    if (rest > 11 && rest < 20) {
      add(rest - 10, "belas", words);
    } else if (rest < 12) {
      add(rest, "", words);
    } else {
      add(rest / 10, "puluh", words);
      add(rest % 10, "", words);
    }
    return words;
  }

  private void add(int value, String unit, List<String> words) {
    String together = cardinals.get(value * Math.max(1, unit(unit)));
    if (value == 0) {
      return;
    }
    if (value == 1 && together != null) {
      words.add(together);
      return;
    }
    words.add(cardinals.getOrDefault(value, Integer.toString(value)));
    if (!unit.isEmpty()) {
      words.add(unit);
    }
  }
}
