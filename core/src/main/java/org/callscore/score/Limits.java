package org.callscore.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Against;
import org.callscore.rule.Expectation.Keep;
import org.callscore.rule.Measure;
import org.callscore.rule.Quantity;
import org.callscore.rule.Quantity.Unit;
import org.callscore.rule.Rule;
import org.callscore.rule.Window;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** Judges figures by their bounds: measures, also against one another, and rates a minute. */
final class Limits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MINUTE = 60_000;

  private Limits() {}

  /** Whether the measure is within its bounds; not assessed if the call cannot tell. */
  static Outcome judge(
      Keep keep,
      Rule rule,
      Set<Speaker> speakers,
      Call call,
      Stretch stretch,
      Occurrence occurrence) {
    Measure measure = keep.measure();
    RuleMeasure.Figure figure = RuleMeasure.of(measure, rule, speakers, call, stretch, occurrence);
    if (figure == null) {
      return notKnown(measure);
    }
    Against against = keep.against();
    Quantity compared = null;
    String other = "";
    if (against != null) {
      RuleMeasure.Figure reference =
          reference(against, measure, rule, speakers, call, stretch, occurrence);
      if (reference == null) {
        return notKnown(measure);
      }
      other = " against " + named(against, reference.quantity().shown());
      compared = compared(figure.quantity(), reference.quantity());
      if (compared == null) {
        return RuleEvaluator.notAssessed(
            Reason.NO_MEASURE, figure.shown() + other + ", which allows no comparison");
      }
    }
    return bounded(keep, figure, compared, other, stretch);
  }

  private static Outcome bounded(
      Keep keep,
      RuleMeasure.Figure figure,
      @Nullable Quantity compared,
      String other,
      Stretch stretch) {
    for (Quantity bound : bounds(keep)) {
      Quantity value = compared != null ? compared : figure.quantity();
      if (bound.unit() == Unit.PER_MINUTE) {
        value = rate(figure.quantity().value(), stretch);
        if (value == null) {
          return RuleEvaluator.notAssessed(
              Reason.NO_TIMES, "the transcript has no times to count by the minute");
        }
      }
      String shown =
          figure.shown()
              + other
              + (value.equals(figure.quantity()) ? "" : " (" + value.shown() + ")");
      boolean most = bound.equals(keep.atMost());
      int order = value.value().compareTo(bound.value());
      if (most ? order > 0 : order < 0) {
        String code = most ? Reason.OVER_LIMIT : Reason.UNDER_LIMIT;
        return Outcome.of(
                Verdict.VIOLATED,
                code,
                shown + (most ? ", at most " : ", at least ") + bound.shown())
            .shown(figure.evidence());
      }
    }
    Quantity value = compared;
    return Outcome.of(
        Verdict.MET,
        Reason.WITHIN_LIMIT,
        figure.shown() + other + (value == null ? "" : " (" + value.shown() + ")"));
  }

  private static List<Quantity> bounds(Keep keep) {
    return Stream.of(keep.atMost(), keep.atLeast()).filter(Objects::nonNull).toList();
  }

  private static Outcome notKnown(Measure measure) {
    return RuleEvaluator.notAssessed(Reason.NO_MEASURE, RuleMeasure.whyMissing(measure));
  }

  private static RuleMeasure.@Nullable Figure reference(
      Against against,
      Measure measure,
      Rule rule,
      Set<Speaker> speakers,
      Call call,
      Stretch stretch,
      Occurrence occurrence) {
    Speaker speaker = against.speaker();
    Set<Speaker> whose = speaker == null ? speakers : Set.of(speaker);
    Window window = against.window();
    Stretch where = window == null ? stretch : Stretch.of(window, call.text(), occurrence, whose);
    return RuleMeasure.of(measure, rule, whose, call, where, occurrence);
  }

  private static String named(Against against, String figure) {
    Speaker speaker = against.speaker();
    Window window = against.window();
    return (speaker == null ? "" : "the " + speaker.label() + "'s ")
        + figure
        + (window == null ? "" : " " + RuleEvaluator.in(window));
  }

  /** Decibels above the other figure, else percent of it; null of nothing. */
  private static @Nullable Quantity compared(Quantity figure, Quantity other) {
    if (figure.unit() == Unit.DECIBELS) {
      return new Quantity(figure.value().subtract(other.value()), Unit.DECIBELS);
    }
    return other.value().signum() == 0
        ? null
        : new Quantity(
            figure.value().multiply(HUNDRED).divide(other.value(), 1, RoundingMode.HALF_UP),
            Unit.PERCENT);
  }

  /** So many a minute; less than a minute counts as one, or the rate would be made of chance. */
  private static @Nullable Quantity rate(BigDecimal count, Stretch stretch) {
    Integer from = stretch.fromMillis();
    Integer to = stretch.toMillis();
    if (from == null || to == null) {
      return null;
    }
    BigDecimal millis = BigDecimal.valueOf(Math.max(MINUTE, to - from));
    return new Quantity(
        count.multiply(BigDecimal.valueOf(MINUTE)).divide(millis, 2, RoundingMode.HALF_UP),
        Unit.PER_MINUTE);
  }

  /** Whether so many are too many, or null if only times could tell. */
  static @Nullable Boolean tooMany(int count, Quantity atMost, Stretch stretch) {
    BigDecimal value = BigDecimal.valueOf(count);
    if (atMost.unit() == Unit.PER_MINUTE && count > 0) {
      Quantity rate = rate(value, stretch);
      if (rate == null) {
        return null;
      }
      value = rate.value();
    }
    return value.compareTo(atMost.value()) > 0;
  }

  /** What was done too often: {@code said 3 times (2.5 a minute), at most 2 a minute}. */
  static String often(String done, int count, Quantity atMost, Stretch stretch) {
    Quantity rate =
        atMost.unit() == Unit.PER_MINUTE ? rate(BigDecimal.valueOf(count), stretch) : null;
    return done
        + (count == 1 ? " once" : " " + count + " times")
        + (rate == null ? "" : " (" + rate.shown() + ")")
        + (atMost.value().signum() == 0 ? "" : ", at most " + atMost.shown());
  }

  /** The evidence of occurrences. */
  static List<Evidence> evidence(List<Occurrence> occurrences) {
    List<Evidence> evidence = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      Evidence its = occurrence.evidence();
      if (its != null) {
        evidence.add(its);
      }
    }
    return evidence;
  }

  /** Whether the expectation is about figures or events, not about words. */
  static boolean wordless(Expectation expectation) {
    return expectation instanceof Keep
        || expectation instanceof Expectation.AvoidEvent
        || expectation instanceof Expectation.Recorded
        || expectation instanceof Expectation.Checklist;
  }
}
