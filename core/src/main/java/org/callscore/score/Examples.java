package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.rule.Example;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.text.Language;
import org.callscore.transcript.Utterance;

/** Runs the examples that stand in rules and phrase sets; each that disagrees is a problem. */
public final class Examples {
  /** In phrase sets' examples the company is Acme, the agent Anna Novak, the customer Peterson. */
  private static final SlotNames NAMES =
      new SlotNames(
          List.of(List.of("acme")),
          List.of(List.of("anna"), List.of("anna", "novak")),
          List.of(List.of("peterson")));

  private Examples() {}

  /** Every example of the pack's rules and of all its phrase sets. */
  public static List<Problem> run(RulePack pack) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, Map<String, PhraseSet>> language :
        new TreeMap<>(pack.phraseSets()).entrySet()) {
      if (Language.codes().contains(language.getKey())) {
        phraseSets(Language.of(language.getKey()), language.getValue(), pack, problems);
      }
    }
    CompiledRules rules = CompiledRules.compile(pack, Profile.DEFAULT);
    for (Rule rule : pack.rules()) {
      for (Example example : rule.examples()) {
        rule(rules, rule, example, problems);
      }
    }
    return problems;
  }

  private static void phraseSets(
      Language language, Map<String, PhraseSet> sets, RulePack pack, List<Problem> problems) {
    Matcher matcher =
        CompiledPhrases.compile(sets.values(), pack.lexicon(language.code()), language).matcher();
    for (PhraseSet set : new TreeMap<>(sets).values()) {
      for (String line : set.match()) {
        if (!found(language, matcher, set, line)) {
          problems.add(problem(set, "not found in '" + line + "'", "expected a match"));
        }
      }
      for (String line : set.noMatch()) {
        if (found(language, matcher, set, line)) {
          problems.add(problem(set, "found in '" + line + "'", "expected no match"));
        }
      }
    }
  }

  private static boolean found(Language language, Matcher matcher, PhraseSet set, String line) {
    TurnText text = new TurnText(language, List.of(List.of(line.strip().split("\\s+"))));
    List<Match> matches = new ArrayList<>(matcher.match(text, NAMES));
    matches.addAll(matcher.match(text, SlotNames.UNKNOWN));
    return matches.stream().anyMatch(match -> match.set().equals(set.name()));
  }

  private static Problem problem(PhraseSet set, String message, String hint) {
    String file = "phrases/" + set.language() + "/" + set.name() + ".yaml";
    return new Problem(file, 0, 0, message, "", hint);
  }

  private static void rule(
      CompiledRules rules, Rule rule, Example example, List<Problem> problems) {
    Verdict expected =
        switch (example.outcome()) {
          case "pass" -> Verdict.MET;
          case "fail" -> Verdict.VIOLATED;
          default -> Verdict.parse(example.outcome());
        };
    Finding finding = rules.evaluateAlone(rule, example.call());
    if (finding.verdict() != expected) {
      List<String> words = new ArrayList<>();
      for (Utterance utterance : example.call().utterances()) {
        words.add("    " + utterance.speaker().label() + ": " + utterance.text());
      }
      problems.add(
          new Problem(
              "standard/" + rule.id() + ".yaml",
              example.line(),
              0,
              "the example should be "
                  + expected.label()
                  + " but is "
                  + finding.verdict().label()
                  + " ("
                  + finding.reasonCode()
                  + ": "
                  + finding.reason()
                  + ")\n"
                  + String.join("\n", words)
                  + "\n    "
                  + String.join("\n    ", rules.explain(rule, "", example.call())),
              "",
              ""));
    }
  }
}
