package org.callscore.match;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callscore.text.Grammar;
import org.callscore.text.Language;
import org.callscore.text.NumberRun;
import org.callscore.text.Tags;
import org.callscore.text.WordType;

/**
 * A language of three-letter words, {@code aaa}, {@code aab}, ... from the most to the least
 * common, so that a benchmark of matching measures no analysis. The first hundred carry no content.
 */
final class NumberedWords implements Language {
  static final int SIZE = 8_000;
  private static final int FUNCTION_WORDS = 100;

  private final Map<String, WordType> types =
      IntStream.range(0, SIZE)
          .mapToObj(
              n ->
                  new WordType(
                      n, word(n), word(n), false, false, n >= FUNCTION_WORDS, false, Grammar.NONE))
          .collect(Collectors.toUnmodifiableMap(WordType::normal, Function.identity()));

  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number, letter = 0; letter < 3; letter++, rest /= 26) {
      word.insert(0, (char) ('a' + rest % 26));
    }
    return word.toString();
  }

  @Override
  public String code() {
    return "numbered";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    WordType type = types.get(word);
    if (type == null) {
      throw new IllegalArgumentException("no word '" + word + "'");
    }
    return type;
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    return List.of();
  }

  @Override
  public Set<String> forms(String word) {
    return Set.of(word);
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return List.of();
  }

  @Override
  public Tags tag(List<WordType> words) {
    return new Tags(words.stream().map(word -> "X").toList(), new BitSet());
  }
}
