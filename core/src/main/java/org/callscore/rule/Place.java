package org.callscore.rule;

/**
 * Where something stands in a file, for messages.
 *
 * @param file as the author knows it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param source the line as it stands, empty if none
 */
public record Place(String file, int line, int column, String source) {

  /** For what a program made. */
  public static final Place NOWHERE = new Place("profile", 0, 0, "");

  /** A problem at this place. */
  Problem problem(String message, String hint) {
    return new Problem(file, line, column, message, source, hint);
  }
}
