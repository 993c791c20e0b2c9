package org.callscore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/** The findings as a list: by section, what was violated before what was met. */
final class FindingsView {
  private final Scorecard card;

  FindingsView(Scorecard card) {
    this.card = card;
  }

  /**
   * Whether the words that prove the violation are only what was there of something incomplete:
   * then nothing is wrong with them.
   */
  static boolean incomplete(Finding finding) {
    return finding.verdict() == Verdict.VIOLATED && finding.nearest() != null;
  }

  /** What counts: violated and met, by section. */
  Html judged() {
    Map<String, Html> titles = new LinkedHashMap<>();
    for (SectionScore section : card.sections()) {
      titles.put(
          section.id(), Html.of("<h3>{} {}</h3>", section.title(), Html.scoreBar(section.score())));
    }
    for (Finding finding : card.findings()) {
      titles.putIfAbsent(finding.section(), Html.of("<h3>{}</h3>", finding.section()));
    }
    List<Html> sections = new ArrayList<>();
    titles.forEach(
        (section, title) -> {
          Html violated = list(section, Verdict.VIOLATED);
          Html met = list(section, Verdict.MET);
          if (!violated.equals(Html.NOTHING) || !met.equals(Html.NOTHING)) {
            sections.add(Html.of("<section>{}<ol>{}{}</ol></section>", title, violated, met));
          }
        });
    return sections.isEmpty()
        ? Html.of("<p class=\"nothing\">No rule could be judged.</p>")
        : Html.join(sections);
  }

  private Html list(String section, Verdict verdict) {
    List<Html> list = new ArrayList<>();
    for (int i = 0; i < card.findings().size(); i++) {
      Finding finding = card.findings().get(i);
      if (finding.section().equals(section) && finding.verdict() == verdict) {
        list.add(verdict == Verdict.VIOLATED ? violated(finding, i) : met(finding, i));
      }
    }
    return Html.join(list);
  }

  private static Html violated(Finding finding, int index) {
    return Html.of(
        "<li class=\"finding violated\" id=\"f{}\" tabindex=\"-1\"{}>"
            + "<h4><span>{} <span class=\"verdict\">Violated</span> {}</span>{}</h4>{}</li>",
        index,
        position(finding),
        Html.icon(Verdict.VIOLATED),
        finding.title(),
        tags(finding),
        details(finding));
  }

  private static Html met(Finding finding, int index) {
    return Html.of(
        "<li class=\"finding met\" id=\"f{}\" tabindex=\"-1\"{}><details><summary>"
            + "{} <span class=\"verdict\">Met</span> {} <span class=\"at\">{}</span></summary>"
            + "{}{}</details></li>",
        index,
        position(finding),
        Html.icon(Verdict.MET),
        finding.title(),
        ClockTime.of(ClockTime.startOf(finding)),
        tags(finding),
        details(finding));
  }

  /** What the page's script needs to show the finding on the time line. */
  private static Html position(Finding finding) {
    Integer start = ClockTime.startOf(finding);
    Searched searched = finding.searched();
    Html from = start == null ? Html.NOTHING : Html.of(" data-start=\"{}\"", start);
    if (searched == null || searched.fromMillis() == null || searched.toMillis() == null) {
      return from;
    }
    return Html.of(
        "{} data-from=\"{}\" data-to=\"{}\"", from, searched.fromMillis(), searched.toMillis());
  }

  private static Html tags(Finding finding) {
    List<Html> tags = new ArrayList<>();
    if (finding.critical()) {
      tags.add(Html.of("<span class=\"tag critical\">critical</span>"));
    }
    tags.add(
        finding.weight() == 0
            ? Html.of("<span class=\"tag\">advisory, no points</span>")
            : Html.of(
                "<span class=\"tag\">{} {}</span>",
                finding.weight(),
                finding.weight() == 1 ? "point" : "points"));
    if (finding.events() > 1) {
      tags.add(
          Html.of(
              "<span class=\"tag\">{} of {} times met</span>",
              finding.eventsMet(),
              finding.events()));
    }
    if (!finding.verified()) {
      tags.add(Html.of("<span class=\"tag\">name not verified</span>"));
    }
    return Html.of("<span class=\"tags\">{}</span>", Html.join(tags));
  }

  private static Html details(Finding finding) {
    return Html.of(
        "<p class=\"reason\">{}</p>{}{}{}{}<p class=\"because\"><b>Why</b> <span>{}</span></p>"
            + "<p class=\"ids\">{}{}</p>",
        finding.reason(),
        evidence(finding),
        searched(finding.searched()),
        nearest(finding.nearest()),
        instead(finding.instead()),
        finding.because(),
        ids(finding),
        overridden(finding.overriddenBy()));
  }

  private static Html evidence(Finding finding) {
    List<Html> pieces = new ArrayList<>();
    for (Evidence evidence : finding.evidence()) {
      pieces.add(
          Html.of(
              "<li>{}<span><span class=\"who {}\">{}</span> {} {}</span></li>",
              play(evidence.startMillis()),
              evidence.speaker().label(),
              Html.name(evidence.speaker()),
              evidence.words() == 0
                  ? Html.of("<span class=\"stretch\">{}</span>", evidence.quote())
                  : Html.of("<q>{}</q>", evidence.quote()),
              confidence(evidence.confidence())));
    }
    return Html.of("<ul class=\"evidence\">{}</ul>", Html.join(pieces)).when(!pieces.isEmpty());
  }

  /** A button that plays from there; nothing in an untimed call. */
  static Html play(@Nullable Integer startMillis) {
    return startMillis == null
        ? Html.NOTHING
        : Html.of(
            "<button type=\"button\" class=\"play\" data-start=\"{}\""
                + " aria-label=\"From {}\">{}</button>",
            startMillis,
            ClockTime.of(startMillis),
            ClockTime.of(startMillis));
  }

  private static Html confidence(@Nullable Double confidence) {
    return confidence == null
        ? Html.NOTHING
        : Html.of("<span class=\"sure\">{} % sure</span>", Math.round(confidence * 100));
  }

  private static Html searched(@Nullable Searched searched) {
    if (searched == null) {
      return Html.NOTHING;
    }
    String span = ClockTime.span(searched.fromMillis(), searched.toMillis());
    return Html.of(
        "<p class=\"looked\"><b>Looked for</b> <span>{} in what {} said{}</span></p>",
        play(searched.fromMillis()),
        searched.speaker().equals("either") ? "either side" : "the " + searched.speaker(),
        span.isEmpty() ? "" : ", " + span);
  }

  private static Html nearest(@Nullable NearestMiss nearest) {
    return nearest == null
        ? Html.NOTHING
        : Html.of(
            "<p class=\"nearest\"><b>Closest</b> <span><q>{}</q> – missing: {}</span></p>",
            nearest.quote(),
            nearest.missing());
  }

  private static Html instead(@Nullable String instead) {
    return instead == null
        ? Html.NOTHING
        : Html.of("<p class=\"instead\"><b>Say instead</b> <span><q>{}</q></span></p>", instead);
  }

  private static Html ids(Finding finding) {
    List<Html> ids = new ArrayList<>(List.of(Html.of("<code>{}</code>", finding.rule())));
    finding.standards().forEach(id -> ids.add(Html.of(" <code>{}</code>", id)));
    return Html.join(ids);
  }

  private static Html overridden(@Nullable String rule) {
    return rule == null ? Html.NOTHING : Html.of(" counted under <code>{}</code>", rule);
  }

  /** What does not count, folded away with its reasons. */
  Html unjudged() {
    return Html.of("{}{}", reasons(Verdict.NOT_ASSESSED), reasons(Verdict.NOT_APPLICABLE));
  }

  /** What only a person can decide, with boxes to tick, by pen or by mouse. */
  Html checklist() {
    List<Html> rows = new ArrayList<>();
    for (Finding finding : card.findings(Verdict.NOT_ASSESSED)) {
      if (finding.asksPerson()) {
        rows.add(
            Html.of(
                "<li><span class=\"boxes\"><label><input type=\"checkbox\"> yes</label>"
                    + " <label><input type=\"checkbox\"> no</label></span>"
                    + " <span class=\"question\">{}</span> <span class=\"ids\">{}</span></li>",
                finding.reason(),
                ids(finding)));
      }
    }
    return Html.of(
            "<section class=\"checklist\" aria-labelledby=\"h-checklist\">"
                + "<h2 id=\"h-checklist\">To be judged by ear</h2><ol>{}</ol></section>",
            Html.join(rows))
        .when(!rows.isEmpty());
  }

  private Html reasons(Verdict verdict) {
    List<Html> rows = new ArrayList<>();
    for (Finding finding : card.findings(verdict)) {
      if (finding.asksPerson()) {
        continue;
      }
      rows.add(
          Html.of(
              "<li>{} <span class=\"title\">{}</span> <span class=\"reason\">{}</span>"
                  + "<span class=\"ids\">{}{}</span></li>",
              Html.icon(verdict),
              finding.title(),
              finding.reason(),
              ids(finding),
              overridden(finding.overriddenBy())));
    }
    return Html.of(
            "<details class=\"unjudged {}\"><summary>{} {} <span>{}</span></summary>"
                + "<ul>{}</ul></details>",
            verdict.label(),
            Html.icon(verdict),
            Html.name(verdict),
            rows.size(),
            Html.join(rows))
        .when(!rows.isEmpty());
  }
}
