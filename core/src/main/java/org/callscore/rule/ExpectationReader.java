package org.callscore.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callscore.rule.Expectation.Hours;
import org.callscore.rule.Expectation.Kept;
import org.callscore.rule.Expectation.Part;
import org.callscore.rule.Expectation.Step;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** Reads what a rule demands: its {@code say}, {@code avoid}, {@code keep} and so on. */
final class ExpectationReader {
  private static final List<String> KINDS = List.of("say", "avoid", "keep", "checklist", "report");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What makes no sense where no words, events or figures of one call are looked at. */
  private static final List<String> NOT_FOR_PEOPLE =
      List.of(
          "speaker", "within", "times", "atMost", "atLeast", "against", "confidence", "critical");

  private static final List<String> NOT_FOR_REPORTS =
      List.of("only", "when", "if", "unless", "instead", "overrides");
  private static final List<String> FORMS = List.of("all", "order", "template", "hours", "repeat");
  private static final List<String> KEPT = List.of("number", "name", "words");
  private static final Expectation NOTHING = new Expectation.Say(List.of(), 1);

  private final YamlMap rule;
  private final RuleNames names;
  private final Trigger trigger;

  ExpectationReader(YamlMap rule, RuleNames names, Trigger trigger) {
    this.rule = rule;
    this.names = names;
    this.trigger = trigger;
  }

  Expectation expectation(Window window, Set<Speaker> speakers) {
    List<String> found = KINDS.stream().filter(rule::has).toList();
    YamlNode node = found.isEmpty() ? null : rule.get(found.get(0));
    if (node == null) {
      rule.self()
          .file()
          .problem("the rule asks for nothing", "expected say, avoid, keep, checklist or report");
      return NOTHING;
    }
    String kind = found.get(0);
    if (found.size() > 1) {
      rule.key(found.get(1))
          .problem("'" + found.get(1) + "' beside '" + kind + "'", "expected one of them");
    }
    if (!kind.equals("keep") || node.isMap()) {
      refuse(kind, "against", "it goes with keep");
    }
    return switch (kind) {
      case "say" -> {
        refuse(kind, "atMost", "it goes with avoid and keep");
        refuse(kind, "atLeast", "write it beside 'all', or use 'times'");
        yield say(node);
      }
      case "avoid" -> {
        refuse(kind, "atLeast", "it goes with keep");
        refuse(kind, "times", "use 'atMost'");
        yield avoid(node);
      }
      case "checklist" -> checklist(node);
      case "report" -> report(node);
      default -> {
        refuse(kind, "times", "it goes with say");
        yield node.isMap() ? recorded(node) : new LimitReader(rule, node).keep(window, speakers);
      }
    };
  }

  /** {@code keep: {metadata: {recorded: [true, yes]}}}. */
  private Expectation recorded(YamlNode node) {
    for (String key : List.of("speaker", "within", "atMost", "atLeast")) {
      refuse("keep", key, "a field is of the whole call");
    }
    YamlNode metadata =
        node.map().allow("metadata").required("metadata", "{metadata: {recorded: [true, yes]}}");
    Condition.Stated stated = metadata == null ? null : ConditionReader.stated(metadata);
    return stated == null ? NOTHING : new Expectation.Recorded(stated.field(), stated.values());
  }

  private Expectation checklist(YamlNode node) {
    refuseAll("checklist", NOT_FOR_PEOPLE, "a person decides, by listening to the call");
    return new Expectation.Checklist(node.text());
  }

  private Expectation report(YamlNode node) {
    String many = "it is judged over many calls";
    NOT_FOR_REPORTS.forEach(key -> refuse("report", key, many));
    refuseAll("report", NOT_FOR_PEOPLE, many);
    String name = node.text();
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      node.problem("'" + name + "' is no name", "expected one such as callback-kept");
    }
    return new Expectation.Report(name);
  }

  private void refuseAll(String kind, List<String> keys, String hint) {
    keys.forEach(key -> refuse(kind, key, hint));
    YamlNode weight = rule.get("weight");
    if (weight != null && rule.count("weight", 0, 0) > 0) {
      weight.problem("'weight' beside '" + kind + "'", "it earns no points");
    }
  }

  private void refuse(String kind, String key, String hint) {
    TriggerReader.refuse(rule, key, kind, hint);
  }

  private Expectation avoid(YamlNode node) {
    Quantity atMost = atMost();
    if (!node.isMap()) {
      return new Expectation.Avoid(names.sets(node), atMost);
    }
    YamlMap avoid = node.map().allow("event", "atLeast");
    YamlNode event = avoid.required("event", "a phrase set, or {event: dead-air, atLeast: 10s}");
    return event == null
        ? NOTHING
        : new Expectation.AvoidEvent(HappeningReader.read(avoid, event), atMost);
  }

  private Quantity atMost() {
    YamlNode node = rule.get("atMost");
    Quantity quantity = node == null ? Quantity.count(0) : LimitReader.quantity(node);
    if (node != null && quantity != null && !countable(quantity)) {
      node.problem(
          "'" + node.text() + "' is no number of times",
          "expected a whole number such as 3, or a rate such as 2/min");
    }
    return quantity == null ? Quantity.count(0) : quantity;
  }

  /** Whether things said or done can be bounded by it: a number of them, or so many a minute. */
  static boolean countable(Quantity quantity) {
    return quantity.unit() == Quantity.Unit.PER_MINUTE
        || (quantity.unit() == Quantity.Unit.COUNT
            && quantity.value().stripTrailingZeros().scale() <= 0);
  }

  private Expectation say(YamlNode node) {
    if (!node.isMap()) {
      return new Expectation.Say(names.sets(node), rule.count("times", 1, 1));
    }
    YamlMap say = node.map().allow("all", "order", "atLeast", "template", "hours", "repeat");
    List<String> forms = say.names().stream().filter(FORMS::contains).limit(2).toList();
    YamlNode value = forms.isEmpty() ? null : say.get(forms.get(0));
    if (value == null) {
      node.problem("nothing to say", "expected all, order, template, hours or repeat");
      return NOTHING;
    }
    String form = forms.get(0);
    if (!form.equals("repeat")) {
      refuse("say", "times", "it goes with plain phrase sets and 'repeat' only");
    }
    if (forms.size() > 1) {
      say.key(forms.get(1))
          .problem("'" + forms.get(1) + "' beside '" + form + "'", "expected one of them");
    }
    if (!form.equals("all") && !form.equals("order")) {
      TriggerReader.refuse(say, "atLeast", form, "it goes with all and order");
    }
    return switch (form) {
      case "all" -> all(say, value);
      case "order" -> order(say, value);
      case "template" ->
          new Expectation.SayAll(
              List.of(), 0, value.oneOf("template", List.of("greeting", "closing")));
      case "hours" -> hours(value);
      default -> repeat(value);
    };
  }

  private Expectation all(YamlMap say, YamlNode list) {
    List<Part> parts = new ArrayList<>();
    for (YamlNode entry : list.list()) {
      parts.add(part(entry));
    }
    return new Expectation.SayAll(parts, atLeast(say, list, parts), null);
  }

  private Part part(YamlNode entry) {
    List<String> sets = names.sets(entry);
    return new Part(String.join(" or ", sets), sets);
  }

  private static int atLeast(YamlMap say, YamlNode list, List<Part> parts) {
    if (parts.size() < 2 && list.isList()) {
      String first = parts.isEmpty() ? "set" : parts.get(0).name();
      list.problem("fewer than two parts", "for one use 'say: " + first + "'");
    }
    int atLeast = say.count("atLeast", 1, parts.size());
    YamlNode node = say.get("atLeast");
    if (node != null && atLeast > parts.size()) {
      node.problem("'" + atLeast + "' of " + parts.size() + " parts", "expected no more");
    }
    return atLeast;
  }

  private Expectation order(YamlMap say, YamlNode list) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode entry : list.list()) {
      Step step = step(entry, steps.isEmpty());
      if (step != null) {
        steps.add(step);
        if (step.within() != null) {
          TriggerReader.refuse(
              say, "atLeast", "within", "a step that may be left out has no deadline to set");
        }
      }
    }
    int atLeast = atLeast(say, list, steps.stream().map(Step::part).toList());
    return new Expectation.SayInOrder(steps, atLeast);
  }

  private @Nullable Step step(YamlNode entry, boolean first) {
    if (!entry.isMap()) {
      return new Step(part(entry), null, null);
    }
    List<String> allowed = new ArrayList<>(TriggerReader.WHO);
    allowed.addAll(List.of("say", "within"));
    YamlMap map = entry.map().allow(allowed);
    String who =
        TriggerReader.oneOf(
            map,
            List.of("say"),
            "{customer: agreement, within: 10s} or {say: thanks, within: 10s}");
    YamlNode value = who == null ? null : map.get(who);
    if (who == null || value == null) {
      return null;
    }
    YamlNode within = map.get("within");
    if (within != null && first) {
      map.key("within").problem("'within' of the first step", "it counts from the step before");
    }
    Part part = part(value);
    Speaker speaker = who.equals("say") ? null : Speaker.parse(who);
    return new Step(
        speaker == null ? part : new Part("the " + who + "'s " + part.name(), part.sets()),
        speaker,
        within == null ? null : WindowParser.reach(within));
  }

  private Expectation repeat(YamlNode node) {
    String kept = node.oneOf("part", KEPT);
    if (!(trigger instanceof Trigger.Said)) {
      node.problem(
          "'repeat: " + kept + "' of what", "say whose words: 'when: {customer: dictated-number}'");
    }
    return new Expectation.SayBack(
        kept.equals("number") ? Kept.NUMBER : kept.equals("name") ? Kept.NAME : Kept.WORDS,
        rule.count("times", 1, 1));
  }

  private Expectation hours(YamlNode node) {
    Map<String, Hours> hours = new LinkedHashMap<>();
    YamlMap map = node.map();
    for (String set : map.names()) {
      YamlNode value = map.get(set);
      if (value != null) {
        names.set(map.key(set));
        hours.put(set, HoursReader.hours(value));
      }
    }
    return new Expectation.SayForHour(hours);
  }
}
