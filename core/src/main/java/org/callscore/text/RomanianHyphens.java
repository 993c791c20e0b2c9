package org.callscore.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words joined by a hyphen, which recognisers print apart as well: "v-aș" is "v aș", "dați-mi" is
 * "dați mi". Of everything else the numbers know other spellings.
 */
final class RomanianHyphens implements Variants.Numbers {
  private final RomanianNumbers numbers;

  RomanianHyphens(RomanianNumbers numbers) {
    this.numbers = numbers;
  }

  private static boolean isJoined(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0 && hyphen < word.length() - 1 && !SpokenNumbers.isDigits(word);
  }

  @Override
  public boolean rewrites(String word, @Nullable String next) {
    boolean hundred = word.equals("o") && (next == null || next.equals("suta"));
    return hundred || (next == null && isJoined(word)) || numbers.rewrites(word, next);
  }

  @Override
  public Variants.@Nullable Rewrite rewrite(List<String> words, int from) {
    String word = words.get(from);
    return isJoined(word)
        ? new Variants.Rewrite(1, List.of(word.split("-+", -1)))
        : numbers.rewrite(words, from);
  }
}
