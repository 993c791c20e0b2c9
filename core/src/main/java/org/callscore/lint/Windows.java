package org.callscore.lint;

import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.jspecify.annotations.Nullable;

/** What can be said of windows whatever the call: bounds in different units cannot be compared. */
final class Windows {
  private static final String MOMENT = "return";

  private Windows() {}

  /** Whether no word can ever be inside. */
  static boolean empty(Window window, Trigger trigger) {
    Bound from = window.from();
    Bound to = window.to();
    boolean moment =
        trigger instanceof Trigger.Event event && event.happening().event().equals(MOMENT);
    boolean crossed =
        moment
            && from.point() == Point.EVENT_START
            && to.point() == Point.EVENT_END
            && from.amount() >= 0
            && to.amount() <= 0;
    return crossed
        || notBefore(from, to)
        || (from.point() == Point.CALL_END && from.amount() >= 0)
        || (to.point() == Point.CALL_START && to.amount() <= 0)
        || (from.point() == Point.CALL_START
            && from.unit() == Unit.PERCENT
            && from.amount() >= 100);
  }

  /** Whether everything inside {@code inner} is inside {@code outer}. */
  static boolean contains(Window outer, Window inner) {
    return notBefore(inner.from(), outer.from()) && notBefore(outer.to(), inner.to());
  }

  /** Whether both have a stretch in common on every call on which both have one. */
  static boolean overlap(Window one, Window other) {
    return contains(one, other)
        || contains(other, one)
        || same(one.from(), other.from())
        || same(one.to(), other.to())
        || (comparable(one.from(), other.to())
            && comparable(other.from(), one.to())
            && !notBefore(one.from(), other.to())
            && !notBefore(other.from(), one.to()));
  }

  /** Whether a deadline leaves at least as much time as another; none leaves all there is. */
  static boolean reachesAsFar(@Nullable Bound deadline, @Nullable Bound other) {
    return deadline == null || (other != null && notBefore(deadline, other));
  }

  private static boolean same(Bound one, Bound other) {
    return notBefore(one, other) && notBefore(other, one);
  }

  private static boolean comparable(Bound one, Bound other) {
    return one.point() == other.point()
        && (one.unit() == other.unit() || one.amount() == 0 || other.amount() == 0);
  }

  /** Whether a bound is at or after another, as far as can be told. */
  private static boolean notBefore(Bound late, Bound early) {
    return (comparable(late, early) && late.amount() >= early.amount())
        || (early.point() == Point.CALL_START && early.amount() <= 0)
        || (late.point() == Point.CALL_END && late.amount() >= 0);
  }
}
