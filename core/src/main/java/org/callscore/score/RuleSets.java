package org.callscore.score;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Measure;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.transcript.Speaker;

/** Which phrase sets a rule listens for. */
public final class RuleSets {
  /** The set by which questions are counted. */
  static final String QUESTION = "question";

  private RuleSets() {}

  /** Every set whose matches the rule looks at. */
  public static Set<String> of(Rule rule, Profile profile) {
    Set<String> sets = new TreeSet<>();
    listening(rule, profile, (speakers, heard) -> sets.addAll(heard));
    return sets;
  }

  /**
   * Of the sets of {@link #of}, those the rule listens for in the customer's words, or in everybody
   * else's: words of the one side need no matching against rules about the other.
   */
  static Set<String> heardFrom(boolean customer, Rule rule, Profile profile) {
    Set<String> sets = new TreeSet<>();
    listening(
        rule,
        profile,
        (speakers, heard) -> {
          if (speakers.stream().anyMatch(s -> (s == Speaker.CUSTOMER) == customer)) {
            sets.addAll(heard);
          }
        });
    return sets;
  }

  /**
   * By rule, the sets without which it cannot be judged and which are not there; only rules that
   * lack some.
   */
  static Map<String, Set<String>> missing(List<Rule> rules, Profile profile, Set<String> present) {
    Map<String, Set<String>> byRule = new HashMap<>();
    for (Rule rule : rules) {
      Set<String> missing = missing(rule, profile, present);
      if (!missing.isEmpty()) {
        byRule.put(rule.id(), missing);
      }
    }
    return Map.copyOf(byRule);
  }

  private static Set<String> missing(Rule rule, Profile profile, Set<String> present) {
    Set<String> missing = new TreeSet<>();
    BiConsumer<Set<Speaker>, List<String>> absent =
        (speakers, heard) -> {
          for (String set : heard) {
            if (!present.contains(set)) {
              missing.add(set);
            }
          }
        };
    expected(rule, profile, absent);
    triggering(rule, absent);
    return missing;
  }

  /** Tells every set the rule listens for, and in whose words. */
  private static void listening(
      Rule rule, Profile profile, BiConsumer<Set<Speaker>, List<String>> heard) {
    expected(rule, profile, heard);
    triggering(rule, heard);
    for (List<Condition> conditions : List.of(rule.onlyIf(), rule.unless())) {
      for (Condition condition : conditions) {
        if (condition instanceof Condition.Said said) {
          heard.accept(Set.of(said.speaker()), said.sets());
        } else if (condition instanceof Condition.Measured measured) {
          heard.accept(measured.speakers(), counted(measured.keep()));
        }
      }
    }
  }

  private static void triggering(Rule rule, BiConsumer<Set<Speaker>, List<String>> heard) {
    if (rule.trigger() instanceof Trigger.Said said) {
      heard.accept(Set.of(said.speaker()), said.sets());
    }
  }

  /** Tells the sets the rule demands, forbids or counts. */
  static void expected(Rule rule, Profile profile, BiConsumer<Set<Speaker>, List<String>> heard) {
    Set<Speaker> speakers = rule.speakers();
    Expectation expectation = rule.expectation();
    if (expectation instanceof Expectation.SayAll all) {
      expectation = Templates.filled(all, profile);
    }
    if (expectation instanceof Expectation.Say say) {
      heard.accept(speakers, say.sets());
    } else if (expectation instanceof Expectation.SayAll all) {
      all.parts().forEach(part -> heard.accept(speakers, part.sets()));
    } else if (expectation instanceof Expectation.SayInOrder order) {
      for (Expectation.Step step : order.steps()) {
        Speaker own = step.speaker();
        heard.accept(own == null ? speakers : Set.of(own), step.part().sets());
      }
    } else if (expectation instanceof Expectation.SayForHour hour) {
      heard.accept(speakers, List.copyOf(hour.hours().keySet()));
    } else if (expectation instanceof Expectation.Avoid avoid) {
      heard.accept(speakers, avoid.sets());
    } else if (expectation instanceof Expectation.Keep keep) {
      heard.accept(speakers, counted(keep));
    } else if (!(expectation instanceof Expectation.SayBack
        || expectation instanceof Expectation.AvoidEvent
        || expectation instanceof Expectation.Recorded
        || expectation instanceof Expectation.Checklist
        || expectation instanceof Expectation.Report)) {
      throw new AssertionError(expectation);
    }
  }

  /** The sets by which a measure counts words said. */
  private static List<String> counted(Expectation.Keep keep) {
    boolean questions = keep.measure() == Measure.QUESTIONS_PER_TURN;
    return questions ? List.of(QUESTION) : List.of();
  }

  /** The named sets that are there, with those they refer to, in order of name. */
  public static List<PhraseSet> withReferences(Set<String> names, Map<String, PhraseSet> all) {
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
}
