package org.callscore.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A section's share of the card.
 *
 * @param score 0 to 100 with one decimal, or null if none of its rules could be assessed
 */
public record SectionScore(String id, String title, @Nullable BigDecimal score, int weight) {}
