/**
 * What was said on a call: {@link org.callscore.transcript.Transcript} and its parts, and the file
 * forms it is read from and written to. Comes in: a recogniser's words or a file. Goes out: one
 * immutable value, the seam between recognition and scoring. Read {@code Transcript.java} first.
 */
@NullMarked
package org.callscore.transcript;

import org.jspecify.annotations.NullMarked;
