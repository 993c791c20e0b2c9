/**
 * What the records of many calls tell: figures by group, and checks of what no single call shows.
 * Comes in: metadata, with transcripts and scorecards where there are some. Goes out: rows of
 * figures, findings across calls. Read {@code CallLog.java} first.
 */
@NullMarked
package org.callscore.records;

import org.jspecify.annotations.NullMarked;
