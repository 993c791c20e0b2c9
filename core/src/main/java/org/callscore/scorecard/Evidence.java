package org.callscore.scorecard;

import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Where it shows: words somebody said, or a stretch of the call.
 *
 * @param speaker who
 * @param startMillis from, or null in an untimed transcript
 * @param endMillis to, or null in an untimed transcript
 * @param quote the words; for a stretch without words a short description such as {@code "12.0 s
 *     without talk"}
 * @param confidence the lowest of the words', 0 to 1; null where it says nothing
 * @param utterance index of the utterance the quote begins in, or -1
 * @param word index of the quote's first word in that utterance, or -1
 * @param words how many words the quote has
 */
public record Evidence(
    Speaker speaker,
    @Nullable Integer startMillis,
    @Nullable Integer endMillis,
    String quote,
    @Nullable Double confidence,
    int utterance,
    int word,
    int words) {}
