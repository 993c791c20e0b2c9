package org.callscore.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.callscore.rule.Section;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Points met over points assessed, per section, then by section weight; exact until the last
 * rounding.
 */
final class Scorer {
  private Scorer() {}

  /** The sections' scores, and the whole one. */
  record Scores(List<SectionScore> sections, @Nullable BigDecimal score, boolean failed) {}

  static Scores score(List<Section> sections, List<Finding> findings) {
    List<SectionScore> scores = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    long weights = 0;
    for (Section section : sections) {
      Fraction share = share(section.id(), findings);
      scores.add(
          new SectionScore(
              section.id(),
              section.title(),
              share == null ? null : share.percent(),
              section.weight()));
      if (share != null) {
        sum = sum.plus(share.times(Fraction.of(section.weight(), 1)));
        weights += section.weight();
      }
    }
    BigDecimal whole = weights == 0 ? null : sum.dividedBy(Fraction.of(weights, 1)).percent();
    boolean failed =
        findings.stream().anyMatch(f -> f.critical() && f.verdict() == Verdict.VIOLATED);
    return new Scores(List.copyOf(scores), whole, failed);
  }

  /** A section's points met over points assessed, or null if none were assessed. */
  private static @Nullable Fraction share(String section, List<Finding> findings) {
    long whole = 0;
    Fraction parts = Fraction.ZERO;
    long assessed = 0;
    for (Finding finding : findings) {
      if (finding.weight() > 0
          && (finding.verdict() == Verdict.MET || finding.verdict() == Verdict.VIOLATED)
          && finding.section().equals(section)) {
        assessed += finding.weight();
        long met = (long) finding.weight() * finding.eventsMet();
        // Most findings are met or violated as a whole; fractions are dear.
        if (finding.events() == 1) {
          whole += met;
        } else if (finding.events() > 0) {
          parts = parts.plus(Fraction.of(met, finding.events()));
        }
      }
    }
    return assessed == 0
        ? null
        : parts.plus(Fraction.of(whole, 1)).dividedBy(Fraction.of(assessed, 1));
  }
}
