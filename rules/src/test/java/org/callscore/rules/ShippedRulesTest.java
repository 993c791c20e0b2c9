package org.callscore.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callscore.RuleCheck;
import org.callscore.rule.Problem;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that ships can be read, says why, and does what its examples say. */
class ShippedRulesTest {

  @Test
  void everyExampleOfEveryRuleAndPhraseSetAgrees() throws IOException {
    List<Problem> problems = RuleCheck.run(RulePack.named("all"), RuleSources.shipped());
    if (!problems.isEmpty()) {
      fail(
          problems.size()
              + " examples disagree\n"
              + problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    }
  }

  @Test
  void draftsOfOtherLanguagesAgreeAsWell() throws IOException {
    Path drafts = Path.of("drafts");
    assertEquals(List.of(), RuleCheck.run(RulePack.read(drafts), RuleSources.in(drafts)));
  }

  @Test
  void theLinterHasNothingToSay() throws IOException {
    List<RulePack> packs = List.of(RulePack.named("etiquette"), RulePack.named("strict"));
    List<Warning> warnings =
        RuleCheck.lint(RulePack.named("all"), packs, RuleSources.shipped(), Set.of());
    assertEquals("", warnings.stream().map(Warning::toString).collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"etiquette", "strict", "all"})
  void packNamesEveryRuleOnce(String pack) {
    List<String> ids = RulePack.named(pack).rules().stream().map(Rule::id).toList();
    assertEquals(new TreeSet<>(ids).size(), ids.size(), ids.toString());
  }

  @Test
  void defaultPackHasAtLeastFortyRules() {
    assertTrue(RulePack.named("etiquette").rules().size() >= 40);
  }

  @Test
  void everyRuleSaysWhyAndNamesItsStandards() {
    Set<String> without = new TreeSet<>();
    for (Rule rule : RulePack.named("all").rules()) {
      if (rule.because().isBlank() || rule.standards().isEmpty()) {
        without.add(rule.id());
      }
    }
    assertEquals(Set.of(), without);
  }

  @Test
  void whatToSayInsteadCanBeQuoted() {
    RulePack all = RulePack.named("all");
    Set<String> without = new TreeSet<>();
    for (Rule rule : all.rules()) {
      String instead = rule.instead();
      if (instead != null) {
        var set = all.phraseSets().get("en").get(instead);
        if (set == null || set.preferred() == null) {
          without.add(rule.id() + " -> " + instead);
        }
      }
    }
    assertEquals(Set.of(), without);
  }
}
