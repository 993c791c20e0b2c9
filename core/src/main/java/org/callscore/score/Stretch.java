package org.callscore.score;

import java.util.List;
import java.util.Set;
import org.callscore.rule.Window;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Unit;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A window laid over one call: each bound is a time where it was given as one, else a place among
 * the words.
 */
record Stretch(CallText text, Edge from, Edge to) {

  /** A bound: by time if {@code millis} is there, else by position. */
  record Edge(int position, @Nullable Integer millis) {}

  /** Whether the word at this position lies inside. */
  boolean contains(int position) {
    boolean begun =
        from.millis != null ? text.startMillis(position) >= from.millis : position >= from.position;
    boolean ended =
        to.millis != null ? text.startMillis(position) >= to.millis : position >= to.position;
    return begun && !ended;
  }

  /** Whether something that happened began inside. */
  boolean contains(Occurrence occurrence) {
    return begunAt(occurrence) && !endedAt(occurrence);
  }

  private boolean begunAt(Occurrence occurrence) {
    Integer start = occurrence.startMillis();
    if (from.millis != null && start != null) {
      return start >= from.millis;
    }
    return occurrence.position() >= from.position;
  }

  private boolean endedAt(Occurrence occurrence) {
    Integer start = occurrence.startMillis();
    if (to.millis != null && start != null) {
      return start >= to.millis;
    }
    // What happens after the last word still belongs to the call.
    return to.position < text.size() && occurrence.position() >= to.position;
  }

  /** The part of a span of time that lies inside, or null. */
  @Nullable Span clip(Span span) {
    int start = Math.max(span.startMillis(), openFrom());
    int end = Math.min(span.endMillis(), openTo());
    return start < end ? new Span(start, end) : null;
  }

  /** How much of the spans lies inside, in milliseconds. */
  int clipMillis(List<Span> spans) {
    int sum = 0;
    for (Span span : spans) {
      Span part = clip(span);
      sum += part == null ? 0 : part.lengthMillis();
    }
    return sum;
  }

  /** Whether it is the whole call. */
  boolean whole() {
    return openFrom() == 0 && openTo() == Integer.MAX_VALUE;
  }

  /** What stands before the first word belongs to a stretch that begins with it. */
  private int openFrom() {
    Integer start = fromMillis();
    return start == null || (from.millis == null && from.position == 0) ? 0 : start;
  }

  private int openTo() {
    Integer end = toMillis();
    return end == null || (to.millis == null && to.position == text.size())
        ? Integer.MAX_VALUE
        : end;
  }

  /** Start in milliseconds, or null in an untimed call. */
  @Nullable Integer fromMillis() {
    if (from.millis != null || !text.timed()) {
      return from.millis;
    }
    return from.position < text.size() ? text.startMillis(from.position) : text.callEndMillis();
  }

  /** End in milliseconds, or null in an untimed call. */
  @Nullable Integer toMillis() {
    if (to.millis != null || !text.timed()) {
      return to.millis;
    }
    return to.position < text.size() ? text.startMillis(to.position) : text.callEndMillis();
  }

  /** For people: {@code 0:01 to 0:21}, or places among the words in an untimed call. */
  String shown() {
    Integer start = fromMillis();
    Integer end = toMillis();
    return start == null || end == null
        ? "word " + (from.position + 1) + " to " + to.position
        : DerivedEvents.clock(start) + " to " + DerivedEvents.clock(end);
  }

  /** Lays a window over a call, seen from one occurrence of the trigger. */
  static Stretch of(Window window, CallText text, Occurrence occurrence, Set<Speaker> speakers) {
    return new Stretch(
        text,
        edge(window.from(), text, occurrence, speakers),
        edge(window.to(), text, occurrence, speakers));
  }

  private static Edge edge(
      Bound bound, CallText text, Occurrence occurrence, Set<Speaker> speakers) {
    int position =
        switch (bound.point()) {
          case CALL_START -> 0;
          case CALL_END -> text.size();
          case EVENT_START -> occurrence.position();
          case EVENT_END -> occurrence.endPosition();
        };
    Integer millis =
        switch (bound.point()) {
          case CALL_START -> text.timed() ? text.callStartMillis() : null;
          case CALL_END -> text.timed() ? text.callEndMillis() : null;
          case EVENT_START -> occurrence.startMillis();
          case EVENT_END -> occurrence.endMillis();
        };
    int amount = bound.amount();
    if (bound.unit() == Unit.MILLIS) {
      return millis == null || amount == 0
          ? new Edge(position, null)
          : new Edge(position, Math.max(0, millis + amount));
    }
    if (bound.unit() == Unit.PERCENT) {
      int whole = text.timed() ? text.callEndMillis() - text.callStartMillis() : 0;
      return millis == null
          ? new Edge(position + text.size() * amount / 100, null)
          : new Edge(position, Math.max(0, millis + (int) ((long) whole * amount / 100)));
    }
    if (bound.unit() == Unit.WORDS) {
      return new Edge(Math.max(0, Math.min(text.size(), position + amount)), null);
    }
    return new Edge(turnEdge(position, amount, text, speakers), null);
  }

  /**
   * The end of the n-th turn of the speakers that begins at or after the place, or the start of the
   * n-th before it.
   */
  private static int turnEdge(int position, int amount, CallText text, Set<Speaker> speakers) {
    if (amount == 0) {
      return position;
    }
    List<Turn> turns = text.turns();
    int next = turnFrom(position, text);
    int left = Math.abs(amount);
    for (int t = amount > 0 ? next : next - 1;
        t >= 0 && t < turns.size();
        t += Integer.signum(amount)) {
      Turn turn = turns.get(t);
      if (speakers.contains(turn.speaker()) && --left == 0) {
        return amount > 0 ? text.endPosition(turn) : text.firstPosition(turn);
      }
    }
    return amount > 0 ? text.size() : 0;
  }

  /** Which turn is the first that begins at or after the place: they begin one after the other. */
  private static int turnFrom(int position, CallText text) {
    int from = 0;
    int to = text.turns().size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (text.firstPosition(text.turns().get(middle)) < position) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
