package org.callscore.rule;

import java.util.List;
import org.callscore.transcript.Speaker;

/** When a rule begins to ask for something. */
public sealed interface Trigger {

  /** The call starts: the default, happens once. */
  record CallStart() implements Trigger {}

  /** A recorded or derived event such as {@code hold}, {@code transfer}, {@code closing}. */
  record Event(String type, Which which) implements Trigger {}

  /** Somebody says one of these phrase sets. */
  record Said(Speaker speaker, List<String> sets, Which which) implements Trigger {
    public Said {
      sets = List.copyOf(sets);
    }
  }

  /** Which occurrences count. */
  enum Which {
    FIRST,
    LAST,
    EACH
  }
}
