package org.callscore.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** The page of one call: score, time line, findings, and what was said. */
final class CallPage {
  static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ReportedCall call;
  private final Scorecard card;
  private final Transcript transcript;
  private final String toRoot;
  private final List<String> audio;

  /**
   * @param toRoot link to the report's folder: {@code ../../}
   * @param audio links to the recording's files
   */
  CallPage(ReportedCall call, String toRoot, List<String> audio) {
    this.call = call;
    this.card = call.card();
    this.transcript = call.transcript();
    this.toRoot = toRoot;
    this.audio = audio;
  }

  String html() {
    FindingsView findings = new FindingsView(card);
    return Html.page(
        "call.html",
        Map.ofEntries(
            Map.entry("root", toRoot),
            Map.entry("title", call.path()),
            Map.entry("facts", facts()),
            Map.entry("score", score()),
            Map.entry("notes", notes()),
            Map.entry("sections", orNone(sections(), "The pack has no sections.")),
            Map.entry("measures", orNone(measures(), "Nothing was measured.")),
            Map.entry("timeline", new TimelineView(call).html()),
            Map.entry("audio", audio()),
            Map.entry("findings", findings.judged()),
            Map.entry("unjudged", findings.unjudged()),
            Map.entry("checklist", findings.checklist()),
            Map.entry("language", card.language() == null ? "" : card.language()),
            Map.entry("turns", new TurnsView(transcript, card).html()),
            Map.entry("provenance", provenance())));
  }

  private Html facts() {
    Metadata metadata = transcript.metadata();
    List<Html> facts = new ArrayList<>();
    fact(facts, "Agent", agent());
    fact(facts, "Company", String.join(", ", metadata.company()));
    fact(facts, "Started", metadata.startedAt() == null ? null : DATE.format(metadata.startedAt()));
    fact(facts, "Length", ClockTime.of(transcript.endMillis()));
    fact(facts, "Direction", metadata.direction());
    fact(facts, "Role", metadata.role());
    fact(facts, "Released by", metadata.releasedBy());
    fact(facts, "Language", card.language());
    return Html.join(facts);
  }

  private @Nullable String agent() {
    var agent = transcript.metadata().agent();
    if (agent == null || agent.names().isEmpty()) {
      return card.agent();
    }
    String names = Html.capital(String.join(", ", agent.names()));
    return card.agent() == null || agent.names().contains(card.agent())
        ? names
        : names + " (" + card.agent() + ")";
  }

  private static void fact(List<Html> facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(Html.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value));
    }
  }

  private Html score() {
    Html number =
        card.score() == null
            ? Html.of("<p class=\"score none\"><b>–</b> <span>nothing could be assessed</span></p>")
            : Html.of("<p class=\"score\"><b>{}</b> <span>of 100</span></p>", card.score());
    Html failed =
        Html.of(
                "<p class=\"failed\">{} Failed: a critical rule was broken</p>",
                Html.icon(Verdict.VIOLATED))
            .when(card.failed());
    List<Html> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      counts.add(
          Html.of(
              "<li>{} <b>{}</b> {}</li>",
              Html.icon(verdict),
              card.count(verdict),
              verdict.label().replace('-', ' ')));
    }
    return Html.of("{}{}<ul class=\"counts\">{}</ul>", number, failed, Html.join(counts));
  }

  private Html notes() {
    return Html.join(
        card.notes().stream().map(note -> Html.of("<p class=\"note\">{}</p>", note)).toList());
  }

  private Html sections() {
    List<Html> rows = new ArrayList<>();
    for (SectionScore section : card.sections()) {
      rows.add(
          Html.of(
              "<li title=\"weight {}\"><span class=\"name\">{}</span>{}</li>",
              section.weight(),
              section.title(),
              Html.scoreBar(section.score())));
    }
    return rows.isEmpty()
        ? Html.NOTHING
        : Html.of("<ul class=\"sections\">{}</ul>", Html.join(rows));
  }

  private static Html orNone(Html rows, String none) {
    return rows.equals(Html.NOTHING) ? Html.of("<p class=\"nothing\">{}</p>", none) : rows;
  }

  private Html measures() {
    Measures measures = card.measures();
    List<Html> facts = new ArrayList<>();
    fact(facts, "Talk time", bySpeaker(measures.talkMillis(), true));
    fact(facts, "Words a minute", bySpeaker(measures.talkSpeedWpm(), false));
    fact(facts, "Interruptions", bySpeaker(measures.interruptions(), false));
    fact(facts, "Non-talk", ClockTime.of(measures.nonTalkMillis()));
    fact(facts, "Longest non-talk", ClockTime.of(measures.longestNonTalkMillis()));
    fact(facts, "Answered after", seconds(measures.answerMillis()));
    return facts.isEmpty()
        ? Html.NOTHING
        : Html.of("<dl class=\"measures\">{}</dl>", Html.join(facts));
  }

  private static @Nullable String seconds(@Nullable Integer millis) {
    return millis == null ? null : ClockTime.seconds(millis);
  }

  private static String bySpeaker(Map<Speaker, Integer> figures, boolean time) {
    List<String> parts = new ArrayList<>();
    figures.forEach(
        (speaker, figure) ->
            parts.add(speaker.label() + " " + (time ? ClockTime.of(figure) : figure)));
    return String.join(", ", parts);
  }

  private Html audio() {
    List<Html> players = new ArrayList<>();
    for (String source : audio) {
      players.add(Html.of("<audio preload=\"metadata\" src=\"{}\"></audio>", source));
    }
    return Html.join(players);
  }

  private Html provenance() {
    Recogniser recogniser = card.recogniser();
    List<Html> facts = new ArrayList<>();
    fact(facts, "Call", card.call());
    fact(facts, "Pack", card.packId() + " " + card.packVersion());
    fact(facts, "Pack's content", card.packSha256());
    fact(facts, "Profile's content", card.profileSha256());
    if (recogniser != null) {
      fact(facts, "Recogniser", recogniser.name());
      fact(facts, "Recogniser's version", recogniser.version());
      fact(facts, "Model", recogniser.model());
      recogniser.settings().forEach((name, value) -> fact(facts, name, value));
    }
    if (transcript.estimatedTimes()) {
      fact(facts, "Times", "estimated from word counts");
    }
    return Html.join(facts);
  }
}
