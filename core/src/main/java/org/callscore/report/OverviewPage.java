package org.callscore.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Transcript;

/** The batch on one page: what it comes to, what goes wrong most, every agent, every call. */
final class OverviewPage {
  private static final int BINS = 10;
  private static final int RULES_SHOWN = 12;
  private static final String NO_AGENT = "not known";

  private final Totals totals = new Totals();
  private final Map<String, Totals> agents = new TreeMap<>();
  private final int[] bins = new int[BINS];
  private final List<Row> rows = new ArrayList<>();

  /** A line of the table of calls, ready but for its place. */
  private record Row(boolean failed, BigDecimal score, String path, Html html) {}

  void add(ReportedCall call, String link) {
    Scorecard card = call.card();
    totals.add(card);
    String agent = card.agent() == null ? NO_AGENT : card.agent();
    agents.computeIfAbsent(agent, name -> new Totals()).add(card);
    if (card.score() != null) {
      bins[Math.min(BINS - 1, card.score().intValue() * BINS / 100)]++;
    }
    rows.add(
        new Row(
            card.failed(),
            card.score() == null ? BigDecimal.valueOf(101) : card.score(),
            call.path(),
            row(call, agent, link)));
  }

  private static Html row(ReportedCall call, String agent, String link) {
    Scorecard card = call.card();
    int duration = call.transcript().endMillis();
    var startedAt = call.transcript().metadata().startedAt();
    String rules =
        card.findings(Verdict.VIOLATED).stream()
            .map(Finding::rule)
            .collect(Collectors.joining(" "));
    return Html.of(
        "<tr data-rules=\"{}\"><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td class=\"short\">{}</td>"
            + "<td class=\"number score\" data-value=\"{}\">{}</td>"
            + "<td class=\"short\" data-value=\"{}\">{}</td><td class=\"number\">{}</td>"
            + "<td class=\"number\">{}</td><td class=\"number\" data-value=\"{}\">{}</td></tr>",
        rules,
        link,
        call.path(),
        agent,
        startedAt == null ? "" : CallPage.DATE.format(startedAt),
        card.score() == null ? -1 : card.score(),
        Html.scoreBar(card.score()),
        card.failed() ? 1 : 0,
        Html.of("{} failed", Html.icon(Verdict.VIOLATED)).when(card.failed()),
        card.count(Verdict.VIOLATED),
        card.count(Verdict.NOT_ASSESSED),
        duration,
        duration == Transcript.UNTIMED ? "–" : ClockTime.of(duration));
  }

  String html() {
    return Html.page(
        "index.html",
        Map.of(
            "tiles", tiles(),
            "distribution", distribution(),
            "sections", sections(),
            "broken", broken(),
            "agents", agents(),
            "calls", calls()));
  }

  private Html tiles() {
    BigDecimal mean = totals.meanScore();
    return Html.join(
        List.of(
            tile(totals.calls(), totals.calls() == 1 ? "call" : "calls"),
            tile(mean == null ? "–" : mean, "mean score"),
            tile(totals.failed(), "failed"),
            tile(totals.violated(), "violations, " + totals.violatedPerCall() + " a call"),
            tile(totals.calls() - totals.scored(), "without a score"),
            tile(totals.notAssessed(), "rules not assessed")));
  }

  private static Html tile(Object figure, String label) {
    return Html.of("<li><b>{}</b> <span>{}</span></li>", figure, label);
  }

  private Html distribution() {
    int most = 1;
    for (int bin : bins) {
      most = Math.max(most, bin);
    }
    List<Html> bars = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int height = Math.round(100f * bins[i] / most);
      String range = i * BINS + " to " + (i == BINS - 1 ? "100" : "below " + (i + 1) * BINS);
      bars.add(
          Html.of(
              "<g><title>{}: {}</title><rect x=\"{}\" y=\"{}\" width=\"34\" height=\"{}\"/>"
                  + "<text x=\"{}\" y=\"{}\">{}</text></g>",
              range,
              bins[i],
              i * 40 + 3,
              120 - height,
              height,
              i * 40 + 20,
              115 - height,
              bins[i] == 0 ? "" : bins[i]));
    }
    List<Html> ticks = new ArrayList<>();
    for (int i = 0; i <= BINS; i++) {
      ticks.add(Html.of("<text class=\"tick\" x=\"{}\" y=\"136\">{}</text>", i * 40, i * 10));
    }
    return Html.of(
        "<svg class=\"histogram\" viewBox=\"-12 0 424 140\" role=\"img\""
            + " aria-label=\"How many calls have which score\"><path d=\"M0 120.5H400\"/>{}{}</svg>",
        Html.join(bars),
        Html.join(ticks));
  }

  private Html sections() {
    List<Html> rows = new ArrayList<>();
    for (Totals.SectionMean section : totals.sections()) {
      rows.add(
          Html.of(
              "<li><span class=\"name\">{}</span>{}</li>",
              section.title(),
              Html.scoreBar(section.mean().value())));
    }
    return Html.join(rows);
  }

  private Html broken() {
    List<Totals.Broken> broken = totals.mostBroken();
    if (broken.isEmpty()) {
      return Html.of("<p class=\"nothing\">Nothing was violated.</p>");
    }
    List<Html> lines = broken.stream().map(rule -> broken(rule, broken.get(0).calls())).toList();
    int shown = Math.min(RULES_SHOWN, lines.size());
    return Html.of(
        "<ol class=\"broken\">{}</ol>{}",
        Html.join(lines.subList(0, shown)),
        Html.of(
                "<details><summary>{} more</summary><ol class=\"broken\">{}</ol></details>",
                lines.size() - shown,
                Html.join(lines.subList(shown, lines.size())))
            .when(lines.size() > shown));
  }

  private static Html broken(Totals.Broken rule, int most) {
    return Html.of(
        "<li><button type=\"button\" data-filter=\"{}\" title=\"Show these calls\">{}"
            + " <code>{}</code></button><span class=\"bar violated\">"
            + "<span style=\"width:{}%\"></span></span><span class=\"value\">{}</span></li>",
        rule.rule(),
        rule.title(),
        rule.rule(),
        BigDecimal.valueOf(100L * rule.calls())
            .divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP),
        rule.calls());
  }

  private Html agents() {
    List<Html> lines = new ArrayList<>();
    agents.forEach(
        (agent, of) -> {
          List<Totals.Broken> broken = of.mostBroken();
          lines.add(
              Html.of(
                  "<tr><th scope=\"row\"><button type=\"button\" data-filter=\"{}\""
                      + " title=\"Show this agent's calls\">{}</button></th>"
                      + "<td class=\"number\">{}</td><td class=\"number score\" data-value=\"{}\">{}</td>"
                      + "<td class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td></tr>",
                  agent,
                  agent,
                  of.calls(),
                  of.meanScore() == null ? -1 : of.meanScore(),
                  Html.scoreBar(of.meanScore()),
                  of.failed(),
                  of.violatedPerCall(),
                  broken.isEmpty() ? "" : broken.get(0).title()));
        });
    return Html.join(lines);
  }

  /** Those that need attention first: failed ones, then by score. */
  private Html calls() {
    return Html.join(
        rows.stream()
            .sorted(
                Comparator.comparing(Row::failed)
                    .reversed()
                    .thenComparing(Row::score)
                    .thenComparing(Row::path))
            .map(Row::html)
            .toList());
  }
}
