package org.callscore.rule;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.AudioMeasures;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.TranscriptFormatException;
import org.jspecify.annotations.Nullable;

/** Reads the small calls that a rule is tested on. */
final class ExampleReader {
  private static final List<String> OUTCOMES =
      List.of("pass", "fail", "not-applicable", "not-assessed");
  private static final List<String> KEYS =
      List.of(
          "language",
          "company",
          "agent",
          "customer",
          "direction",
          "role",
          "startedAt",
          "releasedBy",
          "endReason",
          "answer",
          "rings",
          "events",
          "metadata",
          "loudness",
          "pass",
          "fail",
          "not-applicable",
          "not-assessed");
  private static final List<String> SIDES = List.of("agent", "customer", "network");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)(?:\\.(\\d{1,3}))?");
  private static final String A_CALL = "a call such as \"[0:01] agent: good morning\"";

  /** The noise of a good line, in dBFS. */
  private static final double QUIET = -60;

  private ExampleReader() {}

  /**
   * The examples of a rule.
   *
   * @param needed whether at least one must pass and one fail
   */
  static List<Example> read(String ruleId, YamlMap rule, boolean needed) {
    List<Example> examples = new ArrayList<>();
    YamlNode list =
        needed
            ? rule.required("examples", "at least one with 'pass' and one with 'fail'")
            : rule.get("examples");
    if (list == null) {
      return examples;
    }
    for (YamlNode entry : list.list()) {
      Example example = example(ruleId, entry.map().allow(KEYS));
      if (example != null) {
        examples.add(example);
      }
    }
    for (String outcome : needed ? OUTCOMES.subList(0, 2) : List.<String>of()) {
      if (list.isList()
          && list.list().stream().noneMatch(entry -> entry.isMap() && entry.map().has(outcome))) {
        rule.key("examples").problem("no example with '" + outcome + "'", "expected at least one");
      }
    }
    return examples;
  }

  private static @Nullable Example example(String ruleId, YamlMap map) {
    String language = map.requiredText("language", "a code such as en");
    if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
      map.self().problem("no language code '" + language + "'", "expected one such as en");
    }
    Metadata metadata = metadata(map);
    List<String> outcomes = OUTCOMES.stream().filter(map::has).toList();
    YamlNode call = outcomes.isEmpty() ? null : map.get(outcomes.get(0));
    if (call == null) {
      if (map.self().isMap()) {
        map.self().problem("an example without outcome", "expected pass, fail, ...: " + A_CALL);
      }
      return null;
    }
    if (outcomes.size() > 1) {
      map.key(outcomes.get(1))
          .problem(
              "'" + outcomes.get(1) + "' beside '" + outcomes.get(0) + "'",
              "expected one outcome an example");
    }
    Transcript transcript = transcript(ruleId, language, call);
    return transcript == null
        ? null
        : new Example(
            outcomes.get(0),
            transcript.withMetadata(metadata).withAudio(loudness(map)),
            map.self().line());
  }

  private static @Nullable Transcript transcript(String ruleId, String language, YamlNode call) {
    if (!call.isText()) {
      call.problem("no call", "expected " + A_CALL);
      return null;
    }
    try {
      return PlainNotation.parse(call.block(), ruleId + ":" + call.line(), language);
    } catch (TranscriptFormatException e) {
      if (e.line() == 0) {
        call.problem(e.problem(), e.hint());
      } else {
        call.problemIn(e.line() - 1, Math.max(0, e.column() - 1), e.problem(), e.hint());
      }
      return null;
    }
  }

  private static Metadata metadata(YamlMap map) {
    List<String> agent = map.texts("agent");
    YamlNode answer = map.get("answer");
    return new Metadata(
        map.oneOf("direction", RuleReader.DIRECTIONS),
        map.oneOf("role", RuleReader.ROLES),
        agent.isEmpty() ? null : new AgentName(null, agent),
        map.texts("company"),
        map.texts("customer"),
        startedAt(map.get("startedAt")),
        answer == null ? null : millis(answer),
        map.has("rings") ? (Integer) map.count("rings", 0, 0) : null,
        map.oneOf("releasedBy", SIDES),
        map.text("endReason"),
        events(map),
        more(map.get("metadata")));
  }

  /** How loud the sides are: {@code {agent: -20dB, customer: -32dB}}. */
  private static Map<Speaker, AudioMeasures> loudness(YamlMap map) {
    Map<Speaker, AudioMeasures> audio = new EnumMap<>(Speaker.class);
    YamlNode node = map.get("loudness");
    if (node == null) {
      return audio;
    }
    YamlMap sides = node.map().allow("agent", "customer");
    for (String side : sides.names()) {
      YamlNode value = sides.get(side);
      if (value == null) {
        continue;
      }
      Quantity level = LimitReader.quantity(value);
      if (level != null && level.unit() == Quantity.Unit.DECIBELS) {
        double decibels = level.value().doubleValue();
        audio.put(Speaker.parse(side), new AudioMeasures(decibels, QUIET, 0));
      } else if (level != null) {
        value.problem("'" + value.text() + "' is no level", "expected one such as -23dB");
      }
    }
    return audio;
  }

  /** Further fields: {@code {queue: sales}}. */
  private static SortedMap<String, String> more(@Nullable YamlNode node) {
    SortedMap<String, String> fields = new TreeMap<>();
    if (node != null) {
      YamlMap more = node.map();
      for (String field : more.names()) {
        String own = ConditionReader.ownKey(field);
        if (own != null) {
          more.key(field).problem("'" + field + "' is no further field", own);
        }
        YamlNode value = more.get(field);
        fields.put(field, value == null ? "" : value.text());
      }
    }
    return fields;
  }

  private static @Nullable OffsetDateTime startedAt(@Nullable YamlNode node) {
    if (node == null || node.text().isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(node.text());
    } catch (DateTimeParseException e) {
      node.problem(
          "'" + node.text() + "' is no time with its zone",
          "expected one such as 2026-03-02T10:14:05+01:00");
      return null;
    }
  }

  private static int millis(YamlNode node) {
    Quantity quantity = LimitReader.quantity(node);
    if (quantity == null) {
      return 0;
    }
    if (quantity.unit() != Quantity.Unit.MILLIS) {
      node.problem(
          "'" + node.text() + "' is no time", "expected " + Quantity.Unit.MILLIS.example());
      return 0;
    }
    return quantity.value().intValueExact();
  }

  private static List<CallEvent> events(YamlMap map) {
    List<CallEvent> events = new ArrayList<>();
    for (YamlNode entry : map.list("events")) {
      YamlMap event = entry.map().allow("type", "from", "to");
      String type = event.requiredText("type", "the kind of event, such as hold");
      YamlNode from = event.required("from", "when it begins, such as \"0:10\"");
      YamlNode to = event.get("to");
      int start = from == null ? 0 : clock(from);
      Integer end = to == null ? null : (Integer) clock(to);
      if (to != null && end != null && end < start) {
        to.problem("ends before it begins", "expected a time after " + event.text("from"));
        end = null;
      }
      events.add(new CallEvent(type, start, end));
    }
    events.sort(Comparator.comparingInt(CallEvent::startMillis));
    return events;
  }

  /** {@code 0:10}, {@code 1:02:03}, {@code 0:10.5}; in milliseconds. */
  private static int clock(YamlNode node) {
    Matcher matcher = CLOCK.matcher(node.text());
    if (!matcher.matches()) {
      node.problem("'" + node.text() + "' is no time of the call", "expected one such as \"0:10\"");
      return 0;
    }
    int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
    String fraction = matcher.group(4) == null ? "" : matcher.group(4);
    return ((hours * 60 + Integer.parseInt(matcher.group(2))) * 60
                + Integer.parseInt(matcher.group(3)))
            * 1000
        + Integer.parseInt((fraction + "000").substring(0, 3));
  }
}
