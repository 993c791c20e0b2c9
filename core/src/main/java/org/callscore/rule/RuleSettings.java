package org.callscore.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callscore.rule.Profile.RuleSetting;

/** Reads the numbers that packs and profiles set for single rules, and puts them into the rules. */
final class RuleSettings {
  /** What may be set. */
  static final List<String> KEYS = List.of("weight", "critical", "within", "atMost", "atLeast");

  private RuleSettings() {}

  /** The setting that stands in a mapping; nothing of a rule is changed that is not named there. */
  static RuleSetting read(YamlMap map) {
    YamlNode within = map.get("within");
    YamlNode atMost = map.get("atMost");
    YamlNode atLeast = map.get("atLeast");
    return new RuleSetting(
        map.flag("off", false),
        map.has("weight") ? (Integer) map.count("weight", 0, 0) : null,
        map.has("critical") ? (Boolean) map.flag("critical", false) : null,
        within == null ? null : WindowParser.parse(within),
        atMost == null ? null : LimitReader.quantity(atMost),
        atLeast == null ? null : LimitReader.quantity(atLeast),
        map.self().place());
  }

  /** The rule as set. What does not suit it is a problem, told at the setting's place. */
  static Rule apply(Rule rule, RuleSetting setting, Collection<Problem> problems) {
    List<String> wrong = new ArrayList<>();
    Window within = setting.within();
    Expectation expectation = rule.expectation();
    if (within != null) {
      expectation = within(rule, expectation, within, wrong);
    }
    Quantity atMost = setting.atMost();
    if (atMost != null) {
      expectation = atMost(rule, expectation, atMost, wrong);
    }
    Quantity atLeast = setting.atLeast();
    if (atLeast != null) {
      expectation = atLeast(rule, expectation, atLeast, wrong);
    }
    if (expectation instanceof Expectation.Keep keep
        && keep.atLeast() != null
        && keep.atMost() != null
        && keep.atLeast().value().compareTo(keep.atMost().value()) > 0) {
      wrong.add("'" + rule.id() + "' would have to be at least more than at most");
    }
    if (!expectation.givesPoints() && setting.weight() != null && setting.weight() > 0) {
      wrong.add("'" + rule.id() + "' earns no points: a person or the report decides");
    }
    wrong.forEach(message -> problems.add(setting.place().problem(message, "")));
    return new Rule(
        rule.id(),
        rule.title(),
        rule.standards(),
        rule.applies(),
        rule.trigger(),
        rule.speakers(),
        within == null ? rule.window() : within,
        expectation,
        rule.onlyIf(),
        rule.unless(),
        rule.confidence(),
        setting.weight() == null ? rule.weight() : setting.weight(),
        setting.critical() == null ? rule.critical() : setting.critical(),
        rule.because(),
        rule.instead(),
        rule.overrides(),
        rule.leaves(),
        rule.examples());
  }

  /** What is compared with the rest of the old window is compared with the rest of the new one. */
  private static Expectation within(
      Rule rule, Expectation expectation, Window within, List<String> wrong) {
    if (rule.trigger() instanceof Trigger.CallStart && within.atEvent()) {
      wrong.add("'" + within.text() + "' of what: '" + rule.id() + "' has no 'when'");
    }
    if (!(expectation instanceof Expectation.Keep keep)) {
      return expectation;
    }
    if (!keep.measure().windowed() && !within.equals(Window.CALL)) {
      wrong.add(
          "'within' for '" + rule.id() + "': " + keep.measure().label() + " is of the whole call");
    }
    Expectation.Against against = keep.against();
    if (against == null
        || against.window() == null
        || !against.window().equals(rule.window().rest())) {
      return expectation;
    }
    if (within.rest() == null) {
      wrong.add("'" + within.text() + "' for '" + rule.id() + "' leaves no rest to compare with");
      return expectation;
    }
    return new Expectation.Keep(
        keep.measure(),
        keep.atLeast(),
        keep.atMost(),
        new Expectation.Against(against.speaker(), within.rest()));
  }

  private static Expectation atMost(
      Rule rule, Expectation expectation, Quantity atMost, List<String> wrong) {
    if (expectation instanceof Expectation.Avoid avoid) {
      return new Expectation.Avoid(avoid.sets(), countable(rule, atMost, wrong));
    }
    if (expectation instanceof Expectation.AvoidEvent avoid) {
      return new Expectation.AvoidEvent(avoid.happening(), countable(rule, atMost, wrong));
    }
    if (expectation instanceof Expectation.Keep keep) {
      checkUnit(rule, keep, atMost, wrong);
      return new Expectation.Keep(keep.measure(), keep.atLeast(), atMost, keep.against());
    }
    wrong.add("'atMost' for '" + rule.id() + "', which neither avoids nor keeps anything");
    return expectation;
  }

  private static Expectation atLeast(
      Rule rule, Expectation expectation, Quantity atLeast, List<String> wrong) {
    if (expectation instanceof Expectation.Say say) {
      return new Expectation.Say(say.sets(), Math.max(1, count(rule, atLeast, wrong)));
    }
    if (expectation instanceof Expectation.SayBack back) {
      return new Expectation.SayBack(back.kept(), Math.max(1, count(rule, atLeast, wrong)));
    }
    if (expectation instanceof Expectation.SayAll all && all.template() == null) {
      int count = count(rule, atLeast, wrong);
      checkParts(rule, count, all.parts().size(), wrong);
      return new Expectation.SayAll(all.parts(), count, null);
    }
    if (expectation instanceof Expectation.SayInOrder order) {
      int count = count(rule, atLeast, wrong);
      checkParts(rule, count, order.steps().size(), wrong);
      if (order.steps().stream().anyMatch(step -> step.within() != null)) {
        wrong.add("'atLeast' for '" + rule.id() + "', whose steps have deadlines");
      }
      return new Expectation.SayInOrder(order.steps(), count);
    }
    if (expectation instanceof Expectation.Keep keep) {
      checkUnit(rule, keep, atLeast, wrong);
      return new Expectation.Keep(keep.measure(), atLeast, keep.atMost(), keep.against());
    }
    wrong.add("'atLeast' for '" + rule.id() + "', which counts nothing");
    return expectation;
  }

  private static void checkParts(Rule rule, int count, int parts, List<String> wrong) {
    if (count < 1 || count > parts) {
      wrong.add("'" + rule.id() + "' has " + parts + " parts, not " + count);
    }
  }

  private static Quantity countable(Rule rule, Quantity quantity, List<String> wrong) {
    if (!ExpectationReader.countable(quantity)) {
      wrong.add("wrong unit for '" + rule.id() + "', expected a whole number such as 3");
    }
    return quantity;
  }

  private static int count(Rule rule, Quantity quantity, List<String> wrong) {
    if (quantity.unit() != Quantity.Unit.COUNT
        || quantity.value().stripTrailingZeros().scale() > 0) {
      wrong.add("wrong unit for '" + rule.id() + "', expected a whole number such as 3");
      return 1;
    }
    return quantity.value().intValueExact();
  }

  private static void checkUnit(
      Rule rule, Expectation.Keep keep, Quantity quantity, List<String> wrong) {
    String expected = LimitReader.wrongUnit(keep.measure(), keep.against(), quantity);
    if (expected != null) {
      wrong.add("wrong unit for '" + rule.id() + "', " + expected);
    }
  }
}
