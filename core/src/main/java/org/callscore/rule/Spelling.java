package org.callscore.rule;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author may have meant. */
final class Spelling {
  private static final int LONGEST_LIST = 12;

  private Spelling() {}

  /** The known word nearest to this one, or null if none is near. */
  static @Nullable String nearest(String word, Collection<String> known) {
    String best = null;
    int least = 1 + Math.max(1, word.length() / 3);
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** {@code expected a, b or c; did you mean 'a'?}: the list if it is short, the guess if any. */
  static String hint(String word, Collection<String> known) {
    String near = nearest(word, known);
    String guess = near == null ? "" : "did you mean '" + near + "'?";
    if (known.isEmpty() || (known.size() > LONGEST_LIST && near != null)) {
      return guess;
    }
    return "expected " + list(known) + (guess.isEmpty() ? "" : "; " + guess);
  }

  private static String list(Collection<String> known) {
    List<String> words = known.stream().limit(LONGEST_LIST).toList();
    if (words.size() < known.size()) {
      return "one of " + String.join(", ", words) + ", ...";
    }
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** Least number of letters changed, added, left out or exchanged with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
