package org.callscore.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  PairLint(RulePack pack, LintContext context) {
    this.pack = pack;
    this.context = context;
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
    return one.speakers().equals(other.speakers())
        && meet(one.applies().directions(), other.applies().directions())
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
    if (one.expectation() instanceof Expectation.Avoid first
        && other.expectation() instanceof Expectation.Avoid second) {
      avoided(one, first, other, second);
    } else if (one.expectation() instanceof Expectation.Say first
        && other.expectation() instanceof Expectation.Say second) {
      demanded(one, first, other, second);
    } else if (one.expectation() instanceof Expectation.Say say
        && other.expectation() instanceof Expectation.Avoid avoid) {
      contradiction(one, say, other, avoid);
    } else if (one.expectation() instanceof Expectation.Avoid avoid
        && other.expectation() instanceof Expectation.Say say) {
      contradiction(other, say, one, avoid);
    } else if (one.expectation() instanceof Expectation.Keep first
        && other.expectation() instanceof Expectation.Keep second) {
      kept(one, first, other, second);
    }
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

  private void avoided(Rule one, Expectation.Avoid first, Rule other, Expectation.Avoid second) {
    boolean same = sameSets(first.sets(), second.sets());
    if (same && sameWhen(one, other) && first.atMost().equals(second.atMost())) {
      duplicate(one, other);
      return;
    }
    if (!punishBoth(one, other)) {
      return;
    }
    Optional<String> words = sharedWords(first.sets(), second.sets());
    if (words.isPresent()) {
      pair(
          LintCode.DOUBLE_PENALTY,
          one,
          other,
          "'" + words.orElseThrow() + "' breaks this rule and " + other.id(),
          "say in one of them which counts: 'overrides: [" + other.id() + "]'");
    }
  }

  private static boolean punishBoth(Rule one, Rule other) {
    return one.weight() > 0 && other.weight() > 0 && !isSettled(one, other);
  }

  private void demanded(Rule one, Expectation.Say first, Rule other, Expectation.Say second) {
    boolean same = sameSets(first.sets(), second.sets());
    if (same && sameWhen(one, other) && first.times() == second.times()) {
      duplicate(one, other);
    } else if (one.trigger().equals(other.trigger())
        && one.onlyIf().equals(other.onlyIf())
        && punishBoth(one, other)) {
      if (implies(one, first, other, second)) {
        overlapping(one, other);
      } else if (implies(other, second, one, first)) {
        overlapping(other, one);
      }
    }
  }

  /** Whether who meets one rule has met the other. */
  private boolean implies(Rule one, Expectation.Say first, Rule other, Expectation.Say second) {
    return first.times() >= second.times()
        && Windows.contains(other.window(), one.window())
        && includes(new TreeSet<>(second.sets()), new TreeSet<>(first.sets()));
  }

  private void overlapping(Rule narrow, Rule wide) {
    pair(
        LintCode.OVERLAPPING_RULES,
        narrow,
        wide,
        "who meets this rule meets " + wide.id() + " too, and who says nothing breaks both",
        "keep one of them, or add 'overrides: [" + wide.id() + "]'");
  }

  private void contradiction(
      Rule asks, Expectation.Say say, Rule forbids, Expectation.Avoid avoid) {
    if (avoid.atMost().value().signum() > 0
        || !coversAll(forbids, asks)
        || isSettled(asks, forbids)) {
      return;
    }
    boolean every = new TreeSet<>(avoid.sets()).containsAll(say.sets());
    Optional<String> words = sharedWords(say.sets(), avoid.sets());
    if (every || words.isPresent()) {
      pair(
          LintCode.CONTRADICTORY_RULES,
          asks,
          forbids,
          every
              ? "whatever meets this rule breaks " + forbids.id()
              : "'" + words.orElse("") + "' meets this rule and breaks " + forbids.id(),
          every
              ? "take one of them out of the pack"
              : "take these words out of the phrase sets of one of them");
    }
  }

  /** Whether one rule looks wherever the other does, whenever the other is asked. */
  private static boolean coversAll(Rule one, Rule other) {
    return looksEverywhere(one)
        || (one.trigger().equals(other.trigger())
            && one.onlyIf().equals(other.onlyIf())
            && Windows.contains(one.window(), other.window()));
  }

  /** Whether the authors have said which of the rules gives way. */
  private static boolean isSettled(Rule one, Rule other) {
    return one.overrides().contains(other.id()) || other.overrides().contains(one.id());
  }

  private void kept(Rule one, Expectation.Keep first, Rule other, Expectation.Keep second) {
    if (!first.measure().equals(second.measure()) || !one.trigger().equals(other.trigger())) {
      return;
    }
    if (first.equals(second) && sameWhen(one, other)) {
      duplicate(one, other);
    } else if (one.window().equals(other.window())
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

  private boolean sameSets(List<String> some, List<String> others) {
    return includes(new TreeSet<>(some), new TreeSet<>(others))
        && includes(new TreeSet<>(others), new TreeSet<>(some));
  }

  /** In every language. */
  private boolean includes(Set<String> larger, Set<String> smaller) {
    return larger.containsAll(smaller)
        || (!context.languages().isEmpty()
            && context.languages().values().stream()
                .allMatch(sets -> sets.includes(larger, smaller)));
  }

  /** In the first language that has some. */
  private Optional<String> sharedWords(List<String> some, List<String> others) {
    return context.languages().values().stream()
        .map(sets -> sets.sharedWords(new TreeSet<>(some), new TreeSet<>(others)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
