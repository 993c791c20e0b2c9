package org.callscore.rule;

import java.util.List;

/**
 * A part of the scorecard with a score of its own.
 *
 * @param id such as {@code opening}
 * @param title for readers
 * @param weight its share of the whole score
 * @param rules as the pack has them: weights and numbers already set
 */
public record Section(String id, String title, int weight, List<Rule> rules) {
  public Section {
    rules = List.copyOf(rules);
  }
}
