package org.callscore.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the call given as an option: {@code 1:23}, {@code 1:02:03} or {@code 83.5}. */
final class ClockOption {
  private static final Pattern CLOCK =
      Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,5})(?:\\.(\\d{1,3}))?");

  private ClockOption() {}

  /**
   * The time in milliseconds.
   *
   * @throws CannotRunException if it is none; the message names the option
   */
  static int millis(String option, String text) throws CannotRunException {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new CannotRunException(
          "%s: '%s' is no time of the call, expected one such as 1:23".formatted(option, text));
    }
    int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
    int minutes = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    int seconds = Integer.parseInt(clock.group(3));
    String fraction = clock.group(4) == null ? "" : clock.group(4);
    return ((hours * 60 + minutes) * 60 + seconds) * 1000
        + Integer.parseInt((fraction + "000").substring(0, 3));
  }
}
