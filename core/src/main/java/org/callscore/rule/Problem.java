package org.callscore.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One thing wrong with a rule file, told so that its author can mend it.
 *
 * @param file as the author knows it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param message what was found: lower case, no full stop, the offending text in quotes
 * @param source the line as it stands, empty if none
 * @param hint what was expected, empty if there is nothing to add
 */
public record Problem(
    String file, int line, int column, String message, String source, String hint) {

  /** Each once, by file, line and column. */
  static List<Problem> inOrder(Collection<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  /** In the form of a compiler: place and message, then the line with a caret under the fault. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ").append(message);
    if (line > 0 && column > 0 && !source.isEmpty()) {
      String number = Integer.toString(line);
      text.append("\n ").append(number).append(" | ").append(source).append("\n ");
      text.append(" ".repeat(number.length()))
          .append(" | ")
          .append(" ".repeat(column - 1))
          .append('^');
      if (!hint.isEmpty()) {
        text.append(' ').append(hint);
      }
    } else if (!hint.isEmpty()) {
      text.append(" (").append(hint).append(')');
    }
    return text.toString();
  }
}
