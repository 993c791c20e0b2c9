package org.callscore.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callscore.records.CallFigures;
import org.callscore.records.CallTable;
import org.callscore.records.CrossCheck;
import org.callscore.records.CrossFinding;
import org.callscore.records.Figure;
import org.callscore.scorecard.Verdict;

/** The report for a terminal: columns of figures, then a line for each check. */
final class CallReportText {
  private final CallReport report;

  CallReportText(CallReport report) {
    this.report = report;
  }

  String text() {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    report.table().dimensions().forEach(dimension -> heading.add(dimension.name()));
    report.columns().forEach(figure -> heading.add(figure.heading()));
    lines.add(heading);
    for (CallTable.Row row : report.table().rows()) {
      lines.add(line(row.values(), row.figures()));
    }
    if (report.table().rows().size() > 1) {
      List<String> all = new ArrayList<>(List.of("all calls"));
      all.addAll(Collections.nCopies(report.table().dimensions().size() - 1, ""));
      lines.add(line(all, report.table().all()));
    }
    StringBuilder out = new StringBuilder(columns(lines));
    checks().forEach((check, counts) -> out.append(check(check, counts)));
    return out.toString();
  }

  private List<String> line(List<String> values, CallFigures figures) {
    List<String> line = new ArrayList<>(values);
    for (Figure figure : report.columns()) {
      BigDecimal value = figures.value(figure);
      line.add(value == null ? "-" : value.toPlainString());
    }
    return line;
  }

  /** Names to the left, figures to the right. */
  private String columns(List<List<String>> lines) {
    int names = report.table().dimensions().size();
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder shown = new StringBuilder();
      for (int c = 0; c < line.size(); c++) {
        int column = c;
        int width = lines.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        String gap = " ".repeat(width - line.get(c).length());
        shown.append(c == 0 ? "" : "  ");
        shown.append(c < names ? line.get(c) + gap : gap + line.get(c));
      }
      out.append(shown.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** How each check ended, in order. */
  private Map<CrossCheck, Map<Verdict, Integer>> checks() {
    Map<CrossCheck, Map<Verdict, Integer>> checks = new EnumMap<>(CrossCheck.class);
    for (CrossFinding finding : report.checks()) {
      checks
          .computeIfAbsent(finding.check(), c -> new EnumMap<>(Verdict.class))
          .merge(finding.verdict(), 1, Integer::sum);
    }
    return checks;
  }

  private String check(CrossCheck check, Map<Verdict, Integer> counts) {
    StringBuilder line = new StringBuilder("\n" + check.title() + " (" + check.label() + ")\n  ");
    List<String> parts = new ArrayList<>();
    counts.forEach((verdict, count) -> parts.add(count + " " + verdict.label()));
    line.append(String.join(", ", parts)).append('\n');
    for (CrossFinding finding : report.checks()) {
      if (finding.check() == check && finding.verdict() == Verdict.VIOLATED) {
        String call = finding.path() == null ? "settings" : finding.path();
        String related = finding.related() == null ? "" : " (" + finding.related() + ")";
        line.append("  ").append(call).append(": ").append(finding.reason()).append(related);
        line.append('\n');
      }
    }
    return line.toString();
  }
}
