package org.callscore.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is known of a call: a transcript's {@code metadata}, or a sidecar file. */
final class MetadataJson {
  private static final List<String> DIRECTIONS = List.of("inbound", "outbound");
  private static final List<String> SIDES = List.of("agent", "customer", "network");

  private MetadataJson() {}

  static Metadata read(Path file) throws IOException {
    return read(JsonValue.parse(TextFile.read(file), file.toString()));
  }

  static Metadata read(JsonValue json) throws TranscriptFormatException {
    Map<String, JsonValue> rest = json.fields();
    JsonValue answer = rest.remove("answerMillis");
    JsonValue rings = rest.remove("rings");
    JsonValue company = rest.remove("company");
    JsonValue customer = rest.remove("customer");
    JsonValue role = rest.remove("role");
    JsonValue endReason = rest.remove("endReason");
    AgentName agent = agent(rest.remove("agent"));
    String direction = oneOf(rest.remove("direction"), DIRECTIONS);
    OffsetDateTime startedAt = time(rest.remove("startedAt"));
    String releasedBy = oneOf(rest.remove("releasedBy"), SIDES);
    List<CallEvent> events = events(rest.remove("events"));
    TreeMap<String, String> more = new TreeMap<>();
    rest.forEach((name, value) -> more.put(name, value.verbatim()));
    return new Metadata(
        direction,
        role == null ? null : role.text(),
        agent,
        company == null ? List.of() : company.texts(),
        customer == null ? List.of() : customer.texts(),
        startedAt,
        answer == null ? null : (Integer) answer.millis(),
        rings == null ? null : (Integer) rings.count("a whole number from 0 on"),
        releasedBy,
        endReason == null ? null : endReason.text(),
        events,
        more);
  }

  private static @Nullable String oneOf(@Nullable JsonValue json, List<String> words)
      throws TranscriptFormatException {
    if (json == null) {
      return null;
    }
    if (!words.contains(json.verbatim())) {
      throw json.unexpected(String.join(" or ", words));
    }
    return json.text();
  }

  /** {@code "anna"}, {@code ["anna", "anna novak"]} or {@code {"id": "a17", "names": [...]}}. */
  private static @Nullable AgentName agent(@Nullable JsonValue json)
      throws TranscriptFormatException {
    if (json == null) {
      return null;
    }
    if (!json.node().isObject()) {
      return new AgentName(null, json.texts());
    }
    JsonValue id = json.field("id");
    JsonValue names = json.field("names");
    return new AgentName(
        id == null ? null : id.verbatim(), names == null ? List.of() : names.texts());
  }

  private static @Nullable OffsetDateTime time(@Nullable JsonValue json)
      throws TranscriptFormatException {
    if (json == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(json.text());
    } catch (DateTimeParseException e) {
      throw json.unexpected("a time with its zone such as 2026-03-02T10:14:05+01:00");
    }
  }

  private static List<CallEvent> events(@Nullable JsonValue json) throws TranscriptFormatException {
    List<CallEvent> events = new ArrayList<>();
    for (JsonValue entry : json == null ? List.<JsonValue>of() : json.entries()) {
      JsonValue type = entry.field("type");
      JsonValue start = entry.field("startMillis");
      JsonValue end = entry.field("endMillis");
      if (type == null || start == null) {
        throw entry.unexpected("an event with type and startMillis");
      }
      if (end != null && end.millis() < start.millis()) {
        throw end.unexpected("no less than its startMillis " + start.millis());
      }
      events.add(
          new CallEvent(type.text(), start.millis(), end == null ? null : (Integer) end.millis()));
    }
    events.sort(Comparator.comparingInt(CallEvent::startMillis));
    return events;
  }

  static JsonText write(Metadata metadata) {
    JsonText json = new JsonText();
    json.text("direction", metadata.direction()).text("role", metadata.role());
    AgentName agent = metadata.agent();
    if (agent != null) {
      json.raw(
          "agent", new JsonText().text("id", agent.id()).texts("names", agent.names()).toString());
    }
    json.texts("company", metadata.company()).texts("customer", metadata.customer());
    OffsetDateTime startedAt = metadata.startedAt();
    json.text("startedAt", startedAt == null ? null : startedAt.toString());
    json.number("answerMillis", metadata.answerMillis()).number("rings", metadata.rings());
    json.text("releasedBy", metadata.releasedBy()).text("endReason", metadata.endReason());
    if (!metadata.events().isEmpty()) {
      json.raw(
          "events", JsonText.array(metadata.events().stream().map(MetadataJson::event).toList()));
    }
    metadata.more().forEach(json::text);
    return json;
  }

  private static String event(CallEvent event) {
    return new JsonText()
        .text("type", event.type())
        .number("startMillis", event.startMillis())
        .number("endMillis", event.endMillis())
        .toString();
  }
}
