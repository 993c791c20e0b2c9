package org.callscore.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards for the terminal: a line a call, below it what was violated, and at the end what the
 * batch comes to.
 *
 * <pre>
 *  87.5         monday/call-01  (12 met, 2 violated, 3 not assessed)
 *         0:04  opening/company-name: The agent names the company
 *               heard "this is anna", missing company
 *               say "thank you for calling acme"
 * </pre>
 */
public final class TextReport implements ReportWriter {
  // Also what reverses the reading direction: both could make a line read as another.
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private final Appendable out;
  private final Totals totals = new Totals();

  /** Written to {@code out}, which stays open. */
  public TextReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(ReportedCall call) throws IOException {
    Scorecard card = call.card();
    totals.add(card);
    out.append(
        line(
            "%5s %-6s  %s  (%d met, %d violated, %d not assessed)",
            score(card.score()),
            card.failed() ? "FAILED" : "",
            call.path(),
            card.count(Verdict.MET),
            card.count(Verdict.VIOLATED),
            card.count(Verdict.NOT_ASSESSED)));
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      add(finding);
    }
    List<String> open =
        card.findings(Verdict.NOT_ASSESSED).stream()
            .filter(Finding::asksPerson)
            .map(Finding::rule)
            .toList();
    if (!open.isEmpty()) {
      out.append(line("        check  by ear: %s", String.join(", ", open)));
    }
    for (String note : card.notes()) {
      out.append(line("        note  %s", note));
    }
  }

  private void add(Finding finding) throws IOException {
    out.append(
        line(
            "%12s  %s: %s%s",
            ClockTime.of(ClockTime.startOf(finding)),
            finding.rule(),
            finding.title(),
            finding.critical() ? " (critical)" : ""));
    List<Evidence> evidence = finding.evidence();
    if (evidence.isEmpty() || finding.nearest() != null) {
      out.append(line("              %s", searched(finding)));
    } else {
      String more = evidence.size() == 1 ? "" : " and " + (evidence.size() - 1) + " more";
      Evidence first = evidence.get(0);
      out.append(line("              %s%s", quote(first), more));
    }
    if (finding.instead() != null) {
      out.append(line("              say \"%s\"", finding.instead()));
    }
  }

  private static String quote(Evidence evidence) {
    return evidence.words() == 0
        ? evidence.quote()
        : evidence.speaker().label() + " \"" + evidence.quote() + "\"";
  }

  /** Why something is held to be absent. */
  private static String searched(Finding finding) {
    NearestMiss nearest = finding.nearest();
    if (nearest != null) {
      return "heard \"" + nearest.quote() + "\", missing " + nearest.missing();
    }
    Searched searched = finding.searched();
    String span =
        searched == null ? "" : ClockTime.span(searched.fromMillis(), searched.toMillis());
    return finding.reason() + (span.isEmpty() ? "" : " (" + span + ")");
  }

  /** Writes the sums if there was more than one call; closes nothing. */
  @Override
  public void close() throws IOException {
    if (totals.calls() > 1) {
      out.append(
          line(
              "%n%d calls, mean score %s, %d failed, %d violated, %d not assessed",
              totals.calls(),
              score(totals.meanScore()),
              totals.failed(),
              totals.violated(),
              totals.notAssessed()));
    }
  }

  private static String score(@Nullable BigDecimal score) {
    return score == null ? "-" : score.toPlainString();
  }

  /** Text of a call may hold anything: control characters must not reach the terminal. */
  private static String line(String format, Object... parts) {
    Object[] clean = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      clean[i] = parts[i] instanceof String text ? CONTROL.matcher(text).replaceAll(" ") : parts[i];
    }
    return String.format(Locale.ROOT, format, clean) + System.lineSeparator();
  }
}
