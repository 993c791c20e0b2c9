package org.callscore.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.callscore.records.CallTable;
import org.callscore.records.CrossFinding;
import org.callscore.records.Figure;

/**
 * What the records of many calls tell, as text, tables for spreadsheets, or a page with charts.
 *
 * @param table figures by group
 * @param byHour the same calls by hour of the day, for the page's chart
 * @param checks what the checks across calls concluded, in order
 * @param links pages of calls by their paths; none where there are no pages
 */
public record CallReport(
    CallTable table, CallTable byHour, List<CrossFinding> checks, Map<String, String> links) {
  private static final String GROUPS = "groups.csv";
  private static final String CHECKS = "checks.csv";
  private static final String PAGE = "calls.html";

  public CallReport {
    checks = List.copyOf(checks);
    links = Map.copyOf(links);
  }

  /** Columns that something on record tells about. */
  List<Figure> columns() {
    return Arrays.stream(Figure.values())
        .filter(figure -> table.all().known(figure) > 0 || figure == Figure.CALLS)
        .toList();
  }

  /** A line for each group, and one for each check. */
  public String text() {
    return new CallReportText(this).text();
  }

  /** The table of groups, comma-separated. */
  public String csv() {
    StringBuilder out = new StringBuilder();
    List<Object> heading = new ArrayList<>();
    table.dimensions().forEach(dimension -> heading.add(dimension.name()));
    for (Figure figure : Figure.values()) {
      heading.add(figure.label());
    }
    out.append(Csv.line(heading.toArray()));
    for (CallTable.Row row : table.rows()) {
      List<Object> cells = new ArrayList<>(row.values());
      for (Figure figure : Figure.values()) {
        cells.add(row.figures().value(figure));
      }
      out.append(Csv.line(cells.toArray()));
    }
    return out.toString();
  }

  private String checksCsv() {
    StringBuilder out =
        new StringBuilder(Csv.line("check", "title", "call", "verdict", "reason", "relatedCall"));
    for (CrossFinding finding : checks) {
      out.append(
          Csv.line(
              finding.check().label(),
              finding.check().title(),
              finding.path(),
              finding.verdict().label(),
              finding.reason(),
              finding.related()));
    }
    return out.toString();
  }

  /**
   * Writes {@code groups.csv} and {@code checks.csv}.
   *
   * @throws IOException if nothing can be written there
   */
  public void writeCsv(Path folder) throws IOException {
    ReportFolder out = new ReportFolder(folder);
    out.write(GROUPS, Csv.BYTE_ORDER_MARK + csv());
    out.write(CHECKS, Csv.BYTE_ORDER_MARK + checksCsv());
  }

  /**
   * Writes {@code calls.html}, a page with charts that opens from disk.
   *
   * @throws IOException if nothing can be written there
   */
  public void writeHtml(Path folder) throws IOException {
    ReportFolder out = new ReportFolder(folder);
    for (String asset : List.of("report.css", "overview.js")) {
      out.write("assets/" + asset, Html.resource(asset));
    }
    out.write(PAGE, new CallReportPage(this).html());
  }
}
