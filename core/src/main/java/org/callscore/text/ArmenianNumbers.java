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
 * Armenian numbers: the value of a word in any case, and the ways to write a number below 1,000.
 * Those below 100 are one word ("քսանհինգ"), which recognisers may also print as two.
 */
final class ArmenianNumbers implements Variants.Numbers {
  static final int THOUSAND = 1_000;
  static final int MILLION = 1_000_000;
  private static final int HUNDRED = 100;

  private static final List<String> CASES =
      List.of("", "ը", "ն", "ի", "ին", "ից", "ով", "ում", "ս", "ներ", "ներին", "անոց", "ական");
  private static final List<String> ORDINAL_CASES =
      List.of("", "ը", "ն", "ի", "ին", "ից", "ով", "ում");
  private static final Pattern SHORT_ORDINAL = Pattern.compile("([0-9]{1,2})-?րդ");
  private static final Pattern DATED = Pattern.compile("([0-9]{1,2})-?(ին|ից|ի|ը|ն)");
  private static final Pattern TWO_OR_THREE_DIGITS = Pattern.compile("[1-9][0-9]{1,2}");

  /** Values of cardinal and ordinal numbers in all cases. */
  private final Map<String, Integer> values = new HashMap<>();

  /** The word for each value that has one. */
  private final Map<Integer, String> cardinals = new HashMap<>();

  private final Map<Integer, String> ordinals = new HashMap<>();
  private final Set<String> ordinalForms = new HashSet<>();

  ArmenianNumbers(WordLists lists) {
    Map<Integer, List<String>> simple = new HashMap<>();
    for (String line : lists.lines("numbers.txt")) {
      int colon = line.indexOf(':');
      int value = Integer.parseInt(line.substring(0, colon));
      simple.put(value, WordLists.split(line.substring(colon + 1)));
    }
    simple.forEach(this::addCardinal);
    for (int value = 11; value < HUNDRED; value++) {
      if (value % 10 > 0) {
        addCardinal(value, joined(simple, value));
      }
    }
    lists.counts("ordinals.txt").forEach((word, value) -> addOrdinal(value, word));
    cardinals.forEach((value, word) -> addOrdinal(value, plainEnd(word) + "երորդ"));
  }

  private static List<String> joined(Map<Integer, List<String>> simple, int value) {
    List<String> joined = new ArrayList<>();
    String tens = value < 20 ? "տասն" : simple.getOrDefault(value - value % 10, List.of()).get(0);
    for (String unit : simple.getOrDefault(value % 10, List.of())) {
      joined.add(tens + unit);
    }
    if (value < 20) {
      joined.add("տասը" + joined.get(0).substring(tens.length()));
    }
    return joined;
  }

  /** Without the ը of "ինը" and "տասը". */
  private static String plainEnd(String word) {
    return word.endsWith("ը") ? word.substring(0, word.length() - 1) : word;
  }

  private void addCardinal(int value, List<String> forms) {
    cardinals.put(value, forms.get(0));
    for (String form : forms) {
      values.put(form, value);
      for (String ending : CASES) {
        values.putIfAbsent(plainEnd(form) + ending, value);
        if (form.endsWith("երկու")) {
          values.putIfAbsent(form + "ս" + ending, value);
        } else if (form.endsWith("ին") || form.endsWith("ինը")) {
          values.putIfAbsent(plainEnd(form) + "ն" + ending, value);
        }
      }
    }
  }

  private void addOrdinal(int value, String nominative) {
    if (ordinals.putIfAbsent(value, nominative) != null) {
      return;
    }
    for (String ending : ORDINAL_CASES) {
      values.putIfAbsent(nominative + ending, value);
      ordinalForms.add(nominative + ending);
    }
  }

  /**
   * Numbers that one word says as that word ({@code 2}, {@code 45}, {@code 1-ին}); else the word.
   */
  String normal(String word) {
    if (!isDigits(word)) {
      return word;
    }
    if (word.equals("1-ին")) {
      return ordinals.getOrDefault(1, word);
    }
    Matcher ordinal = SHORT_ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return ordinals.getOrDefault(Integer.valueOf(ordinal.group(1)), word);
    }
    Matcher dated = DATED.matcher(word);
    if (dated.matches()) {
      String said = cardinals.get(Integer.valueOf(dated.group(1)));
      return said == null ? word : plainEnd(said) + dated.group(2);
    }
    return word.length() <= 7 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? saidAs(word)
        : word;
  }

  private String saidAs(String digits) {
    boolean padded = digits.length() > 1 && digits.startsWith("0");
    return padded ? digits : cardinals.getOrDefault(Integer.valueOf(digits), digits);
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

  /** Words that say a number below 1,000. */
  record Group(int value, int length) {}

  /** The longest number below 1,000, not nought, that begins at {@code from}; null if none does. */
  @Nullable Group group(List<String> words, int from) {
    int hundreds = 0;
    int at = from;
    int first = value(words, at);
    if (first == HUNDRED) {
      hundreds = HUNDRED;
      at++;
    } else if (first > 1 && first < 10 && value(words, at + 1) == HUNDRED) {
      hundreds = first * HUNDRED;
      at += 2;
    }
    int rest = 0;
    if (at == from || !isOrdinal(words.get(at - 1))) {
      int tens = value(words, at);
      if (tens > 0 && tens < HUNDRED) {
        rest = tens;
        at++;
        int unit = value(words, at);
        boolean open = tens >= 10 && tens % 10 == 0 && !isOrdinal(words.get(at - 1));
        // After "երեսուն" a "հինգ" belongs to it, unless that counts hundreds.
        if (open && unit > 0 && unit < 10 && value(words, at + 1) != HUNDRED) {
          rest += unit;
          at++;
        }
      }
    }
    return at == from ? null : new Group(hundreds + rest, at - from);
  }

  private int value(List<String> words, int at) {
    return at < words.size() ? value(words.get(at)) : -1;
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
   * The other way to write a number that begins at {@code from}: {@code հարյուր հինգ} for {@code
   * 105}, {@code քսան հինգ} for {@code քսանհինգ}, and back; null if there is none.
   */
  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isDigits(word)) {
      List<String> spelled = spelled(word);
      return spelled.size() < 2 ? null : new Variants.Rewrite(1, spelled);
    }
    Group group = group(words, from);
    if (group == null) {
      return null;
    }
    if (group.length() == 1) {
      return split(word, group.value());
    }
    String digits = Integer.toString(group.value());
    return new Variants.Rewrite(group.length(), List.of(saidAs(digits)));
  }

  /** "Քսան հինգ" for "քսանհինգ". */
  private Variants.@Nullable Rewrite split(String word, int value) {
    String tens = cardinals.get(value - value % 10);
    return value > 20 && value < HUNDRED && tens != null && word.startsWith(tens) && value % 10 > 0
        ? new Variants.Rewrite(1, List.of(tens, word.substring(tens.length())))
        : null;
  }

  private List<String> spelled(String digits) {
    if (!TWO_OR_THREE_DIGITS.matcher(digits).matches()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    int number = Integer.parseInt(digits);
    if (number >= 2 * HUNDRED) {
      words.add(cardinals.getOrDefault(number / HUNDRED, ""));
    }
    if (number >= HUNDRED) {
      words.add(cardinals.getOrDefault(HUNDRED, ""));
    }
    if (number % HUNDRED > 0) {
      words.add(cardinals.getOrDefault(number % HUNDRED, ""));
    }
    return words;
  }
}
