package org.callscore.score;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callscore.rule.Condition;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.rule.Trigger.Which;
import org.callscore.rule.Window;
import org.callscore.rule.Window.Point;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences of a rule's trigger will stay as they are, however the call goes on. Of an
 * event that the telephone system may still record nothing derived from words and pauses is relied
 * on.
 */
final class LiveTrigger {
  private static final String HOLD = "hold";
  private static final String RETURN = "return";
  private static final String DEAD_AIR = "dead-air";
  private static final String TRANSFER = "transfer";

  /** They stand with the words that say them. */
  private static final Set<String> BY_WORDS =
      Set.of(TRANSFER, "complaint", "insult", "question", "request-to-repeat");

  /** They stand with the utterances around them. */
  private static final Set<String> BY_TIME = Set.of("silence", "interruption", "interrupted");

  private final Rule rule;
  private final LiveFeed feed;

  LiveTrigger(Rule rule, LiveFeed feed) {
    this.rule = rule;
    this.feed = feed;
  }

  /** Whether a single occurrence decides. */
  boolean once() {
    Which which = which();
    return rule.trigger() instanceof Trigger.CallStart || (which != null && which.nth() > 0);
  }

  private @Nullable Which which() {
    if (rule.trigger() instanceof Trigger.Event event) {
      return event.which();
    }
    return rule.trigger() instanceof Trigger.Said said ? said.which() : null;
  }

  /** Those that will stay; {@code end} is the place from which on matches may still change. */
  List<Occurrence> occurrences(Call call, Hearing hearing, int end) {
    if (Which.LAST.equals(which()) || (startMatters() && !startKnown(call))) {
      return List.of();
    }
    List<Occurrence> all = Triggers.find(rule.trigger(), call, hearing).occurrences();
    return rule.trigger() instanceof Trigger.Event event
        ? all.stream().filter(o -> stays(event.happening().event(), o, call, end)).toList()
        : all;
  }

  private boolean startMatters() {
    return rule.trigger() instanceof Trigger.CallStart
        || atStart(rule.window())
        || Stream.concat(rule.onlyIf().stream(), rule.unless().stream())
            .anyMatch(c -> c instanceof Condition.Said said && atStart(said.window()));
  }

  private static boolean atStart(Window window) {
    return window.from().point() == Point.CALL_START || window.to().point() == Point.CALL_START;
  }

  /** The answer, where it is recorded, else somebody's first word. */
  private boolean startKnown(Call call) {
    return recorded("answer", call)
        || (!feed.records("answer")
            && call.transcript().utterances().stream()
                .anyMatch(u -> u.speaker() != Speaker.SYSTEM && !u.tokens().isEmpty()));
  }

  private boolean stays(String type, Occurrence at, Call call, int end) {
    String recordedAs = type.equals(RETURN) ? HOLD : type;
    boolean placed = at.position() < call.text().size() && at.endPosition() < call.text().size();
    if (recorded(recordedAs, call) && !type.equals(DEAD_AIR)) {
      return goesOn(type, at) ? type.equals(HOLD) && rulesOnLength() : placed || rulesOnLength();
    }
    if (feed.records(recordedAs)) {
      return false;
    }
    if (type.equals(DEAD_AIR)) {
      return placed && silencesStay(call, end);
    }
    if (type.equals(HOLD) || type.equals(RETURN)) {
      return placed && at.position() <= end && agentSpokeAfter(at.startMillis(), call);
    }
    if (type.equals(TRANSFER) && !announced(at, call)) {
      return false; // An announcement may still come, and would be the transfer.
    }
    return BY_WORDS.contains(type) || (placed && BY_TIME.contains(type));
  }

  private static boolean announced(Occurrence transfer, Call call) {
    return transfer.position() < call.text().size()
        && call.text().speaker(transfer.position()) == Speaker.AGENT;
  }

  private boolean rulesOnLength() {
    return LiveMeasures.isHoldTime(rule.expectation());
  }

  /** Whether the rule asks at holds. */
  boolean atHolds() {
    return rule.trigger() instanceof Trigger.Event event && event.happening().event().equals(HOLD);
  }

  /** Whether this is an event that began and has not ended. */
  boolean goesOn(Occurrence occurrence) {
    return rule.trigger() instanceof Trigger.Event event
        && goesOn(event.happening().event(), occurrence);
  }

  private boolean goesOn(String type, Occurrence occurrence) {
    Integer since = feed.openSince(type.equals(RETURN) ? HOLD : type);
    return since != null && (type.equals(RETURN) || since.equals(occurrence.startMillis()));
  }

  private static boolean recorded(String type, Call call) {
    for (CallEvent event : call.transcript().metadata().events()) {
      if (event.type().equals(type) && (!type.equals(HOLD) || event.endMillis() != null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no silence that is over can still turn out to be a hold, or to be none. */
  boolean silencesStay(Call call, int end) {
    if (feed.records(HOLD)) {
      return false;
    }
    List<Span> silences = call.measures().nonTalk();
    if (recorded(HOLD, call) || silences.isEmpty()) {
      return true;
    }
    int last = silences.get(silences.size() - 1).endMillis();
    return call.text().positionAt(last) <= end && agentSpokeAfter(last, call);
  }

  /** A hold lasts until the agent is back. */
  private static boolean agentSpokeAfter(@Nullable Integer millis, Call call) {
    return millis != null
        && call.transcript().utterances().stream()
            .anyMatch(u -> u.speaker() == Speaker.AGENT && u.endMillis() > millis);
  }
}
