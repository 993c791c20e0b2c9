/**
 * Scorecards written for people and programs: JSON, CSV, HTML. Comes in: scorecards with their
 * transcripts. Goes out: files. Read {@code ReportFormat.java} first.
 */
@NullMarked
package org.callscore.report;

import org.jspecify.annotations.NullMarked;
