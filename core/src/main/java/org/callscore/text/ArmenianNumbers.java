package org.callscore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Armenian numbers: the value of a word in any case, and the ways to write a number below 1,000.
 * Those below 100 are one word ("քսանհինգ"), which recognisers may also print as two.
 */
final class ArmenianNumbers extends SpokenNumbers {
  private static final int HUNDRED = 100;

  private static final List<String> CASES =
      List.of("", "ը", "ն", "ի", "ին", "ից", "ով", "ում", "ս", "ներ", "ներին", "անոց", "ական");
  private static final List<String> ORDINAL_CASES =
      List.of("", "ը", "ն", "ի", "ին", "ից", "ով", "ում");
  private static final Pattern SHORT_ORDINAL = Pattern.compile("([0-9]{1,2})-?րդ");
  private static final Pattern DATED = Pattern.compile("([0-9]{1,2})-?(ին|ից|ի|ը|ն)");

  ArmenianNumbers(WordLists lists) {
    Map<Integer, List<String>> simple = forms(lists);
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
    return saidAs(word);
  }

  @Override
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

  /** {@code 105} for {@code հարյուր հինգ}, {@code քսան հինգ} for {@code քսանհինգ}, and back. */
  @Override
  Variants.@Nullable Rewrite rewrite(String first, Group group) {
    if (group.length() == 1) {
      return split(first, group.value());
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

  @Override
  List<String> said(int number) {
    List<String> words = new ArrayList<>();
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
