package org.callscore.score;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.transcript.Speaker;

/** Which phrase sets a rule listens for. */
public final class RuleSets {
  private RuleSets() {}

  /** Every set whose matches the rule looks at. */
  public static Set<String> of(Rule rule, Profile profile) {
    Set<String> sets = new TreeSet<>(decisive(rule, profile));
    for (Condition condition : rule.unless()) {
      if (condition instanceof Condition.Said said) {
        sets.addAll(said.sets());
      }
    }
    return sets;
  }

  /**
   * Of the sets of {@link #of}, those the rule listens for in the customer's words, or in everybody
   * else's: words of the one side need no matching against rules about the other.
   */
  static Set<String> heardFrom(boolean customer, Rule rule, Profile profile) {
    Set<String> sets = new TreeSet<>();
    if (rule.speakers().stream().anyMatch(s -> (s == Speaker.CUSTOMER) == customer)) {
      sets.addAll(expected(rule, profile));
    }
    if (rule.trigger() instanceof Trigger.Said said
        && (said.speaker() == Speaker.CUSTOMER) == customer) {
      sets.addAll(said.sets());
    }
    for (Condition condition : rule.unless()) {
      if (condition instanceof Condition.Said said
          && (said.speaker() == Speaker.CUSTOMER) == customer) {
        sets.addAll(said.sets());
      }
    }
    return sets;
  }

  /** The sets without which the rule cannot be judged and which the language lacks. */
  static Set<String> missing(Rule rule, Profile profile, Set<String> present) {
    Set<String> missing = new TreeSet<>(decisive(rule, profile));
    missing.removeAll(present);
    return missing;
  }

  private static Set<String> decisive(Rule rule, Profile profile) {
    Set<String> sets = expected(rule, profile);
    if (rule.trigger() instanceof Trigger.Said said) {
      sets.addAll(said.sets());
    }
    return sets;
  }

  /** The sets the rule demands, forbids or counts. */
  static Set<String> expected(Rule rule, Profile profile) {
    Set<String> sets = new TreeSet<>();
    Expectation expectation = rule.expectation();
    if (expectation instanceof Expectation.Say say) {
      sets.addAll(say.sets());
    } else if (expectation instanceof Expectation.SayAll all) {
      Templates.filled(all, profile).parts().forEach(part -> sets.addAll(part.sets()));
    } else if (expectation instanceof Expectation.SayForHour hour) {
      sets.addAll(hour.hours().keySet());
    } else if (expectation instanceof Expectation.Avoid avoid) {
      sets.addAll(avoid.sets());
    } else if (expectation instanceof Expectation.Keep keep) {
      sets.addAll(QUESTIONS.equals(keep.measure()) ? List.of("question") : List.of());
    } else {
      throw new AssertionError(expectation);
    }
    return sets;
  }

  /** The named sets that are there, with those they refer to, in order of name. */
  static List<PhraseSet> withReferences(Set<String> names, Map<String, PhraseSet> all) {
    Map<String, PhraseSet> used = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.pop();
      PhraseSet set = all.get(name);
      if (set != null && used.put(name, set) == null) {
        set.phrases().forEach(phrase -> references(phrase, open));
        set.except().forEach(phrase -> references(phrase, open));
      }
    }
    return List.copyOf(used.values());
  }

  private static void references(Phrase phrase, Deque<String> found) {
    if (phrase instanceof Phrase.SetReference reference) {
      found.push(reference.set());
    }
    phrase.inner().forEach(part -> references(part, found));
  }

  /** The one measure that is counted in words said. */
  static final String QUESTIONS = "questions-per-turn";
}
