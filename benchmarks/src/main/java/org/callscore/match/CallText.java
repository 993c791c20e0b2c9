package org.callscore.match;

import java.util.Arrays;
import java.util.List;

/**
 * A call as engines get it: turns of words, and the same as one text in which every word and every
 * turn's end stands between single spaces, so that no phrase can be found across turns.
 */
final class CallText {
  private final List<List<String>> turns;
  private final String text;

  /** Where in the text each word begins, counted over the whole call. */
  private final int[] starts;

  CallText(List<List<String>> turns) {
    this.turns = List.copyOf(turns);
    StringBuilder written = new StringBuilder("\n ");
    starts = new int[turns.stream().mapToInt(List::size).sum()];
    int words = 0;
    for (List<String> turn : turns) {
      for (String word : turn) {
        starts[words++] = written.length();
        written.append(word).append(' ');
      }
      written.append("\n ");
    }
    text = written.toString();
  }

  /** Each as its words. */
  List<List<String>> turns() {
    return turns;
  }

  /** {@code "\n good morning \n hello there \n "}. */
  String text() {
    return text;
  }

  /** Number of words. */
  int words() {
    return starts.length;
  }

  /** How many words of the call begin before this place of the text. */
  int wordsBefore(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found;
  }
}
