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
 * Georgian numbers: the value of a word in any case, and the two ways to write a number below 1,000.
 * Below a hundred they count in twenties, and each is one word: 73 is "სამოცდაცამეტი", three twenties
 * and thirteen.
 */
final class GeorgianNumbers implements Variants.Numbers {
  private static final List<String> AFTER_CONSONANT =
      List.of("", "ი", "ს", "მა", "ის", "ით", "ში", "ზე", "თან", "იდან", "ამდე", "ისთვის", "საც", "იც", "ივე");
  private static final List<String> AFTER_VOWEL =
      List.of("", "ს", "მ", "თი", "ში", "ზე", "სთან", "დან", "მდე", "სთვის", "ც", "ვე");
  private static final List<String> GENITIVES = List.of("ის", "ისთვის", "იდან", "ით", "ისა");
  private static final Pattern ORDINAL = Pattern.compile("მე-?([0-9]{1,3})-?(ე)?|([0-9]{1,3})-?ე");
  private static final Pattern IN_CASE = Pattern.compile("([0-9]{1,7})-?([ა-ჰ]{1,6})");
  private static final Pattern THREE_DIGITS = Pattern.compile("[1-9][0-9]{2}");
  private static final int TWENTY = 20;
  private static final int HUNDRED = 100;

  /** Values of cardinal and ordinal numbers in all cases. */
  private final Map<String, Integer> values = new HashMap<>();

  /** Values of "შვიდიანი", of which there are two, three or four. */
  private final Map<String, Integer> counted = new HashMap<>();

  /** The stem of the cardinal number for each value that has one. */
  private final Map<Integer, String> stems = new HashMap<>();

  private final Map<Integer, String> ordinals = new HashMap<>();
  private final Set<String> ordinalForms = new HashSet<>();

  GeorgianNumbers(WordLists lists) {
    lists.groups("numbers.txt").forEach((value, words) -> words.forEach(w -> addCardinal(Integer.parseInt(value), w)));
    for (int twenty = TWENTY; twenty < HUNDRED; twenty += TWENTY) {
      String link = stem(twenty) + "და";
      values.put(link, twenty);
      for (int more = 1; more < TWENTY; more++) {
        addCardinal(twenty + more, link + stem(more));
        addOrdinal(twenty + more, link + "მე" + stem(more).replaceAll("ა$", "") + "ე");
      }
    }
    for (int value : List.copyOf(stems.keySet())) {
      if (value > 1 && !ordinals.containsKey(value)) {
        addOrdinal(value, "მე" + stem(value).replaceAll("ა$", "") + "ე");
      }
    }
    addOrdinal(1, "პირველი");
    lists.counts("digit-nouns.txt").forEach((noun, value) -> forms(noun).forEach(form -> counted.put(form, value)));
    lists.words("no-numbers.txt").forEach(values::remove);
  }

  private String stem(int value) {
    return stems.getOrDefault(value, "");
  }

  private void addCardinal(int value, String stem) {
    stems.put(value, stem);
    forms(stem).forEach(form -> values.put(form, value));
  }

  private void addOrdinal(int value, String nominative) {
    ordinals.put(value, nominative);
    String stem = nominative.replaceAll("ი$", "");
    for (String form : forms(stem)) {
      values.put(form, value);
      ordinalForms.add(form);
    }
  }

  /** The forms of a word by its stem. */
  private static Set<String> forms(String stem) {
    Set<String> forms = new HashSet<>();
    boolean vowel = stem.endsWith("ა") || stem.endsWith("ე");
    (vowel ? AFTER_VOWEL : AFTER_CONSONANT).forEach(ending -> forms.add(stem + ending));
    if (vowel) {
      GENITIVES.forEach(ending -> forms.add(stem.substring(0, stem.length() - 1) + ending));
    }
    return forms;
  }

  /** Numbers that one word says as that word ({@code 2}, {@code 47}, {@code მე-5}); else the word. */
  String normal(String word) {
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      String digits = ordinal.group(1) == null ? ordinal.group(3) : ordinal.group(1);
      return ordinals.getOrDefault(Integer.valueOf(digits), word);
    }
    if (!isDigits(word)) {
      return word;
    }
    Matcher inCase = IN_CASE.matcher(word);
    if (inCase.matches()) {
      String form = inCase(inCase.group(1), inCase.group(2));
      return form.isEmpty() ? word : form;
    }
    boolean known = word.length() <= 7 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean padded = word.length() > 1 && word.startsWith("0");
    String stem = known && !padded ? stem(Integer.parseInt(word)) : "";
    return stem.isEmpty() ? word : nominative(stem);
  }

  /** "5-ზე" as "ხუთზე"; empty where the number is more than a word or the ending none. */
  private String inCase(String digits, String ending) {
    String stem = stem(Integer.parseInt(digits));
    for (String form : List.of(stem + ending, stem.isEmpty() ? "" : stem.substring(0, stem.length() - 1) + ending)) {
      if (!stem.isEmpty() && values.containsKey(form)) {
        return form;
      }
    }
    return "";
  }

  private static String nominative(String stem) {
    return stem.endsWith("ა") ? stem : stem + "ი";
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

  /** The digits of two words that count one: {@code 777} for "სამი შვიდიანი"; empty if they do not. */
  String counted(List<String> words, int at) {
    if (!isCount(words, at)) {
      return "";
    }
    return Integer.toString(counted.getOrDefault(words.get(at + 1), 0))
        .repeat(value(words.get(at)));
  }

  /** "სამი" of "სამი შვიდიანი". */
  private boolean isCount(List<String> words, int at) {
    int value = value(words.get(at));
    return value >= 2
        && value <= 4
        && at + 1 < words.size()
        && counted.containsKey(words.get(at + 1));
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
      // "ოცდა ოთხი" are two words for one only by a slip.
      below = words.get(at).endsWith("და") ? TWENTY : value < HUNDRED || isOrdinal(words.get(at)) ? 1 : HUNDRED;
      at++;
    }
    return at == from ? null : new Group(sum, at - from);
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
   * The other way to write a number that begins at {@code from}: {@code ას ოცდაოთხი} for {@code
   * 124}, and back, from any case; null if there is none.
   */
  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isDigits(word)) {
      List<String> spelled = spelled(word);
      return spelled.size() < 2 ? null : new Variants.Rewrite(1, spelled);
    }
    Group group = group(words, from);
    if (group == null || group.length() < 2) {
      return null;
    }
    String stem = stem(group.value());
    String other = stem.isEmpty() ? Integer.toString(group.value()) : nominative(stem);
    return new Variants.Rewrite(group.length(), List.of(other));
  }

  private List<String> spelled(String digits) {
    if (!THREE_DIGITS.matcher(digits).matches()) {
      return List.of();
    }
    int value = Integer.parseInt(digits);
    List<String> words = new ArrayList<>();
    words.add(stem(value - value % HUNDRED));
    words.add(nominative(stem(value % HUNDRED)));
    return words;
  }
}
