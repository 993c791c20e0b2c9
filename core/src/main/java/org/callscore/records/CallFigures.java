package org.callscore.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a group of calls: counts are exact, means are rounded half up to one decimal. */
public final class CallFigures {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final Map<Figure, BigDecimal> sums = new EnumMap<>(Figure.class);
  private final Map<Figure, Integer> known = new EnumMap<>(Figure.class);

  CallFigures() {}

  void add(CallRecord call) {
    Boolean talked = call.talked();
    count(Figure.CALLS, true);
    count(Figure.MISSED, talked == null ? null : (Boolean) (call.inbound() && !talked));
    count(Figure.WITHOUT_TALK, talked == null ? null : (Boolean) !talked);
    count(Figure.COMPLETED, completed(call));
    boolean operations = call.metadata().more().containsKey("operations");
    count(Figure.BY_OPTION, operations ? (Boolean) (call.times("option") > 0) : null);
    boolean transfers = operations || !call.metadata().events().isEmpty();
    count(Figure.BY_TRANSFER, transfers ? (Boolean) (call.transfers() > 0) : null);
    count(Figure.REPEATED, operations ? (Boolean) (call.times("run-script") > 1) : null);
    mean(Figure.DURATION, seconds(call.durationMillis()));
    mean(Figure.TALK, seconds(call.talkMillis()));
    Integer duration = call.durationMillis();
    Integer talk = call.talkMillis();
    if (duration != null && talk != null) {
      mean(Figure.WAITING, seconds(Math.max(0, duration - talk)));
    }
    CallRecord.Scored scored = call.scored();
    if (scored != null) {
      mean(Figure.SCORE, scored.score());
      count(Figure.FAILED, scored.failed());
      mean(Figure.VIOLATIONS, BigDecimal.valueOf(scored.violated()));
    }
  }

  /** By the telephone system's own word, else by whether somebody was talked to. */
  private static @Nullable Boolean completed(CallRecord call) {
    String reason = call.metadata().endReason();
    return reason == null
        ? call.talked()
        : (Boolean) reason.toLowerCase(Locale.ROOT).matches("completed?|answered|normal");
  }

  private static @Nullable BigDecimal seconds(@Nullable Integer millis) {
    return millis == null ? null : BigDecimal.valueOf(millis).divide(MILLIS);
  }

  private void count(Figure figure, @Nullable Boolean holds) {
    mean(figure, holds == null ? null : holds ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private void mean(Figure figure, @Nullable BigDecimal value) {
    if (value != null) {
      sums.merge(figure, value, BigDecimal::add);
      known.merge(figure, 1, Integer::sum);
    }
  }

  /** The figure, or null if nothing on record tells it of any call. */
  public @Nullable BigDecimal value(Figure figure) {
    BigDecimal sum = sums.get(figure);
    if (sum == null || figure.counts()) {
      return sum;
    }
    return sum.divide(BigDecimal.valueOf(known(figure)), 1, RoundingMode.HALF_UP);
  }

  /** Of how many calls it is known. */
  public int known(Figure figure) {
    return known.getOrDefault(figure, 0);
  }
}
