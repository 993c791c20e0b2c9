package org.callscore.report;

import java.util.Map;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** The table of calls: a line a call, comma-separated, CRLF at the end of each. */
public final class CallsCsv {
  private CallsCsv() {}

  /** The names of the columns. */
  public static String header() {
    return Csv.line(
        "call",
        "path",
        "agent",
        "language",
        "startedAt",
        "direction",
        "role",
        "durationMillis",
        "score",
        "failed",
        "met",
        "violated",
        "notApplicable",
        "notAssessed",
        "agentTalkMillis",
        "customerTalkMillis",
        "nonTalkMillis",
        "longestNonTalkMillis",
        "agentInterruptions",
        "agentTalkSpeedWpm",
        "answerMillis",
        "pack",
        "packVersion");
  }

  /** The line of one call. */
  public static String line(ReportedCall call) {
    Scorecard card = call.card();
    Transcript transcript = call.transcript();
    Metadata metadata = transcript.metadata();
    Measures measures = card.measures();
    return Csv.line(
        card.call(),
        call.path(),
        card.agent(),
        card.language(),
        metadata.startedAt(),
        metadata.direction(),
        metadata.role(),
        transcript.durationMillis() == Transcript.UNTIMED ? null : transcript.durationMillis(),
        card.score(),
        card.failed(),
        card.count(Verdict.MET),
        card.count(Verdict.VIOLATED),
        card.count(Verdict.NOT_APPLICABLE),
        card.count(Verdict.NOT_ASSESSED),
        of(measures.talkMillis(), Speaker.AGENT),
        of(measures.talkMillis(), Speaker.CUSTOMER),
        measures.nonTalkMillis(),
        measures.longestNonTalkMillis(),
        of(measures.interruptions(), Speaker.AGENT),
        of(measures.talkSpeedWpm(), Speaker.AGENT),
        measures.answerMillis(),
        card.packId(),
        card.packVersion());
  }

  private static @Nullable Integer of(Map<Speaker, Integer> bySpeaker, Speaker speaker) {
    return bySpeaker.get(speaker);
  }
}
