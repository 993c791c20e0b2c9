package org.callscore.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Avoid;
import org.callscore.rule.Expectation.AvoidEvent;
import org.callscore.rule.Expectation.Say;
import org.callscore.rule.Expectation.SayAll;
import org.callscore.rule.Expectation.SayBack;
import org.callscore.rule.Expectation.SayInOrder;
import org.callscore.rule.Expectation.Step;
import org.callscore.rule.Rule;
import org.callscore.transcript.Speaker;

/**
 * How what two rules demand goes together, wherever they look: of a pair about which nothing is
 * known every answer is no.
 */
final class Demands {
  private final Map<String, SpokenSets> languages;

  Demands(Map<String, SpokenSets> languages) {
    this.languages = languages;
  }

  /** Words that cannot be left out: any of these sets, said by one of these speakers. */
  record Needed(Set<Speaker> speakers, List<String> sets) {}

  /** What everybody says who meets the rule. */
  static List<Needed> needed(Rule rule) {
    Expectation expectation = rule.expectation();
    if (expectation instanceof Say say) {
      return List.of(new Needed(rule.speakers(), say.sets()));
    }
    if (expectation instanceof SayAll all && all.atLeast() == all.parts().size()) {
      return all.parts().stream().map(part -> new Needed(rule.speakers(), part.sets())).toList();
    }
    if (expectation instanceof SayInOrder order && order.atLeast() == order.steps().size()) {
      return order.steps().stream().map(step -> needed(rule, step)).toList();
    }
    return List.of();
  }

  private static Needed needed(Rule rule, Step step) {
    Speaker own = step.speaker();
    return new Needed(own == null ? rule.speakers() : Set.of(own), step.part().sets());
  }

  /** Whether two rules of the same speakers ask for the same, or forbid the same. */
  boolean same(Rule one, Rule other) {
    if (one.expectation() instanceof Avoid first && other.expectation() instanceof Avoid second) {
      return first.atMost().equals(second.atMost())
          && includes(first.sets(), second.sets())
          && includes(second.sets(), first.sets());
    }
    return one.expectation().equals(other.expectation())
        || (implies(one, other) && implies(other, one));
  }

  /** Whether who has said what the one asks for has said what the other asks for. */
  boolean implies(Rule one, Rule other) {
    Expectation asked = one.expectation();
    Expectation implied = other.expectation();
    if (asked instanceof Say first && implied instanceof Say second) {
      return first.times() >= second.times() && includes(second.sets(), first.sets());
    }
    if (asked instanceof SayInOrder first && implied instanceof SayInOrder second) {
      return first.atLeast() >= second.atLeast() && stepsImply(one, first, other, second);
    }
    return asked instanceof SayBack first
        && implied instanceof SayBack second
        && first.kept() == second.kept()
        && first.times() >= second.times();
  }

  private boolean stepsImply(Rule one, SayInOrder first, Rule other, SayInOrder second) {
    if (first.steps().size() != second.steps().size()) {
      return false;
    }
    for (int i = 0; i < first.steps().size(); i++) {
      Step step = first.steps().get(i);
      Step implied = second.steps().get(i);
      boolean inTime = Windows.reachesAsFar(implied.within(), step.within());
      boolean sameSpeakers = needed(one, step).speakers().equals(needed(other, implied).speakers());
      if (!inTime || !sameSpeakers || !includes(implied.part().sets(), step.part().sets())) {
        return false;
      }
    }
    return true;
  }

  /** Words or an event that two rules of the same speakers forbid; none if none are found. */
  Optional<String> forbiddenByBoth(Rule one, Rule other) {
    if (one.expectation() instanceof Avoid first && other.expectation() instanceof Avoid second) {
      return sharedWords(first.sets(), second.sets());
    }
    return one.expectation() instanceof AvoidEvent first
            && other.expectation() instanceof AvoidEvent second
            && first.happening().event().equals(second.happening().event())
        ? Optional.of(first.happening().event())
        : Optional.empty();
  }

  /** Whether the sets of one list say nothing, in any language, that those of the other do not. */
  private boolean includes(List<String> larger, List<String> smaller) {
    Set<String> all = new TreeSet<>(larger);
    Set<String> some = new TreeSet<>(smaller);
    return all.containsAll(some)
        || (!languages.isEmpty()
            && languages.values().stream().allMatch(sets -> sets.includes(all, some)));
  }

  /** Words of both, in the first language that has some. */
  Optional<String> sharedWords(List<String> some, List<String> others) {
    return languages.values().stream()
        .map(sets -> sets.sharedWords(new TreeSet<>(some), new TreeSet<>(others)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
