/**
 * The front door: {@link org.callscore.CallScore} takes a transcript and gives its scorecard. The
 * types that go in and come out are in {@code transcript}, {@code rule} and {@code scorecard};
 * everything else is internal.
 */
@NullMarked
package org.callscore;

import org.jspecify.annotations.NullMarked;
