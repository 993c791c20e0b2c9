package org.callscore.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Happening;
import org.callscore.rule.Measure;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;

/** What a rule can be made of, by name: for the test that no part is without a case. */
final class RuleParts {
  private RuleParts() {}

  /** Every part there is. */
  static List<String> all() {
    List<String> parts = new ArrayList<>();
    for (Class<?> family : List.of(Expectation.class, Condition.class, Trigger.class)) {
      for (Class<?> kind : family.getPermittedSubclasses()) {
        if (kind == Expectation.Report.class) {
          continue; // judged over many calls, never on one
        }
        if (family == Condition.class) {
          parts.add("if " + kind.getSimpleName());
          parts.add("unless " + kind.getSimpleName());
        } else {
          parts.add(kind.getSimpleName());
        }
      }
    }
    Arrays.stream(Measure.values()).forEach(measure -> parts.add("measure " + measure.label()));
    Arrays.stream(Expectation.Kept.values()).forEach(kept -> parts.add("kept " + kept));
    Happening.derived().forEach(event -> parts.add("event " + event));
    for (Window.Unit unit : Window.Unit.values()) {
      for (Window.Point point : Window.Point.values()) {
        boolean ofTheCall = point == Window.Point.CALL_START || point == Window.Point.CALL_END;
        if (unit != Window.Unit.PERCENT || ofTheCall) {
          parts.add("say " + unit + " from " + point);
          parts.add("avoid " + unit + " from " + point);
        }
      }
    }
    parts.addAll(
        List.of(
            "which -1",
            "which 0",
            "which 1",
            "which 2",
            "event length",
            "only direction",
            "only role",
            "only language",
            "confidence",
            "against speaker",
            "against window",
            "step speaker",
            "step MILLIS",
            "step WORDS",
            "step TURNS"));
    return parts;
  }

  /** The parts of one rule. */
  static List<String> of(Rule rule) {
    List<String> parts = new ArrayList<>();
    trigger(rule.trigger(), parts);
    expectation(rule.expectation(), parts);
    window(rule, parts);
    for (Condition condition : rule.onlyIf()) {
      parts.add("if " + condition.getClass().getSimpleName());
    }
    for (Condition condition : rule.unless()) {
      parts.add("unless " + condition.getClass().getSimpleName());
    }
    if (!rule.applies().directions().isEmpty()) {
      parts.add("only direction");
    }
    if (!rule.applies().roles().isEmpty()) {
      parts.add("only role");
    }
    if (!rule.applies().languages().isEmpty()) {
      parts.add("only language");
    }
    if (rule.confidence() != null) {
      parts.add("confidence");
    }
    return parts;
  }

  private static void trigger(Trigger trigger, List<String> parts) {
    parts.add(trigger.getClass().getSimpleName());
    if (trigger instanceof Trigger.Event event) {
      parts.add("which " + event.which().nth());
      happening(event.happening(), parts);
    } else if (trigger instanceof Trigger.Said said) {
      parts.add("which " + said.which().nth());
    }
  }

  private static void happening(Happening happening, List<String> parts) {
    parts.add("event " + happening.event());
    if (happening.atLeastMillis() > 0) {
      parts.add("event length");
    }
  }

  private static void expectation(Expectation expectation, List<String> parts) {
    parts.add(expectation.getClass().getSimpleName());
    if (expectation instanceof Expectation.Keep keep) {
      parts.add("measure " + keep.measure().label());
      if (keep.against() != null) {
        parts.add(keep.against().speaker() == null ? "" : "against speaker");
        parts.add(keep.against().window() == null ? "" : "against window");
      }
    } else if (expectation instanceof Expectation.SayBack back) {
      parts.add("kept " + back.kept());
    } else if (expectation instanceof Expectation.SayInOrder order) {
      for (Expectation.Step step : order.steps()) {
        parts.add(step.speaker() == null ? "" : "step speaker");
        parts.add(step.within() == null ? "" : "step " + step.within().unit());
      }
    }
  }

  private static void window(Rule rule, List<String> parts) {
    String kind =
        rule.expectation() instanceof Expectation.Say
            ? "say "
            : rule.expectation() instanceof Expectation.Avoid ? "avoid " : "keep ";
    for (Window.Bound bound : List.of(rule.window().from(), rule.window().to())) {
      parts.add(bound.amount() == 0 ? "" : kind + bound.unit() + " from " + bound.point());
    }
  }
}
