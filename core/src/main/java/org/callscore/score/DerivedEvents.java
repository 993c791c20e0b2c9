package org.callscore.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
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
          "request-to-repeat", "request-to-repeat");

  private static final List<String> POLITE_HOLD = List.of("hold-request", "be-right-back");
  private static final List<String> ANY_HOLD =
      List.of("hold-request", "be-right-back", "hold-command");
  private static final List<String> TRANSFER = List.of("transfer-announcement");
  private static final List<String> LEAVE = List.of("farewell", "thanks-for-calling", "good-wish");
  private static final Set<Speaker> AGENT = Set.of(Speaker.AGENT);
  private static final Set<String> CUT_REASONS =
      Set.of("cut", "dropped", "failed", "disconnected", "network", "error");

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
  private final List<Span> holds;
  private final List<Span> announcedHolds;

  DerivedEvents(CallText text, CallMatches matches, CallMeasures measures) {
    this.text = text;
    this.matches = matches;
    this.measures = measures;
    List<Span> recorded = new ArrayList<>();
    for (CallEvent event : text.transcript().metadata().events()) {
      if (event.type().equals("hold") && event.endMillis() != null) {
        recorded.add(new Span(event.startMillis(), event.endMillis()));
      }
    }
    holds = recorded.isEmpty() ? holdsAfter(ANY_HOLD) : recorded;
    announcedHolds = recorded.isEmpty() ? holdsAfter(POLITE_HOLD) : recorded;
  }

  /** Every time the event happened, in order. */
  List<Occurrence> of(String type) {
    if (type.equals("hold")) {
      return holds.stream().map(hold -> at(hold, "hold")).toList();
    }
    if (type.equals("return")) {
      return holds.stream()
          .map(hold -> at(new Span(hold.endMillis(), hold.endMillis()), "return from hold"))
          .toList();
    }
    if (type.equals("closing")) {
      Occurrence closing = closing();
      return closing == null ? List.of() : List.of(closing);
    }
    if (type.equals("dead-air")) {
      return deadAir().stream().map(span -> at(span, "silence")).toList();
    }
    List<Occurrence> recorded = new ArrayList<>();
    for (CallEvent event : text.transcript().metadata().events()) {
      if (event.type().equals(type)) {
        recorded.add(at(new Span(event.startMillis(), event.endOrStartMillis()), type));
      }
    }
    if (!recorded.isEmpty()) {
      return recorded;
    }
    if (type.equals("transfer")) {
      return occurrences(matches.of(TRANSFER, AGENT), type);
    }
    String set = SAID_BY_CUSTOMER.get(type);
    return set == null
        ? List.of()
        : occurrences(matches.of(List.of(set), Set.of(Speaker.CUSTOMER)), type);
  }

  /**
   * Whether the event can be told at all: without times and without a record a hold that was asked
   * for cannot be told from one that never came.
   */
  boolean canTell(String type) {
    boolean byPause = type.equals("hold") || type.equals("return") || type.equals("dead-air");
    return !byPause
        || measures.timed()
        || !holds.isEmpty()
        || (!type.equals("dead-air") && matches.of(ANY_HOLD, AGENT).isEmpty());
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
        "the end of the call");
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
          .noneMatch(hold -> 2 * hold.overlapMillis(span) > span.lengthMillis())) {
        left.add(span);
      }
    }
    return left;
  }

  /**
   * A silence of some length soon after the agent's words is a hold; it lasts until the agent is
   * back.
   */
  private List<Span> holdsAfter(List<String> sets) {
    List<Span> found = new ArrayList<>();
    for (SpokenMatch asked : matches.of(sets, AGENT)) {
      Integer asks = asked.endMillis();
      for (Span silence : measures.nonTalk()) {
        if (asks != null
            && silence.lengthMillis() >= HOLD_MILLIS
            && silence.startMillis() >= asks - 500
            && silence.startMillis() - asks <= HOLD_AFTER_REQUEST_MILLIS
            && found.stream().noneMatch(hold -> hold.overlapMillis(silence) > 0)) {
          found.add(new Span(silence.startMillis(), agentBack(silence.endMillis())));
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::startMillis));
    return found;
  }

  private int agentBack(int afterMillis) {
    return text.transcript().utterances().stream()
        .filter(u -> u.speaker() == Speaker.AGENT && u.endMillis() > afterMillis)
        .mapToInt(u -> Math.max(u.startMillis(), afterMillis))
        .min()
        .orElse(afterMillis);
  }

  private Occurrence at(Span span, String label) {
    // Word times may differ from the energy's by a few frames: a word that begins just before the
    // end belongs after it.
    int end = text.timed() ? text.positionAt(Math.max(0, span.endMillis() - 200)) : text.size();
    int start = text.timed() ? Math.min(text.positionAt(span.startMillis()), end) : text.size();
    return new Occurrence(
        start,
        end,
        span.startMillis(),
        span.endMillis(),
        label + " at " + clock(span.startMillis()));
  }

  static List<Occurrence> occurrences(List<SpokenMatch> said, String label) {
    return said.stream()
        .map(
            m -> {
              Integer start = m.startMillis();
              return new Occurrence(
                  m.position(),
                  m.endPosition(),
                  start,
                  m.endMillis(),
                  label
                      + " '"
                      + m.evidence().quote()
                      + "'"
                      + (start == null ? "" : " at " + clock(start)));
            })
        .toList();
  }

  /** Minutes and seconds, as a player shows them. */
  static String clock(int millis) {
    return String.format(Locale.ROOT, "%d:%02d", millis / 60_000, millis / 1000 % 60);
  }
}
