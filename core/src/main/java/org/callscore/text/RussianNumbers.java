package org.callscore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Russian numbers: the value of a word in any case, and the two ways to write a number below 1,000.
 */
final class RussianNumbers extends SpokenNumbers {
  private static final List<String> HARD =
      List.of("ый", "ий", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ые", "ых", "ыми");
  private static final List<String> SOFT =
      List.of("ий", "ья", "ье", "ьего", "ьей", "ьему", "ьим", "ьем", "ью", "ьи", "ьих", "ьими");
  private static final Pattern SHORT_ORDINAL = Pattern.compile("([0-9]{1,3})-?(й|го)");

  RussianNumbers(WordLists lists) {
    addCardinals(lists);
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
    return saidAs(word);
  }

  private static String genitive(String nominative) {
    String stem = nominative.substring(0, nominative.length() - 2);
    return stem + (nominative.endsWith("ий") ? "ьего" : "ого");
  }

  @Override
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

  @Override
  List<String> said(int number) {
    List<String> words = new ArrayList<>();
    int rest = number;
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
