package org.callscore.rule;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.rule.Expectation.Hours;
import org.jspecify.annotations.Nullable;

/** Reads hours of the day: {@code "04:00-12:00"}. */
final class HoursReader {
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}):(\\d{2}) ?- ?(\\d{1,2}):(\\d{2})");

  private HoursReader() {}

  static Hours hours(YamlNode node) {
    String text = node.text();
    Matcher matcher = HOURS.matcher(text);
    LocalTime from = matcher.matches() ? time(matcher.group(1), matcher.group(2)) : null;
    LocalTime to = from == null ? null : time(matcher.group(3), matcher.group(4));
    if (from == null || to == null || from.equals(to)) {
      node.problem("'" + text + "' are no hours", "expected such as \"04:00-12:00\"");
      return new Hours(LocalTime.MIN, LocalTime.NOON);
    }
    return new Hours(from, to);
  }

  /** Null if there is no such time; 24:00 is midnight. */
  private static @Nullable LocalTime time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h == 24 && m == 0) {
      return LocalTime.MIDNIGHT;
    }
    return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
  }
}
