package org.callscore.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
          "checklist",
          "report",
          "atMost",
          "atLeast",
          "against",
          "if",
          "unless",
          "confidence",
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
    Trigger trigger = TriggerReader.read(map, names);
    Window window = window(trigger);
    Set<Speaker> speakers = speakers();
    YamlNode instead = map.get("instead");
    YamlNode confidence = map.get("confidence");
    Expectation expectation =
        new ExpectationReader(map, names, trigger).expectation(window, speakers);
    ConditionReader conditions = new ConditionReader(names, trigger);
    return new Rule(
        id,
        map.requiredText("title", "one English sentence"),
        map.texts("standards"),
        applies(),
        trigger,
        speakers,
        window,
        expectation,
        conditions.read(map, "if"),
        conditions.read(map, "unless"),
        confidence == null ? null : (Double) confidence.share(Profile.DEFAULT_MINIMUM_CONFIDENCE),
        map.count("weight", 0, expectation.givesPoints() ? 1 : 0),
        map.flag("critical", false),
        map.requiredText("because", "why the rule exists, in English"),
        instead == null ? null : names.set(instead),
        overrides(id),
        map.text("leaves"),
        ExampleReader.read(id, map, expectation.givesPoints()));
  }

  private Applies applies() {
    YamlNode node = map.get("only");
    if (node == null) {
      return Applies.ALWAYS;
    }
    YamlMap only = node.map().allow("direction", "role", "language");
    return new Applies(
        words(only, "direction", DIRECTIONS), words(only, "role", ROLES), only.texts("language"));
  }

  private static List<String> words(YamlMap map, String key, List<String> known) {
    YamlNode node = map.get(key);
    List<String> words = new ArrayList<>();
    if (node != null) {
      node.oneOrMore().forEach(entry -> words.add(entry.oneOf(key, known)));
    }
    return words;
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
    return WindowParser.parse(node, trigger);
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
