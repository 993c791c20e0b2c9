package org.callscore.report;

import java.io.IOException;
import java.util.Map;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * The table of calls, a line a call, written to a stream: comma-separated, CRLF at the end of each
 * line, without a byte order mark.
 */
public final class CallsCsv implements ReportWriter {
  private final Appendable out;

  /**
   * Written to {@code out}, which stays open; begins with the names of the columns.
   *
   * @throws IOException if {@code out} refuses
   */
  public CallsCsv(Appendable out) throws IOException {
    this.out = out;
    out.append(header());
  }

  @Override
  public void add(ReportedCall call) throws IOException {
    out.append(line(call));
  }

  /** Closes nothing. */
  @Override
  public void close() {}

  private static String header() {
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

  private static String line(ReportedCall call) {
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
