package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.rule.Example;
import org.callscore.rule.Lexicon;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Place;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.text.Language;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/** Runs the examples that stand in rules and phrase sets; each that disagrees is a problem. */
public final class Examples {
  /** In phrase sets' examples the company is Acme, the agent Anna Novak, the customer Peterson. */
  public static final SlotNames NAMES =
      new SlotNames(
          List.of(List.of("acme")),
          List.of(List.of("anna"), List.of("anna", "novak")),
          List.of(List.of("peterson")));

  private static final Metadata NAMED =
      new Metadata(
          null,
          null,
          new AgentName(null, List.of("anna", "anna novak")),
          List.of("acme"),
          List.of("peterson"),
          null,
          null,
          null,
          null,
          null,
          List.of(),
          new TreeMap<>());

  private final RuleSources sources;
  private final List<Problem> problems = new ArrayList<>();

  private Examples(RuleSources sources) {
    this.sources = sources;
  }

  /**
   * Every example of the pack's rules and of all its phrase sets.
   *
   * @param sources the files they stand in
   */
  public static List<Problem> run(RulePack pack, RuleSources sources) {
    Examples examples = new Examples(sources);
    examples.run(pack);
    return List.copyOf(examples.problems);
  }

  private void run(RulePack pack) {
    for (Map.Entry<String, Map<String, PhraseSet>> language :
        new TreeMap<>(pack.phraseSets()).entrySet()) {
      if (Language.codes().contains(language.getKey())) {
        phraseSets(
            Language.of(language.getKey()), language.getValue(), pack.lexicon(language.getKey()));
      }
    }
    CompiledRules rules = CompiledRules.compile(pack, Profile.DEFAULT);
    for (Rule rule : pack.rules()) {
      for (int i = 0; i < rule.examples().size(); i++) {
        rule(rules, rule, i);
      }
    }
  }

  private void phraseSets(Language language, Map<String, PhraseSet> sets, Lexicon lexicon) {
    Matcher matcher = CompiledPhrases.compile(sets.values(), lexicon, language).matcher();
    for (PhraseSet set : new TreeMap<>(sets).values()) {
      for (int i = 0; i < set.match().size(); i++) {
        String line = set.match().get(i);
        if (!found(language, matcher, set, line)) {
          problem(
              set, "match", i, "not found in '" + line + "'", "expected a match", sets, lexicon);
        }
      }
      for (int i = 0; i < set.noMatch().size(); i++) {
        String line = set.noMatch().get(i);
        if (found(language, matcher, set, line)) {
          problem(
              set, "no-match", i, "found in '" + line + "'", "expected no match", sets, lexicon);
        }
      }
    }
  }

  private void problem(
      PhraseSet set,
      String key,
      int line,
      String message,
      String expected,
      Map<String, PhraseSet> sets,
      Lexicon lexicon) {
    Place place =
        sources
            .phrases(set.language(), set.name())
            .map(file -> file.place(key, line))
            .orElse(new Place(path(set), 0, 0, ""));
    String said = (key.equals("match") ? set.match() : set.noMatch()).get(line);
    Utterance utterance =
        new Utterance(Speaker.AGENT, Transcript.UNTIMED, Transcript.UNTIMED, said, List.of());
    Transcript call = Transcript.of("line", set.language(), List.of(utterance)).withMetadata(NAMED);
    Explanations seen =
        Explanations.of(
            call, Language.of(set.language()), lexicon, sets, Profile.DEFAULT, Set.of(set.name()));
    List<String> hint = new ArrayList<>(List.of(expected));
    seen.phrase(set.name()).forEach(step -> hint.add("    " + step));
    problems.add(
        new Problem(
            place.file(),
            place.line(),
            place.column(),
            message,
            place.source(),
            String.join("\n", hint)));
  }

  private static String path(PhraseSet set) {
    return "phrases/" + set.language() + "/" + set.name() + ".yaml";
  }

  private static boolean found(Language language, Matcher matcher, PhraseSet set, String line) {
    TurnText text = new TurnText(language, List.of(List.of(line.strip().split("\\s+"))));
    List<Match> matches = new ArrayList<>(matcher.match(text, NAMES));
    matches.addAll(matcher.match(text, SlotNames.UNKNOWN));
    return matches.stream().anyMatch(match -> match.set().equals(set.name()));
  }

  /** Whether a rule judges its example as it should. */
  public static boolean agrees(CompiledRules rules, Rule rule, Example example) {
    return rules.evaluateAlone(rule, example.call()).verdict() == expected(example);
  }

  /** Whether a set is found in its lines and not in the others; alone with those it refers to. */
  public static boolean agrees(PhraseSet set, Map<String, PhraseSet> sets, Lexicon lexicon) {
    Language language = Language.of(set.language());
    Matcher matcher =
        CompiledPhrases.compile(
                RuleSets.withReferences(Set.of(set.name()), sets), lexicon, language)
            .matcher();
    return set.match().stream().allMatch(line -> found(language, matcher, set, line))
        && set.noMatch().stream().noneMatch(line -> found(language, matcher, set, line));
  }

  private static Verdict expected(Example example) {
    return switch (example.outcome()) {
      case "pass" -> Verdict.MET;
      case "fail" -> Verdict.VIOLATED;
      default -> Verdict.parse(example.outcome());
    };
  }

  private void rule(CompiledRules rules, Rule rule, int number) {
    Example example = rule.examples().get(number);
    Verdict expected = expected(example);
    Finding finding = rules.evaluateAlone(rule, example.call());
    if (finding.verdict() != expected) {
      Place place =
          sources
              .rule(rule.id())
              .map(file -> file.place("examples", number, example.outcome()))
              .orElse(new Place("standard/" + rule.id() + ".yaml", example.line(), 0, ""));
      List<String> hint = new ArrayList<>(List.of("judged like this:"));
      rules.explain(rule, "", example.call()).forEach(step -> hint.add("    " + step));
      problems.add(
          new Problem(
              place.file(),
              place.line(),
              place.column(),
              "the example should be "
                  + expected.label()
                  + " but is "
                  + finding.verdict().label()
                  + " ("
                  + finding.reasonCode()
                  + "): "
                  + finding.reason(),
              place.source(),
              String.join("\n", hint)));
    }
  }
}
