package org.callscore.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callscore.rule.Expectation;
import org.callscore.rule.LintCode;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;

/** Rules of one pack that say the same, contradict each other, or punish the same words. */
final class PairLint {
  private final RulePack pack;
  private final LintContext context;
  private final Demands demands;

  PairLint(RulePack pack, LintContext context) {
    this.pack = pack;
    this.context = context;
    demands = new Demands(context.languages());
  }

  void lint() {
    List<Rule> rules = pack.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (onSameCalls(rules.get(i), rules.get(j)) && touch(rules.get(i), rules.get(j))) {
          compare(rules.get(i), rules.get(j));
        }
      }
    }
  }

  private static boolean onSameCalls(Rule one, Rule other) {
    return meet(one.applies().directions(), other.applies().directions())
        && meet(one.applies().roles(), other.applies().roles());
  }

  private static boolean meet(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
  }

  /** Whether both look at the same words, on every call on which both are asked. */
  private static boolean touch(Rule one, Rule other) {
    boolean sameTrigger = one.trigger().equals(other.trigger());
    return (sameTrigger && Windows.overlap(one.window(), other.window()))
        || looksEverywhere(one)
        || looksEverywhere(other);
  }

  private static boolean looksEverywhere(Rule rule) {
    return rule.trigger() instanceof Trigger.CallStart
        && rule.onlyIf().isEmpty()
        && rule.window().equals(Window.CALL);
  }

  private void compare(Rule one, Rule other) {
    boolean sameSpeakers = one.speakers().equals(other.speakers());
    if (sameSpeakers && sameWhen(one, other) && demands.same(one, other)) {
      duplicate(one, other);
      return;
    }
    if (sameSpeakers) {
      punishedTwice(one, other);
      overlapping(one, other);
      kept(one, other);
    }
    contradiction(one, other);
    contradiction(other, one);
  }

  private static boolean sameWhen(Rule one, Rule other) {
    return one.trigger().equals(other.trigger())
        && one.window().from().equals(other.window().from())
        && one.window().to().equals(other.window().to())
        && one.applies().equals(other.applies())
        && one.onlyIf().equals(other.onlyIf())
        && one.unless().equals(other.unless())
        && Objects.equals(one.confidence(), other.confidence());
  }

  private static boolean punishBoth(Rule one, Rule other) {
    return one.weight() > 0 && other.weight() > 0 && !isSettled(one, other);
  }

  private void punishedTwice(Rule one, Rule other) {
    if (!punishBoth(one, other)) {
      return;
    }
    Optional<String> both = demands.forbiddenByBoth(one, other);
    if (both.isPresent()) {
      pair(
          LintCode.DOUBLE_PENALTY,
          one,
          other,
          "'" + both.orElseThrow() + "' breaks this rule and " + other.id(),
          "say in one of them which counts: 'overrides: [" + other.id() + "]'");
    }
  }

  private void overlapping(Rule one, Rule other) {
    if (one.trigger().equals(other.trigger())
        && one.onlyIf().equals(other.onlyIf())
        && punishBoth(one, other)) {
      if (implies(one, other)) {
        tellOverlap(one, other);
      } else if (implies(other, one)) {
        tellOverlap(other, one);
      }
    }
  }

  /** Whether who meets one rule has met the other. */
  private boolean implies(Rule one, Rule other) {
    return Windows.contains(other.window(), one.window()) && demands.implies(one, other);
  }

  private void tellOverlap(Rule narrow, Rule wide) {
    pair(
        LintCode.OVERLAPPING_RULES,
        narrow,
        wide,
        "who meets this rule meets " + wide.id() + " too, and who says nothing breaks both",
        "keep one of them, or add 'overrides: [" + wide.id() + "]'");
  }

  private void contradiction(Rule asks, Rule forbids) {
    if (!(forbids.expectation() instanceof Expectation.Avoid avoid)
        || avoid.atMost().value().signum() > 0
        || !coversAll(forbids, asks)
        || isSettled(asks, forbids)) {
      return;
    }
    if (Demands.needed(asks).stream().anyMatch(needed -> isForbidden(needed, forbids, avoid))) {
      pair(
          LintCode.CONTRADICTORY_RULES,
          asks,
          forbids,
          "whatever meets this rule breaks " + forbids.id(),
          "take one of them out of the pack");
    } else if (asks.expectation() instanceof Expectation.Say say
        && asks.speakers().equals(forbids.speakers())) {
      contradictoryWords(asks, say, forbids, avoid);
    }
  }

  private static boolean isForbidden(Demands.Needed needed, Rule forbids, Expectation.Avoid avoid) {
    return forbids.speakers().containsAll(needed.speakers())
        && avoid.sets().containsAll(needed.sets());
  }

  private void contradictoryWords(
      Rule asks, Expectation.Say say, Rule forbids, Expectation.Avoid avoid) {
    Optional<String> words = demands.sharedWords(say.sets(), avoid.sets());
    if (words.isPresent()) {
      pair(
          LintCode.CONTRADICTORY_RULES,
          asks,
          forbids,
          "'" + words.orElseThrow() + "' meets this rule and breaks " + forbids.id(),
          "take these words out of the phrase sets of one of them");
    }
  }

  /** Whether one rule looks wherever the other does, whenever the other is asked. */
  private static boolean coversAll(Rule one, Rule other) {
    return looksEverywhere(one)
        || (one.speakers().equals(other.speakers())
            && one.trigger().equals(other.trigger())
            && one.onlyIf().equals(other.onlyIf())
            && Windows.contains(one.window(), other.window()));
  }

  /** Whether the authors have said which of the rules gives way. */
  private static boolean isSettled(Rule one, Rule other) {
    return one.overrides().contains(other.id()) || other.overrides().contains(one.id());
  }

  private void kept(Rule one, Rule other) {
    if (one.expectation() instanceof Expectation.Keep first
        && other.expectation() instanceof Expectation.Keep second
        && first.measure().equals(second.measure())
        && one.trigger().equals(other.trigger())
        && one.window().equals(other.window())
        && (above(first, second) || above(second, first))) {
      pair(
          LintCode.CONTRADICTORY_RULES,
          one,
          other,
          "no " + first.measure().label() + " meets both this rule and " + other.id(),
          "take one of them out of the pack");
    }
  }

  private static boolean above(Expectation.Keep high, Expectation.Keep low) {
    var least = high.atLeast();
    var most = low.atMost();
    return high.against() == null
        && low.against() == null
        && least != null
        && most != null
        && least.unit() == most.unit()
        && least.value().compareTo(most.value()) > 0;
  }

  private void duplicate(Rule one, Rule other) {
    pair(
        LintCode.DUPLICATE_RULE,
        other,
        one,
        "the rule demands what " + one.id() + " demands, at the same time",
        "keep one of them");
  }

  private void pair(LintCode code, Rule at, Rule other, String message, String hint) {
    RuleSources sources = context.sources();
    Optional<SourceFile> file = sources.rule(at.id());
    if (file.isPresent()) {
      List<SourceFile> files = new ArrayList<>(List.of(file.orElseThrow()));
      sources.rule(other.id()).ifPresent(files::add);
      sources.pack(pack.id()).ifPresent(files::add);
      context
          .warnings()
          .add(
              code,
              files,
              LintContext.firstOf(file.orElseThrow(), "say", "avoid", "keep"),
              message,
              hint,
              pack.id());
    }
  }
}
