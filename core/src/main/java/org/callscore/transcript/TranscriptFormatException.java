package org.callscore.transcript;

import java.io.IOException;

/** A text is not what its form demands; says where, what was found and what was expected. */
public final class TranscriptFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String problem;
  private final String hint;

  TranscriptFormatException(String name, int line, int column, String problem, String hint) {
    super(
        name
            + (line > 0 ? ":" + line : "")
            + (column > 0 ? ":" + column : "")
            + ": "
            + problem
            + (hint.isEmpty() ? "" : ", " + hint));
    this.line = line;
    this.column = column;
    this.problem = problem;
    this.hint = hint;
  }

  /** Line of the fault, from 1; 0 if the whole text is meant. */
  public int line() {
    return line;
  }

  /** Column of the fault, from 1; 0 if the whole line is meant. */
  public int column() {
    return column;
  }

  /** What was found, without the place. */
  public String problem() {
    return problem;
  }

  /** What was expected, empty if there is nothing to add. */
  public String hint() {
    return hint;
  }
}
