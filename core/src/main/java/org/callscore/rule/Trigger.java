package org.callscore.rule;

import java.util.List;
import org.callscore.transcript.Speaker;

/** When a rule begins to ask for something. */
public sealed interface Trigger {

  /** The call starts: the default, happens once. */
  record CallStart() implements Trigger {}

  /** A recorded or derived event such as {@code hold}, {@code transfer}, {@code closing}. */
  record Event(Happening happening, Which which) implements Trigger {}

  /** Somebody says one of these phrase sets. */
  record Said(Speaker speaker, List<String> sets, Which which) implements Trigger {
    public Said {
      sets = List.copyOf(sets);
    }
  }

  /**
   * Which occurrences count.
   *
   * @param nth the first is 1; -1 is the last, 0 is each
   */
  record Which(int nth) {
    /** Every occurrence. */
    public static final Which EACH = new Which(0);

    /** Only the first. */
    public static final Which FIRST = new Which(1);

    /** Only the last. */
    public static final Which LAST = new Which(-1);

    public Which {
      if (nth < -1) {
        throw new IllegalArgumentException("occurrence " + nth);
      }
    }

    /** Those that count of all there were, in order; none if there were too few. */
    public <T> List<T> of(List<T> all) {
      if (nth == 0 || all.isEmpty()) {
        return all;
      }
      int index = nth < 0 ? all.size() - 1 : nth - 1;
      return index < all.size() ? List.of(all.get(index)) : List.of();
    }
  }
}
