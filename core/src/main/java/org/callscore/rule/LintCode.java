package org.callscore.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the linter can find, each by a name that stays: a file silences one under its key {@code
 * lint}. docs/rules.md says each in a sentence.
 */
public enum LintCode {
  SWALLOWED_PHRASE,
  DEAD_PHRASE,
  IDLE_EXCEPTION,
  COSTLY_PHRASE,
  UNBOUNDED_PHRASE,
  UNKNOWN_WORD,
  DEAD_RULE,
  DUPLICATE_RULE,
  OVERLAPPING_RULES,
  CONTRADICTORY_RULES,
  DOUBLE_PENALTY,
  IDLE_EXAMPLE,
  MISSING_LANGUAGE,
  NEEDLESS_LINT;

  /** As in messages and files: {@code swallowed-phrase}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(LintCode::label).toList();
  }
}
