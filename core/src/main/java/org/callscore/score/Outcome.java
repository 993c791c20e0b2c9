package org.callscore.score;

import java.util.List;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/** How one rule ended for one occurrence of its trigger. */
record Outcome(
    Verdict verdict,
    String code,
    String reason,
    List<Evidence> evidence,
    @Nullable Searched searched,
    @Nullable NearestMiss nearest,
    boolean verified) {
  Outcome {
    evidence = List.copyOf(evidence);
  }

  static Outcome of(Verdict verdict, String code, String reason) {
    return new Outcome(verdict, code, reason, List.of(), null, null, true);
  }

  Outcome with(List<Evidence> shown, Searched where) {
    return new Outcome(verdict, code, reason, shown, where, nearest, verified);
  }

  Outcome shown(List<Evidence> shown) {
    return new Outcome(verdict, code, reason, shown, searched, nearest, verified);
  }

  Outcome in(Searched where) {
    return new Outcome(verdict, code, reason, evidence, where, nearest, verified);
  }

  Outcome with(@Nullable NearestMiss miss) {
    return new Outcome(verdict, code, reason, evidence, searched, miss, verified);
  }

  /** With something added to the reason. */
  Outcome said(String more) {
    return new Outcome(verdict, code, reason + more, evidence, searched, nearest, verified);
  }

  Outcome verified(boolean really) {
    return new Outcome(verdict, code, reason, evidence, searched, nearest, really);
  }
}
