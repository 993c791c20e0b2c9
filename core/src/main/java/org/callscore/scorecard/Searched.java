package org.callscore.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * The stretch in which something was looked for in vain.
 *
 * @param speaker whose words, {@code agent}, {@code customer} or {@code either}
 * @param fromMillis from, or null in an untimed transcript
 * @param toMillis to, or null in an untimed transcript
 */
public record Searched(String speaker, @Nullable Integer fromMillis, @Nullable Integer toMillis) {}
