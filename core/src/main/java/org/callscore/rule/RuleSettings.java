package org.callscore.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callscore.rule.Profile.RuleSetting;
import org.jspecify.annotations.Nullable;

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
        atMost == null ? null : ExpectationReader.quantity(atMost),
        atLeast == null ? null : ExpectationReader.quantity(atLeast),
        map.self().place());
  }

  /** The rule as set. What does not suit it is a problem, told at the setting's place. */
  static Rule apply(Rule rule, RuleSetting setting, Collection<Problem> problems) {
    List<String> wrong = new ArrayList<>();
    Window within = setting.within();
    if (within != null
        && rule.trigger() instanceof Trigger.CallStart
        && WindowParser.needsTrigger(within)) {
      wrong.add("'" + within.text() + "' of what: '" + rule.id() + "' has no 'when'");
    }
    Expectation expectation = rule.expectation();
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
        && keep.atLeast().compareTo(keep.atMost()) > 0) {
      wrong.add("'" + rule.id() + "' would have to be at least more than at most");
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
        rule.unless(),
        setting.weight() == null ? rule.weight() : setting.weight(),
        setting.critical() == null ? rule.critical() : setting.critical(),
        rule.because(),
        rule.instead(),
        rule.overrides(),
        rule.leaves(),
        rule.examples());
  }

  private static Expectation atMost(
      Rule rule, Expectation expectation, Quantity atMost, List<String> wrong) {
    if (expectation instanceof Expectation.Avoid avoid) {
      return new Expectation.Avoid(avoid.sets(), count(rule, atMost, wrong));
    }
    if (expectation instanceof Expectation.Keep keep) {
      return new Expectation.Keep(
          keep.measure(), keep.atLeast(), bound(rule, keep.measure(), atMost, wrong));
    }
    wrong.add("'atMost' for '" + rule.id() + "', which neither avoids nor keeps anything");
    return expectation;
  }

  private static Expectation atLeast(
      Rule rule, Expectation expectation, Quantity atLeast, List<String> wrong) {
    if (expectation instanceof Expectation.Say say) {
      return new Expectation.Say(say.sets(), Math.max(1, count(rule, atLeast, wrong)));
    }
    if (expectation instanceof Expectation.SayAll all && all.template() == null) {
      int count = count(rule, atLeast, wrong);
      if (count < 1 || count > all.parts().size()) {
        wrong.add("'" + rule.id() + "' has " + all.parts().size() + " parts, not " + count);
      }
      return new Expectation.SayAll(all.parts(), count, all.ordered(), null);
    }
    if (expectation instanceof Expectation.Keep keep) {
      return new Expectation.Keep(
          keep.measure(), bound(rule, keep.measure(), atLeast, wrong), keep.atMost());
    }
    wrong.add("'atLeast' for '" + rule.id() + "', which counts nothing");
    return expectation;
  }

  private static int count(Rule rule, Quantity quantity, List<String> wrong) {
    if (quantity.unit() != Quantity.Unit.COUNT
        || quantity.value().stripTrailingZeros().scale() > 0) {
      wrong.add("wrong unit for '" + rule.id() + "', expected a whole number such as 3");
      return 1;
    }
    return quantity.value().intValueExact();
  }

  private static @Nullable BigDecimal bound(
      Rule rule, String name, Quantity quantity, List<String> wrong) {
    Measure measure = Measure.named(name);
    if (measure != null && quantity.unit() != measure.unit()) {
      wrong.add("wrong unit for '" + rule.id() + "', expected " + measure.unit().example());
    }
    return quantity.value();
  }
}
