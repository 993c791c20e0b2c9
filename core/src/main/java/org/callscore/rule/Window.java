package org.callscore.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule looks, half-open between two bounds; judged at the first word of what was said.
 *
 * @param from where it begins
 * @param to where it ends
 * @param text as written, for messages
 */
public record Window(Bound from, Bound to, String text) {

  /** The whole call. */
  public static final Window CALL =
      new Window(
          new Bound(Point.CALL_START, 0, Unit.MILLIS),
          new Bound(Point.CALL_END, 0, Unit.MILLIS),
          "call");

  /** A point and a distance from it; negative is earlier. */
  public record Bound(Point point, int amount, Unit unit) {
    /** The distance for people: {@code 5.0 s}, {@code 1 turn}, {@code 20 words}. */
    public String shown() {
      int distance = Math.abs(amount);
      return switch (unit) {
        case MILLIS -> String.format(Locale.ROOT, "%.1f s", distance / 1000.0);
        case WORDS -> distance + (distance == 1 ? " word" : " words");
        case TURNS -> distance + (distance == 1 ? " turn" : " turns");
        case PERCENT -> distance + " %";
      };
    }
  }

  /** What distances are counted from. */
  public enum Point {
    CALL_START,
    CALL_END,
    EVENT_START,
    EVENT_END
  }

  /** What distances are counted in; turns are those of the rule's speaker, words everybody's. */
  public enum Unit {
    MILLIS,
    WORDS,
    TURNS,
    PERCENT
  }

  /** Whether it counts from what triggered the rule. */
  public boolean atEvent() {
    return atEvent(from) || atEvent(to);
  }

  private static boolean atEvent(Bound bound) {
    return bound.point() == Point.EVENT_START || bound.point() == Point.EVENT_END;
  }

  /** Whether it counts turns, which nobody can tell without knowing who speaks. */
  public boolean needsSpeakers() {
    return from.unit() == Unit.TURNS || to.unit() == Unit.TURNS;
  }

  /** Whether it can be judged without word times. */
  public boolean needsTimes() {
    return timed(from) || timed(to);
  }

  /** The call before or after this, if this reaches from one end of the call; else null. */
  public @Nullable Window rest() {
    boolean fromStart = from.equals(CALL.from);
    boolean toEnd = to.equals(CALL.to);
    if (fromStart == toEnd) {
      return null;
    }
    String name = "the rest of '" + text + "'";
    return fromStart ? new Window(to, CALL.to, name) : new Window(CALL.from, from, name);
  }

  private static boolean timed(Bound bound) {
    return (bound.unit() == Unit.MILLIS && bound.amount() != 0) || bound.unit() == Unit.PERCENT;
  }
}
