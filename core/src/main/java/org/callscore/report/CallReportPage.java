package org.callscore.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callscore.records.CallFigures;
import org.callscore.records.CallTable;
import org.callscore.records.CrossCheck;
import org.callscore.records.CrossFinding;
import org.callscore.records.Dimension;
import org.callscore.records.Figure;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/** The page of many calls' figures: tiles, charts, the table of groups, the checks. */
final class CallReportPage {
  private static final int BARS = 20;

  private final CallReport report;
  private final CallTable table;

  CallReportPage(CallReport report) {
    this.report = report;
    table = report.table();
  }

  String html() {
    return Html.page(
        "calls.html",
        Map.of(
            "by", by(),
            "tiles", tiles(),
            "volume", volume(),
            "times", times(),
            "hours", hours(),
            "heading", heading(),
            "rows", rows(),
            "checks", checks()));
  }

  private String by() {
    return String.join(" and ", table.dimensions().stream().map(Dimension::name).toList());
  }

  private Html tiles() {
    List<Html> tiles = new ArrayList<>();
    for (Figure figure : report.columns()) {
      BigDecimal value = table.all().value(figure);
      tiles.add(Html.of("<li><b>{}</b> <span>{}</span></li>", shown(value), figure.heading()));
    }
    return Html.join(tiles);
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null ? "–" : value.toPlainString();
  }

  /** Calls of each group, with those talked on in front of those without talk. */
  private Html volume() {
    BigDecimal most = most(Figure.CALLS);
    return bars(
        row -> {
          BigDecimal calls = of(row.figures(), Figure.CALLS);
          BigDecimal silent = of(row.figures(), Figure.WITHOUT_TALK);
          return Html.of(
              "{}{}",
              part("", "talked on", calls.subtract(silent), most),
              part("violated", "without talk", silent, most));
        },
        Figure.CALLS);
  }

  /** Mean length of each group: talk, then connecting and waiting. */
  private Html times() {
    BigDecimal most = most(Figure.DURATION);
    return bars(
        row ->
            Html.of(
                "{}{}",
                part("", "talk", of(row.figures(), Figure.TALK), most),
                part("waiting", "waiting", of(row.figures(), Figure.WAITING), most)),
        Figure.DURATION);
  }

  private Html bars(Function<CallTable.Row, Html> parts, Figure figure) {
    if (table.all().known(figure) == 0) {
      return Html.of("<p class=\"nothing\">Nothing on record.</p>");
    }
    List<Html> lines = new ArrayList<>();
    for (CallTable.Row row : table.rows().subList(0, Math.min(BARS, table.rows().size()))) {
      lines.add(
          Html.of(
              "<li><span class=\"name\">{}</span><span class=\"bar\">{}</span>"
                  + "<span class=\"value\">{}</span></li>",
              String.join(", ", row.values()),
              parts.apply(row),
              shown(row.figures().value(figure))));
    }
    return Html.of("<ul class=\"sections stacked\">{}</ul>", Html.join(lines));
  }

  private static Html part(String kind, String name, BigDecimal value, BigDecimal most) {
    return Html.of(
        "<span class=\"{}\" style=\"width:{}%\" title=\"{}: {}\"></span>",
        kind, percent(value, most), name, value.toPlainString());
  }

  private static BigDecimal percent(BigDecimal value, BigDecimal most) {
    return most.signum() == 0
        ? BigDecimal.ZERO
        : value.multiply(BigDecimal.valueOf(100)).divide(most, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal of(CallFigures figures, Figure figure) {
    return Optional.ofNullable(figures.value(figure)).orElse(BigDecimal.ZERO);
  }

  private BigDecimal most(Figure figure) {
    return table.rows().stream()
        .map(row -> of(row.figures(), figure))
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** A column for each hour of the day. */
  private Html hours() {
    List<CallTable.Row> rows =
        report.byHour().rows().stream()
            .filter(row -> !row.values().get(0).equals(Dimension.UNKNOWN))
            .toList();
    if (rows.isEmpty()) {
      return Html.of("<p class=\"nothing\">No call has a time of day.</p>");
    }
    int most = rows.stream().mapToInt(row -> row.figures().known(Figure.CALLS)).max().orElse(1);
    List<Html> columns = new ArrayList<>();
    for (int hour = 0; hour < 24; hour += 3) {
      columns.add(
          Html.of("<text class=\"tick\" x=\"{}\" y=\"136\">{}</text>", hour * 17 + 8, hour));
    }
    for (CallTable.Row row : rows) {
      int hour = Integer.parseInt(row.values().get(0).substring(0, 2));
      int calls = row.figures().known(Figure.CALLS);
      int height = Math.round(110f * calls / most);
      columns.add(
          Html.of(
              "<g><title>{}: {} calls</title><rect x=\"{}\" y=\"{}\" width=\"14\" height=\"{}\"/></g>",
              row.values().get(0),
              calls,
              hour * 17 + 1,
              120 - height,
              height));
    }
    return Html.of(
        "<svg class=\"histogram\" viewBox=\"-12 0 424 140\" role=\"img\""
            + " aria-label=\"How many calls begin in which hour\"><path d=\"M0 120.5H408\"/>{}</svg>",
        Html.join(columns));
  }

  private Html heading() {
    List<Html> cells = new ArrayList<>();
    table
        .dimensions()
        .forEach(by -> cells.add(Html.of("<th scope=\"col\">{}</th>", Html.capital(by.name()))));
    for (Figure figure : report.columns()) {
      cells.add(
          Html.of("<th scope=\"col\" class=\"number\">{}</th>", Html.capital(figure.heading())));
    }
    return Html.join(cells);
  }

  private Html rows() {
    List<Html> rows = new ArrayList<>();
    for (CallTable.Row row : table.rows()) {
      List<Html> cells = new ArrayList<>();
      row.values().forEach(value -> cells.add(Html.of("<th scope=\"row\">{}</th>", value)));
      for (Figure figure : report.columns()) {
        BigDecimal value = row.figures().value(figure);
        cells.add(
            Html.of(
                "<td class=\"number\" data-value=\"{}\">{}</td>",
                value == null ? -1 : value,
                shown(value)));
      }
      rows.add(Html.of("<tr>{}</tr>", Html.join(cells)));
    }
    return Html.join(rows);
  }

  private Html checks() {
    List<Html> sections = new ArrayList<>();
    for (CrossCheck check : report.checks().stream().map(CrossFinding::check).distinct().toList()) {
      List<CrossFinding> of =
          report.checks().stream().filter(finding -> finding.check() == check).toList();
      sections.add(
          Html.of(
              "<details{}><summary><b>{}</b> <code>{}</code> <span>{}</span></summary>"
                  + "<ul class=\"checked\">{}</ul></details>",
              new Html(" open").when(count(of, Verdict.VIOLATED) > 0),
              check.title(),
              check.label(),
              counts(of),
              Html.join(of.stream().filter(CallReportPage::telling).map(this::line).toList())));
    }
    return sections.isEmpty()
        ? Html.of("<p class=\"nothing\">No check was asked for.</p>")
        : Html.join(sections);
  }

  /** Whether a reader wants to see it one by one. */
  private static boolean telling(CrossFinding finding) {
    return finding.verdict() == Verdict.VIOLATED || finding.path() == null;
  }

  private static long count(List<CrossFinding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private static String counts(List<CrossFinding> findings) {
    return count(findings, Verdict.VIOLATED)
        + " violated, "
        + count(findings, Verdict.MET)
        + " met, "
        + count(findings, Verdict.NOT_ASSESSED)
        + " not assessed";
  }

  private Html line(CrossFinding finding) {
    return Html.of(
        "<li>{} {}{}{}</li>",
        Html.icon(finding.verdict()),
        call(finding.path()),
        finding.path() == null ? finding.reason() : ": " + finding.reason(),
        finding.related() == null ? null : Html.of(" ({})", call(finding.related())));
  }

  private @Nullable Html call(@Nullable String path) {
    if (path == null) {
      return null;
    }
    String link = report.links().get(path);
    return link == null
        ? Html.of("{}", path)
        : Html.of("<a href=\"{}\">{}</a>", Html.link(link), path);
  }
}
