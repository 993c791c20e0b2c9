package org.callscore.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callscore.rule.Trigger.Which;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** Reads a rule from its YAML file; {@code docs/rules.md} has the table of keys. */
final class RuleReader {
  static final List<String> DIRECTIONS = List.of("inbound", "outbound");
  static final List<String> ROLES =
      List.of("operator", "secretary", "outbound", "voicemail", "ivr");

  private static final List<String> KEYS =
      List.of(
          "title",
          "standards",
          "only",
          "when",
          "speaker",
          "within",
          "say",
          "times",
          "avoid",
          "keep",
          "atMost",
          "atLeast",
          "unless",
          "weight",
          "critical",
          "because",
          "instead",
          "overrides",
          "leaves",
          LintKey.NAME,
          "examples");
  private static final List<String> SPEAKERS =
      List.of("agent", "customer", "colleague", "system", "either");
  private static final List<String> WHO = SPEAKERS.subList(0, 4);
  private static final List<String> EVENTS =
      List.of(
          "hold",
          "return",
          "transfer",
          "closing",
          "complaint",
          "insult",
          "question",
          "request-to-repeat",
          "dead-air");
  private static final List<String> WHICH = List.of("first", "last", "each");
  private static final Window FROM_THE_TRIGGER_ON =
      new Window(
          new Bound(Point.EVENT_START, 0, Unit.MILLIS),
          new Bound(Point.CALL_END, 0, Unit.MILLIS),
          "from then on");

  private final YamlMap map;
  private final RuleNames names;

  private RuleReader(YamlMap map, RuleNames names) {
    this.map = map;
    this.names = names;
  }

  /**
   * Reads one rule.
   *
   * @return null if there is no mapping to read; what came out is of no use if problems were added
   */
  static @Nullable Rule read(
      String id, String file, String content, RuleNames names, List<Problem> problems) {
    YamlMap map = YamlFile.read(file, content, problems);
    if (map == null) {
      return null;
    }
    LintKey.read(map.allow(KEYS));
    return new RuleReader(map, names).rule(id);
  }

  private Rule rule(String id) {
    Trigger trigger = trigger();
    Window window = window(trigger);
    YamlNode instead = map.get("instead");
    return new Rule(
        id,
        map.requiredText("title", "one English sentence"),
        map.texts("standards"),
        applies(),
        trigger,
        speakers(),
        window,
        new ExpectationReader(map, names).expectation(),
        conditions(trigger),
        map.count("weight", 0, 1),
        map.flag("critical", false),
        map.requiredText("because", "why the rule exists, in English"),
        instead == null ? null : names.set(instead),
        overrides(id),
        map.text("leaves"),
        ExampleReader.read(id, map));
  }

  private Applies applies() {
    YamlNode node = map.get("only");
    if (node == null) {
      return Applies.ALWAYS;
    }
    YamlMap only = node.map().allow("direction", "role");
    return new Applies(words(only, "direction", DIRECTIONS), words(only, "role", ROLES));
  }

  private static List<String> words(YamlMap map, String key, List<String> known) {
    YamlNode node = map.get(key);
    List<String> words = new ArrayList<>();
    if (node != null) {
      node.oneOrMore().forEach(entry -> words.add(entry.oneOf(key, known)));
    }
    return words;
  }

  private Trigger trigger() {
    YamlNode node = map.get("when");
    if (node == null) {
      return new Trigger.CallStart();
    }
    if (!node.isMap()) {
      return new Trigger.Event(event(node), Which.EACH);
    }
    YamlMap when = node.map();
    List<String> allowed = new ArrayList<>(WHO);
    allowed.addAll(List.of("event", "which"));
    when.allow(allowed);
    String word = when.oneOf("which", WHICH);
    Which which = word == null ? Which.EACH : Which.valueOf(word.toUpperCase(Locale.ROOT));
    String what = only(when, "{event: hold} or {customer: complaint}");
    YamlNode value = what == null ? null : when.get(what);
    if (what == null || value == null) {
      return new Trigger.CallStart();
    }
    return what.equals("event")
        ? new Trigger.Event(event(value), which)
        : new Trigger.Said(Speaker.parse(what), names.sets(value), which);
  }

  /** The one key that says what happens or who speaks; null and a problem if it is not one. */
  private static @Nullable String only(YamlMap map, String expected) {
    List<String> found =
        map.names().stream().filter(key -> key.equals("event") || WHO.contains(key)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      map.self().problem("neither an event nor a speaker", "expected " + expected);
    } else {
      map.key(found.get(1))
          .problem("'" + found.get(1) + "' beside '" + found.get(0) + "'", "expected one of them");
    }
    return null;
  }

  /** Telephone systems record events of their own, so only what looks like a slip is reported. */
  private static String event(YamlNode node) {
    String event = node.text();
    if (!EVENTS.contains(event) && Spelling.nearest(event, EVENTS) != null) {
      node.problem("no event '" + event + "'", Spelling.hint(event, EVENTS));
    }
    return event;
  }

  private Set<Speaker> speakers() {
    String speaker = map.oneOf("speaker", SPEAKERS);
    if (speaker == null) {
      return Set.of(Speaker.AGENT);
    }
    return speaker.equals("either")
        ? EnumSet.of(Speaker.AGENT, Speaker.CUSTOMER, Speaker.UNKNOWN)
        : Set.of(Speaker.parse(speaker));
  }

  private Window window(Trigger trigger) {
    YamlNode node = map.get("within");
    if (node == null) {
      return trigger instanceof Trigger.CallStart ? Window.CALL : FROM_THE_TRIGGER_ON;
    }
    return window(node, trigger);
  }

  private static Window window(YamlNode node, Trigger trigger) {
    Window window = WindowParser.parse(node);
    if (trigger instanceof Trigger.CallStart && WindowParser.needsTrigger(window)) {
      node.problem(
          "'" + window.text() + "' of what",
          "say 'when:' something happens, or use 'first ...' or 'last ...'");
    }
    return window;
  }

  private List<Condition> conditions(Trigger trigger) {
    List<Condition> conditions = new ArrayList<>();
    for (YamlNode entry : map.list("unless")) {
      YamlMap condition = entry.map();
      List<String> allowed = new ArrayList<>(WHO);
      allowed.addAll(List.of("event", "within"));
      condition.allow(allowed);
      String what = only(condition, "{event: transfer} or {agent: transfer-offer}");
      YamlNode value = what == null ? null : condition.get(what);
      if (what == null || value == null) {
        continue;
      }
      YamlNode within = condition.get("within");
      if (!what.equals("event")) {
        Window window = within == null ? Window.CALL : window(within, trigger);
        conditions.add(new Condition.Said(Speaker.parse(what), names.sets(value), window));
      } else if (within == null) {
        conditions.add(new Condition.Happened(event(value)));
      } else {
        condition
            .key("within")
            .problem("'within' beside 'event'", "it goes with spoken words only");
      }
    }
    return conditions;
  }

  private List<String> overrides(String id) {
    YamlNode node = map.get("overrides");
    List<String> overrides = new ArrayList<>();
    if (node != null) {
      for (YamlNode entry : node.oneOrMore()) {
        if (entry.text().equals(id)) {
          entry.problem("the rule overrides itself", "");
        } else {
          overrides.add(names.rule(entry));
        }
      }
    }
    return overrides;
  }
}
