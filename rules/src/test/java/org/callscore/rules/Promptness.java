package org.callscore.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callscore.RuleCheck;
import org.callscore.rule.Expectation;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;

/**
 * Findings come in time: what had to be said is reported missing by the step that completes the
 * window and the turns in it; what must not be said, by the step that completes its turn.
 */
final class Promptness {
  private final RulePack pack;
  private final RandomCall call;
  private final List<Step> steps = new ArrayList<>();

  private int checked;

  private record Step(int horizon, Set<String> given) {}

  Promptness(RulePack pack, RandomCall call) {
    this.pack = pack;
    this.call = call;
  }

  void step(int horizon, List<Finding> certain) {
    if (steps.isEmpty() || steps.get(steps.size() - 1).horizon() < horizon) {
      Set<String> given = new HashSet<>();
      certain.forEach(finding -> given.add(finding.rule()));
      steps.add(new Step(horizon, given));
    }
  }

  /** Checks the findings of a card that are of this kind, and says how many they were. */
  int check(Scorecard card, String where) {
    if (call.recorded().contains("answer")) {
      return 0; // When the call began is known late.
    }
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      Rule rule =
          pack.rules().stream()
              .filter(r -> r.id().equals(finding.rule()))
              .findFirst()
              .orElseThrow();
      boolean plain =
          rule.trigger() instanceof Trigger.CallStart
              && rule.unless().isEmpty()
              && rule.onlyIf().isEmpty()
              && rule.speakers().size() == 1
              && rule.window().from().point() == Point.CALL_START
              && rule.window().from().amount() == 0;
      plain &= !namesCustomer(rule);
      if (plain && rule.expectation() instanceof Expectation.Say && !isOverridden(rule)) {
        required(rule, where);
      } else if (plain && rule.expectation() instanceof Expectation.Avoid avoid) {
        if (rule.weight() == 0
            && avoid.sets().size() == 1
            && avoid.atMost().value().signum() == 0
            && (rule.window().equals(Window.CALL) || inTime(rule))) {
          forbidden(rule, finding, where);
        }
      }
    }
    return checked;
  }

  /** What the customer is called may come out at any time. */
  private boolean namesCustomer(Rule rule) {
    return RuleCheck.phraseSets(rule).stream()
        .map(name -> pack.phraseSets().get("en").get(name))
        .flatMap(set -> Stream.concat(set.phrases().stream(), set.except().stream()))
        .anyMatch(phrase -> phrase.notation().contains("customer>"));
  }

  private boolean isOverridden(Rule rule) {
    return rule.weight() > 0
        && pack.rules().stream().anyMatch(r -> r.overrides().contains(rule.id()));
  }

  private static boolean inTime(Rule rule) {
    Window.Bound to = rule.window().to();
    return to.point() == Point.CALL_START && to.unit() == Unit.MILLIS;
  }

  private void required(Rule rule, String where) {
    Window.Bound to = rule.window().to();
    if (to.point() != Point.CALL_START || to.unit() == Unit.PERCENT || to.unit() == Unit.WORDS) {
      return;
    }
    for (Step step : steps) {
      if (isOver(rule, step.horizon())) {
        checked++;
        assertTrue(
            step.given().contains(rule.id()),
            () -> "late at " + step.horizon() + " ms: " + rule.id() + "\n" + where);
        return;
      }
    }
  }

  private boolean isOver(Rule rule, int horizon) {
    List<Utterance> complete = complete(horizon);
    Window.Bound to = rule.window().to();
    List<Turn> turns = Transcript.of("", "en", complete).turns();
    List<Utterance> ours =
        complete.stream().filter(u -> rule.speakers().contains(u.speaker())).toList();
    Integer start =
        complete.stream()
            .filter(u -> u.speaker() != Speaker.SYSTEM)
            .map(Utterance::startMillis)
            .findFirst()
            .orElse(null);
    if (start == null || ours.isEmpty()) {
      return false;
    }
    if (to.unit() == Unit.TURNS) {
      List<Turn> own = turns.stream().filter(t -> rule.speakers().contains(t.speaker())).toList();
      return own.size() >= to.amount()
          && own.subList(0, to.amount()).stream().allMatch(turn -> isOver(turn, complete));
    }
    int end = start + to.amount();
    // Where nothing of theirs was heard, how well the rest is heard decides in the end.
    return horizon >= end
        && ours.stream().anyMatch(utterance -> utterance.startMillis() < end)
        && turns.stream()
            .filter(turn -> rule.speakers().contains(turn.speaker()))
            .filter(turn -> complete.get(turn.utterances().get(0)).startMillis() < end)
            .allMatch(turn -> isOver(turn, complete));
  }

  private void forbidden(Rule rule, Finding finding, String where) {
    Evidence first = finding.evidence().get(0);
    for (Step step : steps) {
      List<Utterance> complete = complete(step.horizon());
      boolean over =
          Transcript.of("", "en", complete).turns().stream()
              .anyMatch(t -> t.utterances().contains(first.utterance()) && isOver(t, complete));
      if (over) {
        checked++;
        assertTrue(
            step.given().contains(rule.id()),
            () -> "late at " + step.horizon() + " ms: " + rule.id() + "\n" + where);
        return;
      }
    }
  }

  private List<Utterance> complete(int horizon) {
    return call.whole().utterances().stream().filter(u -> u.startMillis() < horizon).toList();
  }

  private static boolean isOver(Turn turn, List<Utterance> complete) {
    int last = turn.utterances().get(turn.utterances().size() - 1);
    return complete.subList(last + 1, complete.size()).stream()
        .anyMatch(u -> u.speaker() != turn.speaker() && !u.isBackchannel());
  }
}
