package org.callscore.report;

import java.util.Locale;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Searched;
import org.jspecify.annotations.Nullable;

/** Times as people read them off a player. */
final class ClockTime {
  private ClockTime() {}

  /** Minutes and seconds, {@code 0:04} or {@code 61:40}; empty for a time nobody knows. */
  static String of(@Nullable Integer millis) {
    if (millis == null || millis < 0) {
      return "";
    }
    int seconds = millis / 1000;
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** From and to, {@code 0:04–0:09}; empty if either is unknown. */
  static String span(@Nullable Integer startMillis, @Nullable Integer endMillis) {
    return startMillis == null || endMillis == null ? "" : of(startMillis) + "–" + of(endMillis);
  }

  /** Seconds with one decimal: {@code 4.1 s}. */
  static String seconds(int millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  /** Where a finding begins: its first evidence, else the stretch searched; null if untimed. */
  static @Nullable Integer startOf(Finding finding) {
    for (Evidence evidence : finding.evidence()) {
      if (evidence.startMillis() != null) {
        return evidence.startMillis();
      }
    }
    Searched searched = finding.searched();
    return searched == null ? null : searched.fromMillis();
  }
}
