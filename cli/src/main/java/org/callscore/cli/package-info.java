/**
 * The {@code callscore} program. Comes in: the command line. Goes out: scorecards, transcripts and
 * reports, on stdout or in a folder. Commands are thin; what they do stands in the small classes
 * beside them. Read {@code CallScoreProgram.java} first, then {@code ScoreCommand.java}.
 */
@NullMarked
package org.callscore.cli;

import org.jspecify.annotations.NullMarked;
