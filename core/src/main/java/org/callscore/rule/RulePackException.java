package org.callscore.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack, rule, phrase set or profile is wrong; carries every problem found, not only the first.
 */
public final class RulePackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RulePackException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
