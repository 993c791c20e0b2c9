package org.callscore.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * How many words a recogniser got wrong: the fewest substitutions, insertions and deletions that
 * make its words the spoken ones.
 *
 * @param spoken words that were spoken
 * @param errors words that must be changed, added or removed
 */
public record WordErrorRate(int spoken, int errors) {
  /** Nothing measured yet. */
  public static final WordErrorRate NONE = new WordErrorRate(0, 0);

  /** Compares what one speaker said with what was recognised. */
  public static WordErrorRate of(String spoken, String recognised) {
    List<String> truth = words(spoken);
    return new WordErrorRate(truth.size(), distance(truth, words(recognised)));
  }

  /** Both measurements together. */
  public WordErrorRate plus(WordErrorRate other) {
    return new WordErrorRate(spoken + other.spoken, errors + other.errors);
  }

  /** Errors in percent of the spoken words; 0 where neither. More than 100 is possible. */
  public double percent() {
    return errors == 0 ? 0 : 100.0 * errors / Math.max(1, spoken);
  }

  /** Lower case, and only letters, digits and apostrophes. */
  private static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }

  /** Levenshtein's distance, a row at a time. */
  private static int distance(List<String> from, List<String> to) {
    int[] row = new int[to.size() + 1];
    for (int j = 0; j <= to.size(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.size(); j++) {
        int same = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.size()];
  }
}
