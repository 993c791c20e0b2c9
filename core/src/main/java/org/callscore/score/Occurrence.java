package org.callscore.score;

import org.jspecify.annotations.Nullable;

/**
 * One time that a trigger happened: positions are places among the words of the call, half-open.
 *
 * @param position where it begins
 * @param endPosition where it ends
 * @param startMillis when it begins, or null in an untimed call
 * @param endMillis when it ends, or null in an untimed call
 * @param label for messages: {@code the call}, {@code hold at 0:34}
 */
record Occurrence(
    int position,
    int endPosition,
    @Nullable Integer startMillis,
    @Nullable Integer endMillis,
    String label) {}
