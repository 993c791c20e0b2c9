package org.callscore.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** It ran. Verdicts never change this. */
  static final int RAN = 0;

  /** It ran, and something failed: an unreadable call, a call below the minimum, a wrong rule. */
  static final int SOMETHING_FAILED = 1;

  /** It could not run. */
  static final int COULD_NOT_RUN = 2;

  private ExitCode() {}
}
