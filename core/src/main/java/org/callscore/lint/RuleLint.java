package org.callscore.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.Condition;
import org.callscore.rule.Example;
import org.callscore.rule.Expectation;
import org.callscore.rule.LintCode;
import org.callscore.rule.Phrase;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.SourceFile;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
import org.callscore.score.RuleSets;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/** What can hardly be meant in one rule by itself. */
final class RuleLint {
  private static final String EXAMPLES = "examples";

  private final RulePack all;
  private final LintContext context;
  private final Warnings warnings;

  RuleLint(RulePack all, LintContext context) {
    this.all = all;
    this.context = context;
    warnings = context.warnings();
  }

  void lint() {
    for (Rule rule : all.rules()) {
      Optional<SourceFile> file = context.sources().rule(rule.id());
      if (file.isPresent()) {
        dead(rule, file.orElseThrow());
        missingLanguages(rule, file.orElseThrow());
        examples(rule, file.orElseThrow());
      }
    }
  }

  private void dead(Rule rule, SourceFile file) {
    if (Windows.empty(rule.window(), rule.trigger())) {
      warnings.add(
          LintCode.DEAD_RULE,
          file,
          file.place("within"),
          "no word can be within '" + rule.window().text() + "'",
          "widen the window");
    }
    for (int i = 0; i < rule.unless().size(); i++) {
      if (alwaysHolds(rule.unless().get(i), rule.trigger())) {
        warnings.add(
            LintCode.DEAD_RULE,
            file,
            file.place("unless", i),
            "this holds whenever the rule is asked, so it never is judged",
            "narrow it by 'within', or wait for something else in 'when'");
      }
      if (takesWhatIsAsked(rule.unless().get(i), rule)) {
        warnings.add(
            LintCode.DEAD_RULE,
            file,
            file.place("unless", i),
            "whoever says what is asked for is excused from it, so the rule is never met",
            "leave it out");
      }
    }
  }

  /** What the rule waits for is itself what excuses from it. */
  private static boolean alwaysHolds(Condition condition, Trigger trigger) {
    if (condition instanceof Condition.Happened happened) {
      return trigger instanceof Trigger.Event event
          && event.happening().equals(happened.happening())
          && happened.window().equals(Window.CALL);
    }
    return condition instanceof Condition.Said said
        && trigger instanceof Trigger.Said waits
        && said.times() <= 1
        && said.speaker() == waits.speaker()
        && said.sets().containsAll(waits.sets())
        && said.window().equals(Window.CALL);
  }

  private static boolean takesWhatIsAsked(Condition condition, Rule rule) {
    return condition instanceof Condition.Said said
        && rule.expectation() instanceof Expectation.Say say
        && said.times() <= say.times()
        && rule.speakers().equals(Set.of(said.speaker()))
        && said.sets().containsAll(say.sets())
        && Windows.contains(said.window(), rule.window());
  }

  private void missingLanguages(Rule rule, SourceFile file) {
    Set<String> wanted = RuleSets.of(rule, Profile.DEFAULT);
    for (String language : new TreeSet<>(all.phraseSets().keySet())) {
      Set<String> missing = new TreeSet<>(wanted);
      missing.removeAll(all.phraseSets().getOrDefault(language, Map.of()).keySet());
      if (!missing.isEmpty()) {
        warnings.add(
            LintCode.MISSING_LANGUAGE,
            file,
            LintContext.firstOf(file, "say", "avoid", "when", "keep", "unless"),
            "no phrases in '" + language + "' for " + String.join(", ", missing),
            "add phrases/" + language + "/" + missing.iterator().next() + ".yaml");
      }
    }
  }

  private void examples(Rule rule, SourceFile file) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    for (int i = 0; i < rule.examples().size(); i++) {
      Example example = rule.examples().get(i);
      Transcript call = example.call();
      Integer before =
          seen.putIfAbsent(List.of(example.outcome(), call.metadata(), call.utterances()), i);
      if (before != null) {
        int line = rule.examples().get(before).line();
        idle(file, i, "the same call stands on line " + line, "delete it");
      } else if (passesLikeAnyCall(rule, example)) {
        idle(
            file,
            i,
            "it passes like any call: no word in it is one of the phrases to be avoided",
            "write one that comes close and must still pass");
      } else if (failsInSilence(rule, example)) {
        idle(
            file,
            i,
            "it fails only because nobody whose words count says anything",
            "let them say something that comes close");
      }
    }
  }

  private void idle(SourceFile file, int example, String message, String hint) {
    warnings.add(LintCode.IDLE_EXAMPLE, file, file.place(EXAMPLES, example), message, hint);
  }

  private boolean passesLikeAnyCall(Rule rule, Example example) {
    SpokenSets sets = context.languages().get(String.valueOf(example.call().language()));
    if (sets == null
        || !example.outcome().equals("pass")
        || !(rule.expectation() instanceof Expectation.Avoid avoid)) {
      return false;
    }
    List<Phrase> phrases = new ArrayList<>();
    avoid.sets().forEach(set -> phrases.addAll(sets.phrases(set)));
    PhraseWords words = PhraseWords.of(phrases, sets.language());
    return said(rule, example).stream().noneMatch(u -> words.near(u.tokens()));
  }

  private static boolean failsInSilence(Rule rule, Example example) {
    return example.outcome().equals("fail")
        && rule.expectation() instanceof Expectation.Say
        && said(rule, example).isEmpty();
  }

  private static List<Utterance> said(Rule rule, Example example) {
    return example.call().utterances().stream()
        .filter(utterance -> rule.speakers().contains(utterance.speaker()))
        .toList();
  }
}
