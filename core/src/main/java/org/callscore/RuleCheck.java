package org.callscore;

import java.util.List;
import java.util.Set;
import org.callscore.lint.Linter;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Warning;
import org.callscore.score.Examples;
import org.callscore.score.RuleSets;

/** Checks a pack beyond what reading it does: runs every example of its rules and phrase sets. */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * Every example that disagrees, with what happened instead; empty if all is well.
   *
   * @param sources the files the pack's rules and phrase sets stand in
   * @throws org.callscore.rule.RulePackException if a phrase set cannot be compiled
   */
  public static List<Problem> run(RulePack pack, RuleSources sources) {
    return Examples.run(pack, sources);
  }

  /**
   * What can hardly be meant though it can be used, in order of place; docs/rules.md lists the
   * codes.
   *
   * @param all every rule and phrase set there is
   * @param packs those that calls are scored with; rules are only compared within one of them
   * @param sources the files of them all
   * @param vocabulary words a speech model can recognise; empty leaves open which it can
   */
  public static List<Warning> lint(
      RulePack all, List<RulePack> packs, RuleSources sources, Set<String> vocabulary) {
    return Linter.lint(all, packs, sources, vocabulary.isEmpty() ? null : vocabulary);
  }

  /**
   * The phrase sets a rule listens for, by name; a language that lacks one cannot judge the rule.
   */
  public static Set<String> phraseSets(Rule rule) {
    return RuleSets.of(rule, Profile.DEFAULT);
  }
}
