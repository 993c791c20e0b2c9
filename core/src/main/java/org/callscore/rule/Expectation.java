package org.callscore.rule;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule demands inside its window. A closed family. */
public sealed interface Expectation {

  /** At least {@code times} matches of any of the sets. */
  record Say(List<String> sets, int times) implements Expectation {
    public Say {
      sets = List.copyOf(sets);
    }
  }

  /**
   * At least {@code atLeast} of the parts, each part any of its sets; in this order if {@code
   * ordered}.
   *
   * @param template name of the profile's template ({@code greeting}, {@code closing}) the parts
   *     come from, or null
   */
  record SayAll(List<Part> parts, int atLeast, boolean ordered, @Nullable String template)
      implements Expectation {
    public SayAll {
      parts = List.copyOf(parts);
    }
  }

  /** One part of {@link SayAll}: its name in messages, and the sets that say it. */
  record Part(String name, List<String> sets) {
    public Part {
      sets = List.copyOf(sets);
    }
  }

  /** If one of these sets is said, the local time lies in its hours. */
  record SayForHour(Map<String, Hours> hours) implements Expectation {
    public SayForHour {
      hours = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(hours));
    }
  }

  /** Local time from (inclusive) to (exclusive); may run over midnight. */
  record Hours(LocalTime from, LocalTime to) {
    /** Whether the time lies in these hours. */
    public boolean contains(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /** No more than {@code atMost} matches of the sets. */
  record Avoid(List<String> sets, int atMost) implements Expectation {
    public Avoid {
      sets = List.copyOf(sets);
    }
  }

  /**
   * A measure within bounds; times in milliseconds, speeds in words a minute, shares in percent.
   */
  record Keep(String measure, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost)
      implements Expectation {}
}
