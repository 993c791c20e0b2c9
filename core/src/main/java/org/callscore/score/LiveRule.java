package org.callscore.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.score.Settled.Heard;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * When one rule is certain while the call goes on: its finding on the part that is complete is
 * given as soon as nothing that may still come can change the verdict. docs/live.md has the table.
 * What this class does not know of is certain only at the end of the call.
 */
final class LiveRule {
  /** Reasons that hold whatever is said. */
  private static final Set<String> STANDING =
      Set.of(Reason.OTHER_CALLS, Reason.NOT_IN_TEMPLATE, Reason.LANGUAGE);

  private final Rule rule;
  private final String section;
  private final LiveFeed feed;
  private final CompiledRules rules;
  private final LiveTrigger trigger;

  /** What the rule demands, a template's parts in place of its name. */
  private final Expectation expectation;

  private final Heard expected;
  private final List<Heard> heard = new ArrayList<>();

  LiveRule(Rule rule, String section, LiveFeed feed, CompiledRules rules) {
    this.rule = rule;
    this.section = section;
    this.feed = feed;
    this.rules = rules;
    trigger = new LiveTrigger(rule, feed);
    expectation =
        rule.expectation() instanceof Expectation.SayAll all
            ? Templates.filled(all, rules.profile())
            : rule.expectation();
    expected = new Heard(List.copyOf(RuleSets.expected(rule, rules.profile())), rule.speakers());
    heard.add(expected);
    if (rule.trigger() instanceof Trigger.Said said) {
      heard.add(new Heard(said.sets(), Set.of(said.speaker())));
    } else if (rule.trigger() instanceof Trigger.Event event) {
      hear(event.type());
    }
    for (Condition condition : rule.unless()) {
      if (condition instanceof Condition.Said said) {
        heard.add(new Heard(said.sets(), Set.of(said.speaker())));
      }
    }
    if (LiveMeasures.isSilence(expectation)) {
      hear("hold");
    }
  }

  private void hear(String event) {
    List<String> sets = DerivedEvents.setsOf(event);
    boolean customer = DerivedEvents.CUSTOMER_SETS.containsAll(sets);
    heard.add(new Heard(sets, Set.of(customer ? Speaker.CUSTOMER : Speaker.AGENT)));
  }

  Rule rule() {
    return rule;
  }

  /** The phrase sets the rule demands or forbids. */
  Heard expected() {
    return expected;
  }

  /** The finding, once nothing that may come can change its verdict; else null. */
  @Nullable Finding certain(Settled settled) {
    int end = settled.end(heard);
    Call call = settled.call(heard, end, rules);
    Outcome barred = RuleEvaluator.barred(rule, call);
    if (barred != null) {
      return STANDING.contains(barred.code()) ? evaluate(call, Set.of()) : null;
    }
    Set<Occurrence> judged = new HashSet<>();
    for (Occurrence occurrence : trigger.occurrences(call, end)) {
      if (isCertain(call, settled, end, occurrence)) {
        judged.add(occurrence);
      }
    }
    if (judged.isEmpty()) {
      return null;
    }
    Finding finding = evaluate(call, judged);
    boolean stays =
        finding.verdict() == Verdict.VIOLATED
            || (trigger.once() && !finding.reasonCode().equals(Reason.NO_SPEECH));
    return stays ? finding : null;
  }

  private Finding evaluate(Call call, Set<Occurrence> judged) {
    return RuleEvaluator.evaluate(rule, section, call, judged::contains, Trace.NONE);
  }

  /** Whether what the rule says of one occurrence of its trigger will stay. */
  private boolean isCertain(Call call, Settled settled, int end, Occurrence occurrence) {
    boolean excused = false;
    for (Condition condition : rule.unless()) {
      if (!(condition instanceof Condition.Said said)) {
        return false; // It may happen yet.
      }
      Set<Speaker> speakers = Set.of(said.speaker());
      LiveWindow window = new LiveWindow(said.window(), speakers, settled, feed.horizonMillis());
      Stretch stretch = Stretch.of(said.window(), call.text(), occurrence, speakers);
      boolean isSaid =
          call.matches().of(said.sets(), speakers).stream()
              .anyMatch(match -> stretch.contains(match.position()));
      if (!window.begins() || (!isSaid && !window.isOver(stretch, occurrence, end))) {
        return false;
      }
      excused |= isSaid;
    }
    LiveWindow window =
        new LiveWindow(rule.window(), rule.speakers(), settled, feed.horizonMillis());
    if (excused || !window.begins()) {
      return excused;
    }
    if (expectation instanceof Expectation.Keep keep) {
      return (!LiveMeasures.isSilence(keep) || trigger.silencesStay(call, end))
          && LiveMeasures.stays(
              keep, evaluate(call, Set.of(occurrence)), trigger.goesOn(occurrence));
    }
    Stretch stretch = Stretch.of(rule.window(), call.text(), occurrence, rule.speakers());
    return window.isOver(stretch, occurrence, end)
        ? known(call)
        : mayDecide(call, end) && decides(evaluate(call, Set.of(occurrence)));
  }

  /** Whether the demand is one whose outcome lies in the words of its window. */
  private boolean known(Call call) {
    return expectation instanceof Expectation.Say
        || expectation instanceof Expectation.SayAll
        || expectation instanceof Expectation.Avoid
        || (expectation instanceof Expectation.SayForHour
            && call.transcript().metadata().startedAt() != null);
  }

  /** Whether enough was said to look closer before the window is over. */
  private boolean mayDecide(Call call, int end) {
    List<SpokenMatch> said = call.matches().of(expected.sets(), expected.speakers());
    if (expectation instanceof Expectation.Say say) {
      return said.size() >= say.times();
    }
    if (expectation instanceof Expectation.Avoid avoid) {
      // A longer match of another of its sets may still take the place of one at the end.
      return said.size() > avoid.atMost()
          && said.stream().allMatch(match -> match.endPosition() <= end);
    }
    if (expectation instanceof Expectation.SayAll all) {
      return said.size() >= all.atLeast()
          && (!all.ordered() || all.atLeast() == all.parts().size());
    }
    return expectation instanceof Expectation.SayForHour && !said.isEmpty() && known(call);
  }

  /** Whether words that come later in the window cannot change this. */
  private boolean decides(Finding finding) {
    boolean forbids = Expectations.punishesWords(rule);
    return finding.verdict() == (forbids ? Verdict.VIOLATED : Verdict.MET);
  }
}
