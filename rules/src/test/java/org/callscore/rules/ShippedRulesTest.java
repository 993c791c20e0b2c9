package org.callscore.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.RuleCheck;
import org.callscore.rule.Expectation;
import org.callscore.rule.Problem;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Warning;
import org.junit.jupiter.api.Test;

/** Everything that ships can be read, says why, and does what its examples say. */
class ShippedRulesTest {
  /** Every pack but {@code all}, which holds contradictory rules on purpose. */
  private static final List<String> CHOSEN =
      List.of(
          "complaints",
          "etiquette",
          "hotline",
          "ivr",
          "outbound",
          "secretary",
          "strict",
          "voicemail");

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
  void theLinterHasNothingToSay() throws IOException {
    List<RulePack> packs = CHOSEN.stream().map(RulePack::named).toList();
    List<Warning> warnings =
        RuleCheck.lint(RulePack.named("all"), packs, RuleSources.shipped(), Set.of());
    assertEquals("", warnings.stream().map(Warning::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void everyPackIsOneOfThese() throws Exception {
    Set<String> shipped = new TreeSet<>();
    URI packs =
        Objects.requireNonNull(getClass().getResource("/org/callscore/rules/packs/all.yaml"))
            .toURI();
    try (Stream<Path> files = Files.list(Objects.requireNonNull(Path.of(packs).getParent()))) {
      files.forEach(file -> shipped.add(String.valueOf(file.getFileName()).replace(".yaml", "")));
    }
    shipped.remove("all");
    assertEquals(new TreeSet<>(CHOSEN), shipped);
  }

  @Test
  void packsNameEveryRuleOnceAndNoneOfTheReport() {
    for (String pack : CHOSEN) {
      List<Rule> rules = RulePack.named(pack).rules();
      List<String> ids = rules.stream().map(Rule::id).toList();
      assertEquals(new TreeSet<>(ids).size(), ids.size(), ids.toString());
      assertTrue(
          rules.stream().noneMatch(rule -> rule.expectation() instanceof Expectation.Report), pack);
    }
  }

  @Test
  void defaultPackIsSmallEnoughForTheFirstDay() {
    int rules = RulePack.named("etiquette").rules().size();
    assertTrue(rules >= 40 && rules <= 60, rules + " rules");
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
