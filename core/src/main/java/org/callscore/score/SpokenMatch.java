package org.callscore.score;

import org.callscore.scorecard.Evidence;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A match with its place in the call.
 *
 * @param set the phrase set
 * @param speaker who said it
 * @param turn index into the transcript's turns
 * @param from first word in the turn
 * @param to after the last word in the turn
 * @param position place of the first word among all words of the call
 * @param endPosition place after the last word
 * @param startMillis first millisecond, or null in an untimed call
 * @param endMillis first millisecond after, or null in an untimed call
 * @param lowestConfidence of its words
 * @param meanConfidence of its words
 * @param verified false if it rests on a name nobody knows
 * @param evidence the same for the reader
 */
record SpokenMatch(
    String set,
    Speaker speaker,
    int turn,
    int from,
    int to,
    int position,
    int endPosition,
    @Nullable Integer startMillis,
    @Nullable Integer endMillis,
    double lowestConfidence,
    double meanConfidence,
    boolean verified,
    Evidence evidence) {}
