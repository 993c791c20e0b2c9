package org.callscore.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callscore.rule.Happening;
import org.callscore.scorecard.Evidence;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * The table of events that rules can be triggered by (docs/rules.md lists it): what the telephone
 * system recorded, else what the words and pauses tell.
 */
final class DerivedEvents {
  /** Phrase sets the table needs of the agent's words, whatever rules are in the pack. */
  static final List<String> AGENT_SETS =
      List.of(
          "hold-request",
          "hold-command",
          "be-right-back",
          "transfer-announcement",
          "anything-else",
          "farewell",
          "thanks-for-calling",
          "good-wish");

  /** Phrase sets the table needs of the customer's words. */
  static final List<String> CUSTOMER_SETS =
      List.of("complaint", "insult", "customer-question", "request-to-repeat");

  private static final Map<String, String> SAID_BY_CUSTOMER =
      Map.of(
          "complaint", "complaint",
          "insult", "insult",
          "question", "customer-question",
          "repeated-question", "customer-question",
          "request-to-repeat", "request-to-repeat");

  private static final List<String> POLITE_HOLD = List.of("hold-request", "be-right-back");
  private static final List<String> ANY_HOLD =
      List.of("hold-request", "be-right-back", "hold-command");
  private static final List<String> TRANSFER = List.of("transfer-announcement");
  private static final List<String> LEAVE = List.of("farewell", "thanks-for-calling", "good-wish");
  private static final Set<Speaker> AGENT = Set.of(Speaker.AGENT);
  private static final Set<String> CUT_REASONS =
      Set.of("cut", "dropped", "failed", "disconnected", "network", "error");

  private static final Set<String> BY_TIME =
      Set.of("dead-air", "silence", "overlap", "interruption", "interrupted");

  /** Dead air is what is no hold, and holds are told by what the agent said. */
  private static final Set<String> BY_SIDE =
      Set.of("dead-air", "overlap", "interruption", "interrupted");

  private static final int OVERLAP_MILLIS = 1000;
  private static final int HOLD_MILLIS = 5000;
  private static final int HOLD_AFTER_REQUEST_MILLIS = 8000;
  private static final int CLOSING_MILLIS = 45_000;
  private static final int CLOSING_AT_MOST_MILLIS = 120_000;
  private static final int CLOSING_TURNS = 4;

  /** Phrase sets by which the event is told where nobody recorded it. */
  static List<String> setsOf(String type) {
    return switch (type) {
      case "hold", "return", "dead-air" -> ANY_HOLD;
      case "transfer" -> TRANSFER;
      default -> {
        String set = SAID_BY_CUSTOMER.get(type);
        yield set == null ? List.of() : List.of(set);
      }
    };
  }

  private final CallText text;
  private final CallMatches matches;
  private final CallMeasures measures;
  private final RepeatedQuestions repeated;
  private final List<Hold> holds;
  private final List<Hold> announcedHolds;

  /** A hold, and how surely the words were heard that make it one. */
  private record Hold(Span span, double confidence) {}

  /** What rules asked for so far. */
  private final Map<Happening, List<Occurrence>> found = new HashMap<>();

  DerivedEvents(SpokenCall call, CallMeasures measures) {
    text = call.text();
    matches = call.matches();
    repeated = new RepeatedQuestions(text, call.language());
    this.measures = measures;
    List<Hold> recorded = new ArrayList<>();
    for (CallEvent event : text.transcript().metadata().events()) {
      if (event.type().equals("hold") && event.endMillis() != null) {
        recorded.add(new Hold(new Span(event.startMillis(), event.endMillis()), 1));
      }
    }
    holds = recorded.isEmpty() ? holdsAfter(ANY_HOLD) : recorded;
    announcedHolds = recorded.isEmpty() ? holdsAfter(POLITE_HOLD) : recorded;
  }

  /** Every time the event happened, in order; of silences and the like those long enough. */
  List<Occurrence> of(Happening happening) {
    // Not computeIfAbsent: finding one event may ask for another.
    List<Occurrence> known = found.get(happening);
    if (known == null) {
      known = find(happening);
      found.put(happening, known);
    }
    return known;
  }

  private List<Occurrence> find(Happening happening) {
    int atLeast = happening.atLeastMillis();
    List<Occurrence> all = of(happening.event(), atLeast);
    return atLeast == 0 ? all : all.stream().filter(one -> lengthMillis(one) >= atLeast).toList();
  }

  private static int lengthMillis(Occurrence occurrence) {
    Integer start = occurrence.startMillis();
    Integer end = occurrence.endMillis();
    return start == null || end == null ? 0 : end - start;
  }

  private List<Occurrence> of(String type, int atLeast) {
    List<Occurrence> recorded = recorded(type);
    return switch (type) {
      case "hold" ->
          holds.stream()
              .map(hold -> at(hold.span(), "hold", "on hold", hold.confidence()))
              .toList();
      case "return" -> holds.stream().map(this::returnFrom).toList();
      case "closing" -> {
        Occurrence closing = closing();
        yield closing == null ? List.of() : List.of(closing);
      }
      case "dead-air" -> at(deadAir(), "silence", "without talk");
      case "silence" ->
          at(
              measures.silences(atLeast == 0 ? CallMeasures.NON_TALK_MILLIS : atLeast),
              "silence",
              "without talk");
      case "overlap" ->
          at(
              measures.overlaps().stream()
                  .filter(span -> span.lengthMillis() >= (atLeast == 0 ? OVERLAP_MILLIS : atLeast))
                  .toList(),
              "overlap",
              "both speak");
      case "interruption" -> spoken(measures.interruptions(Speaker.AGENT), type);
      case "interrupted" -> spoken(measures.interruptions(Speaker.CUSTOMER), type);
      case "transfer" -> recorded.isEmpty() ? transfers() : recorded;
      default -> recorded.isEmpty() ? saidByCustomer(type) : recorded;
    };
  }

  private List<Occurrence> transfers() {
    List<Occurrence> announced = occurrences(matches.of(TRANSFER, AGENT), "transfer");
    return announced.isEmpty() ? takenOver() : announced;
  }

  /**
   * Without a word about it, the call was passed on where a colleague begins to speak and the agent
   * does not answer: a moment.
   */
  private List<Occurrence> takenOver() {
    List<Utterance> utterances = text.transcript().utterances();
    boolean agentSpoke = false;
    for (int u = 0; u < utterances.size(); u++) {
      Speaker speaker = utterances.get(u).speaker();
      agentSpoke |= speaker == Speaker.AGENT;
      if (agentSpoke && speaker == Speaker.COLLEAGUE && !agentAnswers(utterances, u)) {
        Evidence words = text.evidence(u);
        Integer start = words.startMillis();
        int position = text.firstPosition(u);
        String label = "transfer" + (start == null ? "" : " at " + clock(start));
        return List.of(new Occurrence(position, position, start, start, label, 1, words));
      }
    }
    return List.of();
  }

  private static boolean agentAnswers(List<Utterance> utterances, int colleague) {
    for (int u = colleague + 1; u < utterances.size(); u++) {
      Speaker speaker = utterances.get(u).speaker();
      if (speaker != Speaker.COLLEAGUE) {
        return speaker == Speaker.AGENT;
      }
    }
    return false;
  }

  private Occurrence returnFrom(Hold hold) {
    int end = hold.span().endMillis();
    return at(new Span(end, end), "return from hold", "back from hold", hold.confidence());
  }

  private List<Occurrence> recorded(String type) {
    List<Occurrence> recorded = new ArrayList<>();
    for (CallEvent event : text.transcript().metadata().events()) {
      if (event.type().equals(type)) {
        recorded.add(
            at(new Span(event.startMillis(), event.endOrStartMillis()), type, "recorded: " + type));
      }
    }
    return recorded;
  }

  private List<Occurrence> saidByCustomer(String type) {
    String set = SAID_BY_CUSTOMER.get(type);
    if (set == null) {
      return List.of();
    }
    List<SpokenMatch> said = matches.of(List.of(set), Set.of(Speaker.CUSTOMER));
    return occurrences(type.equals("repeated-question") ? repeated.among(said) : said, type);
  }

  /** Every hold, in order. */
  List<Span> holds() {
    return holds.stream().map(Hold::span).toList();
  }

  /**
   * Why it cannot be told whether the event happened; null if it can. Without times and without a
   * record a hold that was asked for cannot be told from one that never came.
   */
  @Nullable Outcome untold(String type) {
    for (CallEvent event : text.transcript().metadata().events()) {
      if (event.type().equals(type)) {
        return null;
      }
    }
    boolean hold = type.equals("hold") || type.equals("return");
    if (hold && !holds.isEmpty()) {
      return null;
    }
    if (!measures.timed()
        && (BY_TIME.contains(type) || (hold && !matches.of(ANY_HOLD, AGENT).isEmpty()))) {
      return RuleEvaluator.notAssessed(
          Reason.NO_TIMES, "neither times nor records tell whether there was a " + type);
    }
    boolean bySpeaker =
        hold
            || type.equals("transfer")
            || type.equals("closing")
            || SAID_BY_CUSTOMER.containsKey(type)
            || BY_SIDE.contains(type);
    return bySpeaker && !text.speakersKnown() ? RuleEvaluator.noSpeakers() : null;
  }

  /** Why there is no closing stretch although the call ended: null if there is one. */
  @Nullable String noClosingReason() {
    Metadata metadata = text.transcript().metadata();
    String reason = metadata.endReason();
    if ((reason != null && CUT_REASONS.contains(reason.toLowerCase(Locale.ROOT)))
        || "network".equals(metadata.releasedBy())) {
      return "the call was cut";
    }
    if ("customer".equals(metadata.releasedBy()) && !agentTookLeave()) {
      return "the customer hung up";
    }
    return null;
  }

  private boolean agentTookLeave() {
    int from = closingPosition();
    return matches.of(LEAVE, AGENT).stream().anyMatch(m -> m.position() >= from);
  }

  private @Nullable Occurrence closing() {
    if (text.size() == 0 || noClosingReason() != null) {
      return null;
    }
    int from = closingPosition();
    int last = text.size() - 1;
    return new Occurrence(
        from,
        text.size(),
        text.timed() ? text.startMillis(Math.min(from, last)) : null,
        text.timed() ? text.endMillis(last) : null,
        "the end of the call",
        1,
        null);
  }

  private int closingPosition() {
    List<Turn> agentTurns =
        text.turns().stream().filter(turn -> turn.speaker() == Speaker.AGENT).toList();
    int opening = agentTurns.isEmpty() ? 0 : text.endPosition(agentTurns.get(0));
    if (!text.timed()) {
      int index = Math.max(0, agentTurns.size() - CLOSING_TURNS);
      int from = agentTurns.isEmpty() ? 0 : text.firstPosition(agentTurns.get(index));
      return Math.min(Math.max(opening, from), text.size());
    }
    int end = text.size() == 0 ? 0 : text.endMillis(text.size() - 1);
    int from = text.positionAt(Math.max(0, end - CLOSING_MILLIS));
    for (SpokenMatch question : matches.of(List.of("anything-else"), AGENT)) {
      Integer start = question.startMillis();
      if (start != null && start >= end - CLOSING_AT_MOST_MILLIS) {
        from = Math.min(from, question.position());
      }
    }
    return Math.min(Math.max(opening, from), text.size());
  }

  /** Non-talk outside holds that the agent announced politely or the telephone system recorded. */
  List<Span> deadAir() {
    List<Span> left = new ArrayList<>();
    for (Span span : measures.nonTalk()) {
      if (announcedHolds.stream()
          .noneMatch(hold -> 2 * hold.span().overlapMillis(span) > span.lengthMillis())) {
        left.add(span);
      }
    }
    return left;
  }

  /**
   * A silence of some length soon after the agent's words is a hold; it lasts until the agent is
   * back.
   */
  private List<Hold> holdsAfter(List<String> sets) {
    List<Hold> found = new ArrayList<>();
    for (SpokenMatch asked : matches.of(sets, AGENT)) {
      Integer asks = asked.endMillis();
      for (Span silence : measures.nonTalk()) {
        if (asks != null
            && silence.lengthMillis() >= HOLD_MILLIS
            && silence.startMillis() >= asks - 500
            && silence.startMillis() - asks <= HOLD_AFTER_REQUEST_MILLIS
            && found.stream().noneMatch(hold -> hold.span().overlapMillis(silence) > 0)) {
          Span span = new Span(silence.startMillis(), agentBack(silence.endMillis()));
          found.add(new Hold(span, asked.meanConfidence()));
        }
      }
    }
    found.sort(Comparator.comparingInt(hold -> hold.span().startMillis()));
    return found;
  }

  private int agentBack(int afterMillis) {
    return text.transcript().utterances().stream()
        .filter(u -> u.speaker() == Speaker.AGENT && u.endMillis() > afterMillis)
        .mapToInt(u -> Math.max(u.startMillis(), afterMillis))
        .min()
        .orElse(afterMillis);
  }

  private List<Occurrence> at(List<Span> spans, String label, String shown) {
    return spans.stream().map(span -> at(span, label, shown)).toList();
  }

  private Occurrence at(Span span, String label, String shown) {
    return at(span, label, shown, 1);
  }

  private Occurrence at(Span span, String label, String shown, double confidence) {
    // Word times may differ from the energy's by a few frames: a word that begins just before the
    // end belongs after it.
    int end = text.timed() ? text.positionAt(Math.max(0, span.endMillis() - 200)) : text.size();
    int start = text.timed() ? Math.min(text.positionAt(span.startMillis()), end) : text.size();
    return new Occurrence(
        start,
        end,
        span.startMillis(),
        span.endMillis(),
        label + " at " + clock(span.startMillis()),
        confidence,
        evidence(span, shown));
  }

  /** A stretch of time as evidence: {@code 12.0 s without talk}. */
  static Evidence evidence(Span span, String what) {
    String length = seconds(span.lengthMillis()) + " s ";
    return new Evidence(
        Speaker.UNKNOWN,
        span.startMillis(),
        span.endMillis(),
        span.lengthMillis() == 0 ? what : length + what,
        null,
        -1,
        -1,
        0);
  }

  private static List<Occurrence> occurrences(List<SpokenMatch> said, String label) {
    return said.stream().map(match -> Occurrence.of(match, label)).toList();
  }

  private List<Occurrence> spoken(List<Evidence> utterances, String label) {
    List<Occurrence> found = new ArrayList<>();
    for (Evidence said : utterances) {
      Integer start = said.startMillis();
      found.add(
          new Occurrence(
              text.firstPosition(said.utterance()),
              text.firstPosition(said.utterance() + 1),
              start,
              said.endMillis(),
              label + (start == null ? "" : " at " + clock(start)),
              1,
              said));
    }
    return found;
  }

  /** Seconds with one decimal. */
  static String seconds(int millis) {
    int tenths = (millis + 50) / 100;
    return tenths / 10 + "." + tenths % 10;
  }

  /** Minutes and seconds, as a player shows them. */
  static String clock(int millis) {
    int seconds = millis / 1000 % 60;
    return millis / 60_000 + (seconds < 10 ? ":0" : ":") + seconds;
  }
}
