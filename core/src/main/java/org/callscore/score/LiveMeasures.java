package org.callscore.score;

import java.util.EnumSet;
import java.util.Set;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Keep;
import org.callscore.rule.Measure;
import org.callscore.rule.Quantity;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;

/** What a limit to a measure allows to say while the call goes on. */
final class LiveMeasures {
  /** They stand once they are known. */
  private static final Set<Measure> FIXED =
      EnumSet.of(Measure.ANSWER_TIME, Measure.RINGS, Measure.FIRST_WORD_DELAY);

  /** They can only grow, so a limit once exceeded stays exceeded. */
  private static final Set<Measure> GROWING =
      EnumSet.of(
          Measure.INTERRUPTIONS,
          Measure.OVERLAP,
          Measure.TALK_TIME,
          Measure.RESPONSE_TIME,
          Measure.LONGEST_MONOLOGUE,
          Measure.CALL_DURATION,
          Measure.WORDS_PER_TURN,
          Measure.QUESTIONS_PER_TURN,
          Measure.LONGEST_NON_TALK,
          Measure.DEAD_AIR);

  private static final Set<Measure> SILENCES =
      EnumSet.of(Measure.LONGEST_NON_TALK, Measure.DEAD_AIR);

  private LiveMeasures() {}

  /** Whether it depends on what is a hold and what a silence. */
  static boolean isSilence(Expectation expectation) {
    return expectation instanceof Keep keep && SILENCES.contains(keep.measure());
  }

  /** Whether it is how long something lasts. */
  static boolean isHoldTime(Expectation expectation) {
    return expectation instanceof Keep keep && keep.measure() == Measure.HOLD_TIME;
  }

  /**
   * Whether a finding about what is complete will keep its verdict.
   *
   * @param ofOne whether the figure is that of the hold that triggered the rule
   * @param goesOn whether that hold goes on
   */
  static boolean stays(Keep keep, Finding finding, boolean ofOne, boolean goesOn) {
    if (keep.against() != null || isRate(keep) || finding.verdict() == Verdict.NOT_ASSESSED) {
      return false;
    }
    boolean exceeded = finding.reasonCode().equals(Reason.OVER_LIMIT);
    if (keep.measure() == Measure.HOLD_TIME) {
      return ofOne && (exceeded || !goesOn);
    }
    return FIXED.contains(keep.measure()) || (exceeded && GROWING.contains(keep.measure()));
  }

  private static boolean isRate(Keep keep) {
    Quantity most = keep.atMost();
    Quantity least = keep.atLeast();
    return (most != null && most.unit() == Quantity.Unit.PER_MINUTE)
        || (least != null && least.unit() == Quantity.Unit.PER_MINUTE);
  }
}
