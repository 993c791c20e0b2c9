package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the grammar says of the words of one utterance.
 *
 * @param classes universal part-of-speech tags, one a word: {@code NOUN}, {@code VERB}, ...
 * @param imperatives indices of verbs in the imperative mood; do not change it
 */
public record Tags(List<String> classes, BitSet imperatives) {
  private static final String IMPERATIVE = "!";

  public Tags {
    classes = List.copyOf(classes);
  }

  /** On one line: {@code INTJ VERB! ADP}; {@link #parse} reads it. */
  public String line() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      line.append(i == 0 ? "" : " ").append(classes.get(i));
      line.append(imperatives.get(i) ? IMPERATIVE : "");
    }
    return line.toString();
  }

  /** What was written by {@link #line}. */
  public static Tags parse(String line) {
    List<String> classes = new ArrayList<>();
    BitSet imperatives = new BitSet();
    int end = -1;
    while (end < line.length() && !line.isEmpty()) {
      int start = end + 1;
      int space = line.indexOf(' ', start);
      end = space < 0 ? line.length() : space;
      boolean imperative = line.startsWith(IMPERATIVE, end - 1);
      if (imperative) {
        imperatives.set(classes.size());
      }
      classes.add(line.substring(start, imperative ? end - 1 : end));
    }
    return new Tags(classes, imperatives);
  }
}
