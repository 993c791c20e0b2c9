package org.callscore.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.SectionScore;
import org.jspecify.annotations.Nullable;

/** Tables of calls, sections, findings and agents. UTF-8 with a byte order mark, for Excel. */
final class CsvReport implements ReportWriter {
  private final ReportFolder folder;
  private final BufferedWriter calls;
  private final CallsCsv callTable;
  private final BufferedWriter sections;
  private final BufferedWriter findings;
  private final Map<String, Totals> agents = new TreeMap<>();

  CsvReport(ReportFolder folder) throws IOException {
    this.folder = folder;
    calls = table("calls.csv", "");
    callTable = new CallsCsv(calls);
    sections =
        table(
            "sections.csv",
            Csv.line("call", "path", "agent", "section", "title", "score", "weight"));
    findings =
        table(
            "findings.csv",
            Csv.line(
                "call",
                "path",
                "agent",
                "rule",
                "section",
                "title",
                "verdict",
                "reasonCode",
                "reason",
                "weight",
                "critical",
                "eventsMet",
                "events",
                "occurrences",
                "speaker",
                "time",
                "startMillis",
                "endMillis",
                "quote",
                "confidence",
                "searchedFromMillis",
                "searchedToMillis",
                "nearestQuote",
                "nearestMissing",
                "instead",
                "because",
                "overriddenBy",
                "verified",
                "standards"));
  }

  private BufferedWriter table(String name, String header) throws IOException {
    BufferedWriter table = Files.newBufferedWriter(folder.file(name));
    table.write(Csv.BYTE_ORDER_MARK + header);
    table.flush();
    return table;
  }

  @Override
  public void add(ReportedCall call) throws IOException {
    Scorecard card = call.card();
    callTable.add(call);
    for (SectionScore section : card.sections()) {
      sections.write(
          Csv.line(
              card.call(),
              call.path(),
              card.agent(),
              section.id(),
              section.title(),
              section.score(),
              section.weight()));
    }
    for (Finding finding : card.findings()) {
      findings.write(line(call, finding));
    }
    calls.flush();
    sections.flush();
    findings.flush();
    String agent = card.agent();
    agents.computeIfAbsent(agent == null ? "" : agent, id -> new Totals()).add(card);
  }

  private static String line(ReportedCall call, Finding finding) {
    @Nullable Evidence first = finding.evidence().isEmpty() ? null : finding.evidence().get(0);
    @Nullable Searched searched = finding.searched();
    @Nullable NearestMiss nearest = finding.nearest();
    return Csv.line(
        call.card().call(),
        call.path(),
        call.card().agent(),
        finding.rule(),
        finding.section(),
        finding.title(),
        finding.verdict().label(),
        finding.reasonCode(),
        finding.reason(),
        finding.weight(),
        finding.critical(),
        finding.eventsMet(),
        finding.events(),
        finding.evidence().size(),
        first != null ? first.speaker().label() : searched != null ? searched.speaker() : null,
        ClockTime.of(ClockTime.startOf(finding)),
        first == null ? null : first.startMillis(),
        first == null ? null : first.endMillis(),
        finding.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" | ")),
        first == null ? null : first.confidence(),
        searched == null ? null : searched.fromMillis(),
        searched == null ? null : searched.toMillis(),
        nearest == null ? null : nearest.quote(),
        nearest == null ? null : nearest.missing(),
        finding.instead(),
        finding.because(),
        finding.overriddenBy(),
        finding.verified(),
        String.join(" ", finding.standards()));
  }

  @Override
  public void close() throws IOException {
    try (calls;
        sections;
        findings;
        BufferedWriter table =
            table(
                "agents.csv",
                Csv.line(
                    "agent",
                    "calls",
                    "scored",
                    "meanScore",
                    "failed",
                    "met",
                    "violated",
                    "violatedPerCall",
                    "notAssessed",
                    "mostBroken"))) {
      for (Map.Entry<String, Totals> agent : agents.entrySet()) {
        Totals totals = agent.getValue();
        List<Totals.Broken> broken = totals.mostBroken();
        table.write(
            Csv.line(
                agent.getKey(),
                totals.calls(),
                totals.scored(),
                totals.meanScore(),
                totals.failed(),
                totals.met(),
                totals.violated(),
                totals.violatedPerCall(),
                totals.notAssessed(),
                broken.isEmpty() ? null : broken.get(0).rule()));
      }
    }
  }
}
