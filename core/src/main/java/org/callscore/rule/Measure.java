package org.callscore.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code keep} can bound, in which unit, and over what it is taken. */
public enum Measure {
  ANSWER_TIME("answer-time", Quantity.Unit.MILLIS, Scope.CALL),
  RINGS("rings", Quantity.Unit.COUNT, Scope.CALL),
  FIRST_WORD_DELAY("first-word-delay", Quantity.Unit.MILLIS, Scope.CALL),
  CALL_DURATION("call-duration", Quantity.Unit.MILLIS, Scope.CALL),
  LOUDNESS("loudness", Quantity.Unit.DECIBELS, Scope.SIDE),
  LONGEST_NON_TALK("longest-non-talk", Quantity.Unit.MILLIS, Scope.WINDOW),
  DEAD_AIR("dead-air", Quantity.Unit.MILLIS, Scope.WINDOW),
  SILENCE_SHARE("silence-share", Quantity.Unit.PERCENT, Scope.WINDOW),
  OVERLAP("overlap", Quantity.Unit.MILLIS, Scope.WINDOW),
  HOLD_TIME("hold-time", Quantity.Unit.MILLIS, Scope.WINDOW),
  INTERRUPTIONS("interruptions", Quantity.Unit.COUNT, Scope.SIDE_IN_WINDOW),
  TALK_TIME("talk-time", Quantity.Unit.MILLIS, Scope.SIDE_IN_WINDOW),
  TALK_SHARE("talk-share", Quantity.Unit.PERCENT, Scope.SIDE_IN_WINDOW),
  TALK_SPEED("talk-speed", Quantity.Unit.WORDS_PER_MINUTE, Scope.SIDE_IN_WINDOW),
  RESPONSE_TIME("response-time", Quantity.Unit.MILLIS, Scope.SIDE_IN_WINDOW),
  LONGEST_MONOLOGUE("longest-monologue", Quantity.Unit.MILLIS, Scope.SIDE_IN_WINDOW),
  WORDS_PER_TURN("words-per-turn", Quantity.Unit.COUNT, Scope.SIDE_IN_WINDOW),
  QUESTIONS_PER_TURN("questions-per-turn", Quantity.Unit.COUNT, Scope.SIDE_IN_WINDOW);

  private final String label;
  private final Quantity.Unit unit;
  private final Scope scope;

  Measure(String label, Quantity.Unit unit, Scope scope) {
    this.label = label;
    this.unit = unit;
    this.scope = scope;
  }

  private enum Scope {
    CALL,
    SIDE,
    WINDOW,
    SIDE_IN_WINDOW
  }

  /** The name used in files. */
  public String label() {
    return label;
  }

  /** What its values are counted in. */
  public Quantity.Unit unit() {
    return unit;
  }

  /** Whether each side of the call has its own. */
  public boolean ofSide() {
    return scope == Scope.SIDE || scope == Scope.SIDE_IN_WINDOW;
  }

  /** Whether it can be taken in a part of the call. */
  public boolean windowed() {
    return scope == Scope.WINDOW || scope == Scope.SIDE_IN_WINDOW;
  }

  /** Whether it counts things that happen, so that so many a minute makes sense. */
  public boolean counts() {
    return this == INTERRUPTIONS;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(measure -> measure.label).toList();
  }

  /** The measure with this label, or null. */
  public static @Nullable Measure named(String label) {
    return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst().orElse(null);
  }
}
