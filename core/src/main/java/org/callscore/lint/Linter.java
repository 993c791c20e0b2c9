package org.callscore.lint;

import java.util.List;
import java.util.Set;
import org.callscore.rule.LintCode;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import org.callscore.rule.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what can hardly be meant in rules that can be used. It is exact about words: phrases
 * are compared as languages, and what two rules are said to share is said by a matcher. Where it
 * cannot tell within bounds it says nothing.
 */
public final class Linter {
  private Linter() {}

  /**
   * Everything found, in order of place.
   *
   * @param all every rule and phrase set there is
   * @param packs those that calls are scored with: rules are only compared within one of them
   * @param sources the files of them all
   * @param vocabulary words a speech model can recognise, or null to leave that open
   */
  public static List<Warning> lint(
      RulePack all, List<RulePack> packs, RuleSources sources, @Nullable Set<String> vocabulary) {
    LintContext context = LintContext.of(all, sources);
    Warnings warnings = context.warnings();
    for (SpokenSets sets : context.languages().values()) {
      new PhraseLint(sets, sources, warnings).lint();
      if (vocabulary != null) {
        new VocabularyLint(sets, sources, warnings, vocabulary).lint();
      }
    }
    new RuleLint(all, context).lint();
    for (RulePack pack : packs) {
      new PairLint(pack, context).lint();
    }
    for (SourceFile file : sources.all()) {
      warnings.addNeedless(file, vocabulary == null ? Set.of(LintCode.UNKNOWN_WORD) : Set.of());
    }
    return warnings.inOrder();
  }
}
