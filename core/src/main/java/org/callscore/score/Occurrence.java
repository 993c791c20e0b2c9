package org.callscore.score;

import org.callscore.scorecard.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One time that a trigger happened: positions are places among the words of the call, half-open.
 *
 * @param position where it begins
 * @param endPosition where it ends
 * @param startMillis when it begins, or null in an untimed call
 * @param endMillis when it ends, or null in an untimed call
 * @param label for messages: {@code the call}, {@code hold at 0:34}
 * @param confidence how surely it happened: that of its words, 1 for what was not recognised
 * @param evidence what shows it, or null for the call itself
 */
record Occurrence(
    int position,
    int endPosition,
    @Nullable Integer startMillis,
    @Nullable Integer endMillis,
    String label,
    double confidence,
    @Nullable Evidence evidence) {

  /** The call itself. */
  static Occurrence call(CallText text) {
    Integer start = text.timed() ? text.callStartMillis() : null;
    return new Occurrence(0, text.size(), start, null, "the call", 1, null);
  }

  /** Whether its place among the words is known: what was recorded has none without word times. */
  boolean placed(CallText text) {
    return text.timed() || startMillis == null;
  }

  /** Somebody's words. */
  static Occurrence of(SpokenMatch match, String what) {
    Integer start = match.startMillis();
    return new Occurrence(
        match.position(),
        match.endPosition(),
        start,
        match.endMillis(),
        what
            + " '"
            + match.evidence().quote()
            + "'"
            + (start == null ? "" : " at " + DerivedEvents.clock(start)),
        match.meanConfidence(),
        match.evidence());
  }
}
