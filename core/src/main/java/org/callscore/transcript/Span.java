package org.callscore.transcript;

/** A stretch of the recording, half-open, in milliseconds from its start. */
public record Span(int startMillis, int endMillis) {
  public Span {
    if (startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          "span ends at " + endMillis + " ms, before it starts at " + startMillis);
    }
  }

  /** Length in milliseconds. */
  public int lengthMillis() {
    return endMillis - startMillis;
  }

  /** Milliseconds that both spans share. */
  public int overlapMillis(Span other) {
    return Math.max(
        0, Math.min(endMillis, other.endMillis) - Math.max(startMillis, other.startMillis));
  }
}
