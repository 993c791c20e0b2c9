package org.callscore.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indonesian numbers: how "dua puluh tiga" is put together, and the two ways to write it. */
final class IndonesianNumbers extends SpokenNumbers {
  private static final int HUNDRED = 100;
  private static final Pattern ORDINAL = Pattern.compile("ke-?([0-9]{1,2})");

  /** What multiplies the word before it, or adds ten to it (-10): "puluh", "belas". */
  private final Map<String, Integer> units = new HashMap<>();

  IndonesianNumbers(WordLists lists) {
    for (String line : lists.lines("numbers.txt")) {
      List<String> row = WordLists.split(line);
      int value = Integer.parseInt(row.get(1));
      List<String> forms = row.subList(2, row.size());
      switch (row.get(0)) {
        case "number" -> {
          forms.forEach(word -> values.put(word, value));
          cardinals.put(value, forms.get(0));
        }
        case "ordinal" -> {
          forms.forEach(word -> values.put(word, value));
          ordinalForms.addAll(forms);
          ordinals.put(value, forms.get(0));
        }
        // A number word, but none that has a value by itself below a thousand.
        default -> {
          values.put(forms.get(0), value > HUNDRED ? value : -1);
          units.put(forms.get(0), value);
        }
      }
    }
  }

  /**
   * Numbers that one word says as that word ({@code 2}, {@code 100}, {@code ke-2}); else the word.
   */
  String normal(String word) {
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return ordinals.getOrDefault(Integer.valueOf(ordinal.group(1)), word);
    }
    return isDigits(word) ? saidAs(word) : word;
  }

  @Override
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

  /** "Dua ratus", "dua puluh", "dua belas", "dua", "seratus", "kedua". */
  private @Nullable Group part(List<String> words, int at) {
    int value = value(words.get(at));
    if (value < 1 || value > HUNDRED) {
      return null;
    }
    int unit =
        at + 1 < words.size() && value < 10 && !isOrdinal(words.get(at))
            ? units.getOrDefault(words.get(at + 1), 0)
            : 0;
    if (unit < 0) {
      return new Group(value - unit, 2);
    }
    return unit == 0 || unit > HUNDRED ? new Group(value, 1) : new Group(value * unit, 2);
  }

  /** "Dobel lima". */
  @Override
  String counted(List<String> words, int at) {
    int value = at + 1 < words.size() ? value(words.get(at + 1)) : -1;
    return Forms.is(words.get(at), "dobel|double") && value >= 0 && value < 10
        ? Integer.toString(value).repeat(2)
        : "";
  }

  @Override
  List<String> said(int number) {
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
    if (value == 1 && unit.equals("ratus")) {
      words.add("seratus");
    } else if (value > 0) {
      words.add(cardinals.getOrDefault(value, Integer.toString(value)));
      if (!unit.isEmpty()) {
        words.add(unit);
      }
    }
  }
}
