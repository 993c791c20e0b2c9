/**
 * A {@link org.callscore.speech.Recording} comes in, a {@link org.callscore.transcript.Transcript}
 * goes out: the file is decoded, looked through for speech, cut into blocks at silence and given to
 * Vosk block by block, one recogniser a channel. {@link org.callscore.speech.RecordingScorer} goes
 * on to the scorecard. Read {@code Transcriber.java} first.
 */
@NullMarked
package org.callscore.speech;

import org.jspecify.annotations.NullMarked;
