package org.callscore.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a word as written or recognised into the form that phrases and transcripts are compared by:
 * in lower case, slang and short forms as the standard word, doubled words with a hyphen ("apa2",
 * "apa-apa"), small numbers as words. One word stays one word, and a normal form is its own normal
 * form.
 */
final class IndonesianNormalizer {
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L}{3,})2(nya|an)?");

  private final Map<String, String> words = new HashMap<>();
  private final IndonesianNumbers numbers;

  IndonesianNormalizer(WordLists lists, IndonesianNumbers numbers) {
    this.numbers = numbers;
    for (String line : lists.lines("normal.txt")) {
      int colon = line.indexOf(':');
      String normal = line.substring(0, colon).strip();
      WordLists.split(line.substring(colon + 1)).forEach(form -> words.put(form, normal));
    }
  }

  /** The normal form; never empty unless the word is. */
  String normal(String word) {
    String plain = Punctuation.plain(word).replace('–', '-');
    if (Punctuation.isMark(plain)) {
      return plain;
    }
    String naked = Punctuation.strip(plain, ' ');
    if (naked.isEmpty()) {
      return plain;
    }
    Matcher doubled = DOUBLED.matcher(naked);
    if (doubled.matches()) {
      String once = doubled.group(1);
      String ending = doubled.group(2);
      return once + "-" + once + (ending == null ? "" : ending);
    }
    return words.getOrDefault(naked, numbers.normal(naked));
  }
}
