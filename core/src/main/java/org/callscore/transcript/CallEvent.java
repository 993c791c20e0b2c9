package org.callscore.transcript;

import org.jspecify.annotations.Nullable;

/**
 * Something the telephone system recorded: {@code hold}, {@code transfer} and the like.
 *
 * @param type the kind of event
 * @param startMillis first millisecond
 * @param endMillis first millisecond after, or null for a moment
 */
public record CallEvent(String type, int startMillis, @Nullable Integer endMillis) {
  public CallEvent {
    if (startMillis < 0 || (endMillis != null && endMillis < startMillis)) {
      throw new IllegalArgumentException(
          "event '" + type + "' from " + startMillis + " to " + endMillis + " ms");
    }
  }

  /** The end, or the start where the event is a moment. */
  public int endOrStartMillis() {
    return endMillis == null ? startMillis : endMillis;
  }
}
