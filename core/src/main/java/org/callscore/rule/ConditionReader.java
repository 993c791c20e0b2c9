package org.callscore.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a rule: its {@code if} and {@code unless}. */
final class ConditionReader {
  private static final List<String> FIELDS =
      List.of(
          "direction",
          "role",
          "agent",
          "company",
          "customer",
          "releasedBy",
          "endReason",
          "callerNumber",
          "dialledNumber",
          "queue",
          "group",
          "scenario");
  private static final List<String> KINDS = List.of("event", "measure", "metadata");

  /** Fields that examples give by a key of their own. */
  private static final List<String> OWN_KEYS =
      List.of("direction", "role", "agent", "company", "customer", "releasedBy", "endReason");

  private final RuleNames names;
  private final Trigger trigger;

  ConditionReader(RuleNames names, Trigger trigger) {
    this.names = names;
    this.trigger = trigger;
  }

  /** Where a field belongs that stands among the further ones of an example, or null. */
  static @Nullable String ownKey(String field) {
    return OWN_KEYS.contains(field) ? "write it beside 'metadata'" : null;
  }

  List<Condition> read(YamlMap rule, String key) {
    List<Condition> conditions = new ArrayList<>();
    for (YamlNode entry : rule.list(key)) {
      Condition condition = condition(entry.map());
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private @Nullable Condition condition(YamlMap map) {
    List<String> allowed = new ArrayList<>(TriggerReader.WHO);
    allowed.addAll(KINDS);
    allowed.addAll(List.of("within", "times", "speaker", "atLeast", "atMost", "against"));
    map.allow(allowed);
    String what =
        TriggerReader.oneOf(
            map,
            KINDS,
            "{event: transfer}, {agent: transfer-offer}, {measure: ..} or {metadata: ..}");
    YamlNode value = what == null ? null : map.get(what);
    if (what == null || value == null) {
      return null;
    }
    YamlNode within = map.get("within");
    Window window = within == null ? Window.CALL : WindowParser.parse(within, trigger);
    List<String> fitting =
        switch (what) {
          case "event" -> List.of("within", "atLeast");
          case "measure" -> List.of("within", "speaker", "atLeast", "atMost", "against");
          case "metadata" -> List.<String>of();
          default -> List.of("within", "times");
        };
    for (String key : List.of("within", "times", "speaker", "atLeast", "atMost", "against")) {
      if (!fitting.contains(key)) {
        TriggerReader.refuse(
            map,
            key,
            what,
            fitting.isEmpty()
                ? "a field is of the whole call"
                : "expected " + String.join(", ", fitting));
      }
    }
    return switch (what) {
      case "event" -> new Condition.Happened(HappeningReader.read(map, value), window);
      case "measure" -> measured(map, value, window);
      case "metadata" -> stated(value);
      default ->
          new Condition.Said(
              Speaker.parse(what), names.sets(value), map.count("times", 1, 1), window);
    };
  }

  private static Condition measured(YamlMap map, YamlNode value, Window window) {
    String speaker = map.oneOf("speaker", TriggerReader.WHO);
    Set<Speaker> speakers = EnumSet.of(speaker == null ? Speaker.AGENT : Speaker.parse(speaker));
    return new Condition.Measured(
        new LimitReader(map, value).keep(window, speakers), speakers, window);
  }

  /** A field with its values: {@code {queue: [sales, service]}}. */
  static Condition.@Nullable Stated stated(YamlNode node) {
    YamlMap fields = node.map();
    if (fields.names().size() != 1) {
      if (node.isMap()) {
        node.problem(
            fields.names().size() + " fields",
            "expected one: {metadata: {queue: [sales, service]}}");
      }
      return null;
    }
    String field = fields.names().iterator().next();
    YamlNode value = fields.get(field);
    if (!FIELDS.contains(field) && Spelling.nearest(field, FIELDS) != null) {
      fields.key(field).problem("no field '" + field + "'", Spelling.hint(field, FIELDS));
    }
    return value == null ? null : new Condition.Stated(field, value.texts());
  }
}
