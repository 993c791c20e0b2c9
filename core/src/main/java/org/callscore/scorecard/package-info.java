/**
 * What was concluded: a {@link org.callscore.scorecard.Scorecard} of findings, each with its
 * verdict and evidence. Comes in: nothing but values. Goes out: what reports show. Read {@code
 * Scorecard.java} first.
 */
@NullMarked
package org.callscore.scorecard;

import org.jspecify.annotations.NullMarked;
