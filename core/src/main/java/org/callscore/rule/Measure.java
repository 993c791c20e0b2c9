package org.callscore.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code keep} can bound, and in which unit. */
public enum Measure {
  ANSWER_TIME("answer-time", Quantity.Unit.MILLIS),
  RINGS("rings", Quantity.Unit.COUNT),
  FIRST_WORD_DELAY("first-word-delay", Quantity.Unit.MILLIS),
  LONGEST_NON_TALK("longest-non-talk", Quantity.Unit.MILLIS),
  DEAD_AIR("dead-air", Quantity.Unit.MILLIS),
  INTERRUPTIONS("interruptions", Quantity.Unit.COUNT),
  TALK_SPEED("talk-speed", Quantity.Unit.WORDS_PER_MINUTE),
  TALK_SHARE("talk-share", Quantity.Unit.PERCENT),
  HOLD_TIME("hold-time", Quantity.Unit.MILLIS),
  RESPONSE_TIME("response-time", Quantity.Unit.MILLIS),
  LONGEST_MONOLOGUE("longest-monologue", Quantity.Unit.MILLIS),
  CALL_DURATION("call-duration", Quantity.Unit.MILLIS),
  WORDS_PER_TURN("words-per-turn", Quantity.Unit.COUNT),
  QUESTIONS_PER_TURN("questions-per-turn", Quantity.Unit.COUNT);

  private final String label;
  private final Quantity.Unit unit;

  Measure(String label, Quantity.Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /** What its values are counted in. */
  public Quantity.Unit unit() {
    return unit;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(measure -> measure.label).toList();
  }

  /** The measure with this label, or null. */
  public static @Nullable Measure named(String label) {
    return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst().orElse(null);
  }
}
