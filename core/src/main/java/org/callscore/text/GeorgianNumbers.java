package org.callscore.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Georgian numbers: the value of a word in any case, and the two ways to write a number below
 * 1,000. Below a hundred they count in twenties, and each is one word: 73 is "სამოცდაცამეტი", three
 * twenties and thirteen.
 */
final class GeorgianNumbers extends SpokenNumbers {
  private static final List<String> AFTER_CONSONANT =
      WordLists.split("ი ს მა ის ით ში ზე თან იდან ამდე ისთვის საც იც ივე");
  private static final List<String> AFTER_VOWEL =
      WordLists.split("ს მ თი ში ზე სთან დან მდე სთვის ც ვე");
  private static final List<String> INSTEAD_OF_VOWEL = WordLists.split("ის ისთვის იდან ით ისა");
  private static final Pattern ORDINAL = Pattern.compile("მე-?([0-9]{1,3})-?ე?|([0-9]{1,3})-?ე");
  private static final Pattern IN_CASE = Pattern.compile("([0-9]{1,7})-?([ა-ჰ]{1,6})");
  private static final int TWENTY = 20;
  private static final int HUNDRED = 100;

  /** "ოცდა", said apart from what it waits for. */
  private static final String AND = "და";

  GeorgianNumbers(WordLists lists) {
    forms(lists).forEach((value, stems) -> addCardinal(value, stems.get(0)));
    for (int twenty = TWENTY; twenty < HUNDRED; twenty += TWENTY) {
      String link = stem(twenty) + AND;
      values.put(link, twenty);
      for (int more = 1; more < TWENTY; more++) {
        addCardinal(twenty + more, link + stem(more));
        addOrdinal(twenty + more, link + ordinal(stem(more)));
      }
    }
    cardinals.keySet().forEach(value -> addOrdinal(value, ordinal(stem(value))));
    for (int hundred = HUNDRED; hundred < 10 * HUNDRED; hundred += HUNDRED) {
      addJoined(hundred);
    }
    addOrdinal(1, "პირველი");
    lists
        .counts("digit-nouns.txt")
        .forEach((noun, value) -> bent(noun).forEach(form -> counted.put(form, value)));
    lists.words("no-numbers.txt").forEach(values::remove);
  }

  /** "ხუთ" for 5; empty if no single word says the number. */
  private String stem(int value) {
    return withoutVowel(cardinals.getOrDefault(value, ""), "ი");
  }

  private static String ordinal(String stem) {
    return "მე" + withoutVowel(stem, "ა") + "ე";
  }

  private static String withoutVowel(String word, String vowel) {
    return word.endsWith(vowel) ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean endsInVowel(String stem) {
    return stem.endsWith("ა") || stem.endsWith("ე");
  }

  private void addCardinal(int value, String stem) {
    cardinals.put(value, endsInVowel(stem) ? stem : stem + "ი");
    bent(stem).forEach(form -> values.put(form, value));
  }

  /** The first has a word of its own, and nought has none. */
  private void addOrdinal(int value, String nominative) {
    if (value == 0
        || nominative.equals("მეერთე")
        || ordinals.putIfAbsent(value, nominative) != null) {
      return;
    }
    for (String form : bent(withoutVowel(nominative, "ი"))) {
      values.put(form, value);
      ordinalForms.add(form);
    }
  }

  /** "ხუთასოცი", which is two words but now and then written as one. */
  private void addJoined(int hundred) {
    for (int more = 1; more < HUNDRED; more++) {
      values.put(stem(hundred) + cardinals.getOrDefault(more, ""), hundred + more);
    }
  }

  /** The forms of a word by its stem. */
  private static Set<String> bent(String stem) {
    Set<String> forms = new HashSet<>();
    forms.add(stem);
    boolean vowel = endsInVowel(stem);
    (vowel ? AFTER_VOWEL : AFTER_CONSONANT).forEach(ending -> forms.add(stem + ending));
    if (vowel) {
      String shorter = stem.substring(0, stem.length() - 1);
      INSTEAD_OF_VOWEL.forEach(ending -> forms.add(shorter + ending));
    }
    return forms;
  }

  /**
   * Numbers that one word says as that word ({@code 2}, {@code 47}, {@code მე-5}); else the word.
   */
  String normal(String word) {
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      String digits = ordinal.group(1) == null ? ordinal.group(2) : ordinal.group(1);
      return ordinals.getOrDefault(Integer.valueOf(digits), word);
    }
    Matcher inCase = IN_CASE.matcher(word);
    if (inCase.matches()) {
      return inCase(stem(Integer.parseInt(inCase.group(1))), inCase.group(2), word);
    }
    return isDigits(word) ? saidAs(word) : word;
  }

  /** "5-ზე" as "ხუთზე"; the word where the number is more than one or the ending none. */
  private String inCase(String stem, String ending, String word) {
    for (String start : List.of(stem, withoutVowel(stem, "ა"))) {
      if (!stem.isEmpty() && values.containsKey(start + ending)) {
        return start + ending;
      }
    }
    return word;
  }

  @Override
  @Nullable Group group(List<String> words, int from) {
    int sum = 0;
    int below = 1000;
    int at = from;
    while (at < words.size()) {
      String word = words.get(at);
      int value = value(word);
      if (value < 1 || value >= below || isCount(words, at)) {
        break;
      }
      sum += value;
      boolean last = isOrdinal(word) || value % HUNDRED > 0;
      below = word.endsWith(AND) ? TWENTY : last ? 1 : HUNDRED;
      at++;
    }
    return at == from ? null : new Group(sum, at - from);
  }

  /** {@code 124} for {@code ას ოცდაოთხი}, {@code ოცდაოთხი} for {@code ოცდა ოთხი}, from any case. */
  @Override
  Variants.@Nullable Rewrite rewrite(String first, Group group) {
    return group.length() < 2
        ? null
        : new Variants.Rewrite(group.length(), List.of(saidAs(Integer.toString(group.value()))));
  }

  @Override
  List<String> said(int number) {
    int rest = number % HUNDRED;
    return number < HUNDRED || rest == 0
        ? List.of(cardinals.getOrDefault(number, ""))
        : List.of(stem(number - rest), cardinals.getOrDefault(rest, ""));
  }
}
