/**
 * Internal: matches and events of a call become findings, findings a scorecard. Comes in: a rule
 * pack and a transcript. Goes out: a {@link org.callscore.scorecard.Scorecard}. Read {@code
 * RuleEvaluator.java} first.
 */
@NullMarked
package org.callscore.score;

import org.jspecify.annotations.NullMarked;
