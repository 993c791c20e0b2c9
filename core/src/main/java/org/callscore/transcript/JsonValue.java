package org.callscore.transcript;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text that knows its path; what is not as asked for ends the reading with a
 * message that says where, what was found and what was expected.
 *
 * @param name of the text, for messages
 * @param path such as {@code utterances[3].startMillis}, empty for the whole
 */
record JsonValue(JsonNode node, String name, String path) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final int SHOWN = 40;

  /** The object that a text is. */
  static JsonValue parse(String json, String name) throws TranscriptFormatException {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw new TranscriptFormatException(
          name,
          place == null ? 0 : place.getLineNr(),
          place == null ? 0 : place.getColumnNr(),
          "not JSON: " + shortened(e.getOriginalMessage().replaceAll("\\s+", " "), 3 * SHOWN),
          "");
    }
    JsonValue value = new JsonValue(node, name, "");
    if (!node.isObject()) {
      throw value.unexpected("an object {...}");
    }
    return value;
  }

  /** The value of a field, or null if it is absent or {@code null}. */
  @Nullable JsonValue field(String key) throws TranscriptFormatException {
    if (!node.isObject()) {
      throw unexpected("an object {...}");
    }
    JsonNode value = node.get(key);
    return value == null || value.isNull()
        ? null
        : new JsonValue(value, name, path.isEmpty() ? key : path + "." + key);
  }

  /** Every field that is not null, in the order of the text. */
  Map<String, JsonValue> fields() throws TranscriptFormatException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonValue value = field(entry.getKey());
      if (value != null) {
        fields.put(entry.getKey(), value);
      }
    }
    return fields;
  }

  /** The entries of an array. */
  List<JsonValue> entries() throws TranscriptFormatException {
    if (!node.isArray()) {
      throw unexpected("an array [...]");
    }
    List<JsonValue> entries = new ArrayList<>();
    for (JsonNode entry : node) {
      entries.add(new JsonValue(entry, name, path + "[" + entries.size() + "]"));
    }
    return entries;
  }

  /** The texts of an array, or the one text. */
  List<String> texts() throws TranscriptFormatException {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue entry : entries()) {
      texts.add(entry.text());
    }
    return texts;
  }

  String text() throws TranscriptFormatException {
    if (!node.isTextual()) {
      throw unexpected("text");
    }
    return node.textValue();
  }

  /** A text or number as text, anything else as it stands. */
  String verbatim() {
    return node.isValueNode() ? node.asText() : node.toString();
  }

  boolean flag() throws TranscriptFormatException {
    if (!node.isBoolean()) {
      throw unexpected("true or false");
    }
    return node.booleanValue();
  }

  /** A whole number from 0 on. */
  int count(String expected) throws TranscriptFormatException {
    if (!node.isNumber()
        || node.decimalValue().stripTrailingZeros().scale() > 0
        || !node.canConvertToInt()
        || node.intValue() < 0) {
      throw unexpected(expected);
    }
    return node.intValue();
  }

  /** Whole milliseconds from the start of the recording. */
  int millis() throws TranscriptFormatException {
    return count("whole milliseconds from 0 on");
  }

  /** A checksum: a whole number of 32 bits. */
  long sum() throws TranscriptFormatException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() >>> Integer.SIZE != 0) {
      throw unexpected("a whole number of 32 bits");
    }
    return node.longValue();
  }

  /** A number, or the name of one that JSON cannot write, such as {@code "-Infinity"}. */
  double number() throws TranscriptFormatException {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isTextual() && List.of("-Infinity", "Infinity", "NaN").contains(node.textValue())) {
      return Double.parseDouble(node.textValue());
    }
    throw unexpected("a number");
  }

  float fraction() throws TranscriptFormatException {
    if (node.isNumber()) {
      float value = Float.parseFloat(node.asText());
      if (value >= 0 && value <= 1) {
        return value;
      }
    }
    throw unexpected("a number from 0 to 1");
  }

  TranscriptFormatException unexpected(String expected) {
    String found =
        node.isTextual() ? "'" + shortened(node.textValue(), SHOWN) + "'" : shortened(node);
    return wrong("is " + found, "expected " + expected);
  }

  /** A fault at this value. */
  TranscriptFormatException wrong(String problem, String hint) {
    String what = path.isEmpty() ? "the text" : "'" + path + "'";
    return new TranscriptFormatException(name, 0, 0, what + " " + problem, hint);
  }

  private static String shortened(JsonNode node) {
    return node.isMissingNode() ? "nothing" : shortened(node.toString(), SHOWN);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }
}
