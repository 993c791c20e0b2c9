package org.callscore;

import java.util.List;
import org.callscore.rule.Problem;
import org.callscore.rule.RulePack;
import org.callscore.score.Examples;

/** Checks a pack beyond what reading it does: runs every example of its rules and phrase sets. */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * Every example that disagrees, with what happened instead; empty if all is well.
   *
   * @throws org.callscore.rule.RulePackException if a phrase set cannot be compiled
   */
  public static List<Problem> run(RulePack pack) {
    return Examples.run(pack);
  }
}
