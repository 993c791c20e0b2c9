package org.callscore.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Indonesian writes in two ways by rule: numbers, and words with a hyphen, which recognisers
 * often print as two ("apa-apa", "apa apa"; "sebaik-baiknya").
 */
record IndonesianSpellings(IndonesianNumbers numbers) implements Variants.Numbers {

  @Override
  public boolean rewrites(String word, @Nullable String next) {
    if (next == null) {
      return isHyphenated(word) || !IndonesianNumbers.isDigits(word) || numbers.rewrites(word);
    }
    return isDoubled(word, next) || numbers.rewrites(word, next);
  }

  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    if (isHyphenated(word)) {
      return new Variants.Rewrite(1, Arrays.asList(word.split("-", -1)));
    }
    if (from + 1 < words.size() && isDoubled(word, words.get(from + 1))) {
      return new Variants.Rewrite(2, List.of(word + "-" + words.get(from + 1)));
    }
    return numbers.rewrite(words, from);
  }

  private static boolean isHyphenated(String word) {
    return Forms.is(word, "\\p{L}{2,}-\\p{L}{2,}");
  }

  /** Whether the second repeats the first, perhaps with an ending, or the stem within the first. */
  private static boolean isDoubled(String word, String next) {
    return word.length() > 2
        && Forms.is(word + next, "\\p{L}+")
        && (next.startsWith(word)
            || (next.length() > 3 && word.endsWith(next))
            || (word.startsWith("se") && next.startsWith(word.substring(2)) && next.endsWith("nya")));
  }
}
