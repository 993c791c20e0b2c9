package org.callscore.transcript;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object written on one line, the same bytes every time: fields in the order given. */
final class JsonText {
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** A field whose value is written already; none if null. */
  JsonText raw(String name, @Nullable String json) {
    if (json != null) {
      fields.put(name, json);
    }
    return this;
  }

  JsonText text(String name, @Nullable String value) {
    return raw(name, value == null ? null : quoted(value));
  }

  JsonText number(String name, @Nullable Integer value) {
    return raw(name, value == null ? null : value.toString());
  }

  /** None if empty. */
  JsonText texts(String name, Collection<String> values) {
    return raw(
        name, values.isEmpty() ? null : array(values.stream().map(JsonText::quoted).toList()));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** {@code {"a": 1, "b": 2}}. */
  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String array(Collection<String> values) {
    return "[" + String.join(", ", values) + "]";
  }

  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** What JSON cannot write as a number stands in quotes. */
  static String number(double value) {
    return Double.isFinite(value)
        ? plain(new BigDecimal(Double.toString(value)))
        : quoted(Double.toString(value));
  }

  static String number(float value) {
    return plain(new BigDecimal(Float.toString(value)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
