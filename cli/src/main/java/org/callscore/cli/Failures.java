package org.callscore.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.callscore.rule.RulePackException;

/** Says what went wrong, for the person at the terminal. */
final class Failures {
  private Failures() {}

  /** What was found and what would help; one line, but for rule files one problem after another. */
  static String tell(Throwable failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "no such file or folder: '" + missing.getFile() + "'";
    }
    if (failure instanceof AccessDeniedException denied) {
      return "no permission for '" + denied.getFile() + "'";
    }
    if (failure instanceof FileSystemException wrong && wrong.getReason() != null) {
      return "'" + wrong.getFile() + "': " + wrong.getReason();
    }
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return tell(failure.getCause());
    }
    if ((failure instanceof IOException
            || failure instanceof CannotRunException
            || failure instanceof RulePackException)
        && failure.getMessage() != null) {
      return failure.getMessage();
    }
    return "internal error, please report it with what --debug shows: " + failure;
  }
}
