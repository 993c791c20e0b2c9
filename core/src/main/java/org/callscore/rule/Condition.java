package org.callscore.rule;

import java.util.List;
import org.callscore.transcript.Speaker;

/** Something that makes a rule not applicable: the {@code unless} of a rule. */
public sealed interface Condition {

  /** One of the sets is said by the speaker inside the window (by default the whole call). */
  record Said(Speaker speaker, List<String> sets, Window window) implements Condition {
    public Said {
      sets = List.copyOf(sets);
    }
  }

  /** Such an event happened, recorded or derived. */
  record Happened(String event) implements Condition {}
}
