package org.callscore.rule;

import java.util.List;
import java.util.Set;
import org.callscore.transcript.Speaker;

/**
 * Something that must hold for a rule to be asked ({@code if}), or must not ({@code unless}). A
 * closed family.
 */
public sealed interface Condition {

  /** The sets are said by the speaker inside the window, at least {@code times} times. */
  record Said(Speaker speaker, List<String> sets, int times, Window window) implements Condition {
    public Said {
      sets = List.copyOf(sets);
    }
  }

  /** Such an event, recorded or derived, began inside the window. */
  record Happened(Happening happening, Window window) implements Condition {}

  /** A measure of these speakers, taken inside the window, is within bounds. */
  record Measured(Expectation.Keep keep, Set<Speaker> speakers, Window window)
      implements Condition {
    public Measured {
      speakers = Set.copyOf(speakers);
    }
  }

  /** A field of the call's metadata has one of these values, in whatever case of letters. */
  record Stated(String field, List<String> values) implements Condition {
    public Stated {
      values = List.copyOf(values);
    }
  }
}
