package org.callscore.records;

import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a check across calls concluded about one call, or about the team's settings.
 *
 * @param check what was demanded
 * @param path the call, or null for the settings
 * @param verdict met, violated or not-assessed
 * @param reason one sentence
 * @param related the other call that shows it, or null
 */
public record CrossFinding(
    CrossCheck check,
    @Nullable String path,
    Verdict verdict,
    String reason,
    @Nullable String related) {}
