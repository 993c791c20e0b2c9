package org.callscore;

import java.util.List;
import java.util.Set;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.score.Examples;
import org.callscore.score.RuleSets;

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

  /**
   * The phrase sets a rule listens for, by name; a language that lacks one cannot judge the rule.
   */
  public static Set<String> phraseSets(Rule rule) {
    return RuleSets.of(rule, Profile.DEFAULT);
  }
}
