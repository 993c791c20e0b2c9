package org.callscore.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Quantity;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
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

  private static final Set<String> KNOWN_AT_START = Set.of("direction", "role", "agent", "company");

  private final Rule rule;
  private final String section;
  private final LiveFeed feed;
  private final CompiledRules rules;
  private final LiveTrigger trigger;

  /** What the rule demands, a template's parts in place of its name. */
  private final Expectation expectation;

  private final List<Heard> expected = new ArrayList<>();
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
    RuleSets.expected(
        rule,
        rules.profile(),
        (speakers, sets) -> expected.add(new Heard(List.copyOf(sets), speakers)));
    heard.addAll(expected);
    if (rule.trigger() instanceof Trigger.Said said) {
      heard.add(new Heard(said.sets(), Set.of(said.speaker())));
    } else if (rule.trigger() instanceof Trigger.Event event) {
      hear(event.happening().event());
    }
    for (Condition condition : conditions()) {
      if (condition instanceof Condition.Said said) {
        heard.add(new Heard(said.sets(), Set.of(said.speaker())));
      }
    }
    if (LiveMeasures.isSilence(expectation)) {
      hear("hold");
    }
  }

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(rule.onlyIf());
    all.addAll(rule.unless());
    return all;
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
  List<Heard> expected() {
    return List.copyOf(expected);
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
    Hearing hearing = Hearing.of(rule, call);
    for (Occurrence occurrence : trigger.occurrences(call, hearing, end)) {
      if (isCertain(call, settled, end, hearing, occurrence)) {
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
  private boolean isCertain(
      Call call, Settled settled, int end, Hearing hearing, Occurrence occurrence) {
    for (Condition condition : conditions()) {
      if (!isTold(condition, call, settled, end, hearing, occurrence)) {
        return false;
      }
    }
    LiveWindow window = window(rule.window(), rule.speakers(), settled);
    if (Conditions.barred(rule, call, hearing, occurrence, Trace.NONE) != null) {
      return true;
    }
    if (!window.begins()) {
      return false;
    }
    if (expectation instanceof Expectation.Keep keep) {
      return (!LiveMeasures.isSilence(keep) || trigger.silencesStay(call, end))
          && LiveMeasures.stays(
              keep,
              evaluate(call, Set.of(occurrence)),
              trigger.atHolds(),
              trigger.goesOn(occurrence));
    }
    Stretch stretch = Stretch.of(rule.window(), call.text(), occurrence, rule.speakers());
    return window.isOver(stretch, occurrence, end, expectedSpeakers())
        ? known(call, stretch)
        : mayDecide(call, end) && decides(evaluate(call, Set.of(occurrence)));
  }

  private LiveWindow window(Window window, Set<Speaker> speakers, Settled settled) {
    return new LiveWindow(window, speakers, settled, feed.horizonMillis());
  }

  private Set<Speaker> expectedSpeakers() {
    Set<Speaker> speakers = new HashSet<>(rule.speakers());
    expected.forEach(one -> speakers.addAll(one.speakers()));
    return speakers;
  }

  /** Whether it is known for good if the condition holds. */
  private boolean isTold(
      Condition condition,
      Call call,
      Settled settled,
      int end,
      Hearing hearing,
      Occurrence occurrence) {
    if (condition instanceof Condition.Stated stated) {
      return KNOWN_AT_START.contains(stated.field());
    }
    if (!(condition instanceof Condition.Said said)) {
      return false; // It may happen yet.
    }
    Set<Speaker> speakers = Set.of(said.speaker());
    LiveWindow window = window(said.window(), speakers, settled);
    Stretch stretch = Stretch.of(said.window(), call.text(), occurrence, speakers);
    long sure =
        call.matches().of(said.sets(), speakers).stream()
            .filter(match -> stretch.contains(match.position()) && hearing.sure(match))
            .count();
    boolean over =
        window.isOver(stretch, occurrence, end, speakers) && anyWord(call, stretch, speakers);
    return window.begins() && (sure >= said.times() || over);
  }

  /** Where nothing was heard, how well the rest of the call is heard decides. */
  private static boolean anyWord(Call call, Stretch stretch, Set<Speaker> speakers) {
    for (int p = 0; p < call.text().size(); p++) {
      if (speakers.contains(call.text().speaker(p)) && stretch.contains(p)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the demand is one whose outcome lies in the words of its window. */
  private boolean known(Call call, Stretch stretch) {
    if (expectation instanceof Expectation.Avoid avoid) {
      return avoid.atMost().unit() == Quantity.Unit.COUNT;
    }
    if (expectation instanceof Expectation.SayForHour) {
      return startedAtKnown(call);
    }
    boolean demands =
        expectation instanceof Expectation.Say
            || expectation instanceof Expectation.SayAll
            || expectation instanceof Expectation.SayInOrder;
    return demands
        && anyWord(call, stretch, rule.speakers())
        && expected.stream().allMatch(one -> anyWord(call, stretch, one.speakers()));
  }

  private static boolean startedAtKnown(Call call) {
    return call.transcript().metadata().startedAt() != null;
  }

  /** Whether enough was said to look closer before the window is over. */
  private boolean mayDecide(Call call, int end) {
    List<SpokenMatch> said = new ArrayList<>();
    expected.forEach(one -> said.addAll(call.matches().of(one.sets(), one.speakers())));
    if (expectation instanceof Expectation.Say say) {
      return said.size() >= say.times();
    }
    if (expectation instanceof Expectation.Avoid avoid) {
      // A longer match of another of its sets may still take the place of one at the end.
      return avoid.atMost().unit() == Quantity.Unit.COUNT
          && said.size() > avoid.atMost().value().intValue()
          && said.stream().allMatch(match -> match.endPosition() <= end);
    }
    if (expectation instanceof Expectation.SayAll all) {
      return said.size() >= all.atLeast();
    }
    if (expectation instanceof Expectation.SayInOrder order) {
      return said.size() >= order.atLeast();
    }
    return expectation instanceof Expectation.SayForHour && !said.isEmpty() && startedAtKnown(call);
  }

  /** Whether words that come later in the window cannot change this. */
  private boolean decides(Finding finding) {
    boolean forbids = Expectations.punishesWords(rule);
    return finding.verdict() == (forbids ? Verdict.VIOLATED : Verdict.MET);
  }
}
