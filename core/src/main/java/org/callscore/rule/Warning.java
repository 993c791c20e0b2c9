package org.callscore.rule;

/**
 * Something in a rule file that can hardly be meant, though it can be used.
 *
 * @param code names the kind of it; a file that means it says so under {@code lint}
 * @param problem where it is, what it is and what to do
 */
public record Warning(LintCode code, Problem problem) {

  /** As a {@link Problem}, marked as a warning and with its code. */
  @Override
  public String toString() {
    Problem p = problem;
    String message = "warning: " + p.message() + " [" + code.label() + "]";
    return new Problem(p.file(), p.line(), p.column(), message, p.source(), p.hint()).toString();
  }
}
