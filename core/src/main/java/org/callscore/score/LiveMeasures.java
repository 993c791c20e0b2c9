package org.callscore.score;

import java.util.Set;
import org.callscore.rule.Expectation;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;

/** What a limit to a measure allows to say while the call goes on. */
final class LiveMeasures {
  /** They stand once they are known. */
  private static final Set<String> FIXED = Set.of("answer-time", "rings", "first-word-delay");

  /** They can only grow, so a limit once exceeded stays exceeded. */
  private static final Set<String> GROWING =
      Set.of(
          "interruptions",
          "response-time",
          "longest-monologue",
          "call-duration",
          "words-per-turn",
          "questions-per-turn",
          "longest-non-talk",
          "dead-air");

  private static final Set<String> SILENCES = Set.of("longest-non-talk", "dead-air");
  private static final String HOLD_TIME = "hold-time";

  private LiveMeasures() {}

  static boolean isHoldTime(Expectation expectation) {
    return expectation instanceof Expectation.Keep keep && keep.measure().equals(HOLD_TIME);
  }

  /** Whether it depends on what is a hold and what a silence. */
  static boolean isSilence(Expectation expectation) {
    return expectation instanceof Expectation.Keep keep && SILENCES.contains(keep.measure());
  }

  /**
   * Whether a finding about what is complete will keep its verdict.
   *
   * @param goesOn whether what is measured goes on
   */
  static boolean stays(Expectation.Keep keep, Finding finding, boolean goesOn) {
    boolean exceeded =
        finding.verdict() == Verdict.VIOLATED && finding.reasonCode().equals(Reason.OVER_LIMIT);
    if (keep.measure().equals(HOLD_TIME)) {
      return exceeded || (!goesOn && finding.verdict() != Verdict.NOT_ASSESSED);
    }
    return FIXED.contains(keep.measure())
        ? finding.verdict() != Verdict.NOT_ASSESSED
        : exceeded && GROWING.contains(keep.measure());
  }
}
