package org.callscore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Romanian numbers: the value of a word in either gender, and the two ways to write a number below
 * 1,000. "Un", "o" and "mie" count in numbers only ("o mie"): elsewhere they are articles and a
 * pronoun. That "nouă" is also new, and to us, is not noticed.
 */
final class RomanianNumbers extends SpokenNumbers {
  private static final Set<String> ONE = Set.of("o", "un", "una");
  private static final int THOUSAND = 1_000;

  RomanianNumbers(WordLists lists) {
    addCardinals(lists);
    lists
        .counts("ordinals.txt")
        .forEach(
            (word, value) -> {
              values.putIfAbsent(word, value);
              ordinalForms.add(word);
            });
  }

  /** Numbers that one word says as that word ({@code 2}, {@code 40}); else the word. */
  String normal(String word) {
    return isDigits(word) ? saidAs(word) : word;
  }

  private static String at(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }

  private boolean isScale(String word) {
    int value = value(word);
    return value >= THOUSAND || word.equals("mie");
  }

  @Override
  @Nullable Group group(List<String> words, int from) {
    boolean one = ONE.contains(at(words, from));
    if (one && at(words, from + 1).equals("mie")) {
      Group rest = below(words, from + 2);
      return rest == null
          ? new Group(THOUSAND, 2)
          : new Group(THOUSAND + rest.value(), 2 + rest.length());
    }
    if (one && value(at(words, from + 1)) > THOUSAND) {
      return new Group(1, 1);
    }
    Group group = below(words, from);
    if (group == null || !at(words, from + group.length()).equals("de")) {
      return group;
    }
    return isScale(at(words, from + group.length() + 1))
        ? new Group(group.value(), group.length() + 1)
        : group;
  }

  /** A number below 1,000 that begins at this place; null if none does. */
  private @Nullable Group below(List<String> words, int from) {
    int hundreds = hundreds(words, from);
    int at = hundreds > 0 ? from + 2 : from;
    int rest = value(at(words, at));
    if (rest < 1 || rest > 99) {
      return hundreds > 0 ? new Group(hundreds, 2) : null;
    }
    at++;
    int unit = value(at(words, at + 1));
    if (rest >= 20 && rest % 10 == 0 && at(words, at).equals("si") && unit > 0 && unit < 10) {
      rest += unit;
      at += 2;
    }
    return new Group(hundreds + rest, at - from);
  }

  /** "O sută", "două sute". */
  private int hundreds(List<String> words, int from) {
    String first = at(words, from);
    String scale = at(words, from + 1);
    if (scale.equals("suta") && ONE.contains(first)) {
      return 100;
    }
    int unit = value(first);
    return scale.equals("sute") && unit > 1 && unit < 10 ? unit * 100 : 0;
  }

  @Override
  Variants.@Nullable Rewrite rewrite(String first, Group group) {
    return group.value() >= THOUSAND ? null : super.rewrite(first, group);
  }

  @Override
  List<String> said(int number) {
    List<String> words = new ArrayList<>();
    int hundreds = number / 100;
    if (hundreds > 0) {
      words.add(hundreds == 1 ? "o" : hundreds == 2 ? "doua" : cardinal(hundreds));
      words.add(hundreds == 1 ? "suta" : "sute");
    }
    int rest = number % 100;
    String word = cardinals.get(rest);
    if (rest > 0 && word != null) {
      words.add(word);
    } else if (rest > 0) {
      words.addAll(List.of(cardinal(rest - rest % 10), "si", cardinal(rest % 10)));
    }
    return words;
  }

  private String cardinal(int value) {
    return cardinals.getOrDefault(value, Integer.toString(value));
  }
}
