package org.callscore.rule;

import java.util.List;

/**
 * Something that happens on a call: a recorded or derived event, of some length where that counts.
 *
 * @param event its name, such as {@code hold}, {@code silence}, {@code repeated-question}
 * @param atLeastMillis shorter ones do not count; 0 counts all
 */
public record Happening(String event, int atLeastMillis) {
  private static final List<String> DERIVED =
      List.of(
          "hold",
          "return",
          "transfer",
          "closing",
          "complaint",
          "insult",
          "question",
          "repeated-question",
          "request-to-repeat",
          "dead-air",
          "silence",
          "overlap",
          "interruption",
          "interrupted");

  /** The events that are found in any call; telephone systems record others as well. */
  public static List<String> derived() {
    return DERIVED;
  }
}
