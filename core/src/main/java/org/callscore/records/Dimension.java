package org.callscore.records;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what calls are grouped: a named one, or any further field of the metadata by its own name.
 *
 * @param name as it is asked for and shown
 */
public record Dimension(String name) {
  /** The value of calls that have none. */
  public static final String UNKNOWN = "(unknown)";

  private static final Map<String, Function<CallRecord, @Nullable String>> NAMED = named();

  private static Map<String, Function<CallRecord, @Nullable String>> named() {
    Map<String, Function<CallRecord, @Nullable String>> named = new LinkedHashMap<>();
    named.put("scenario", field("scenario"));
    named.put("queue", field("queue"));
    named.put("group", field("group"));
    named.put("agent", CallRecord::agent);
    named.put("number", field("dialledNumber"));
    named.put("direction", call -> call.inbound() ? "inbound" : "outbound");
    named.put("end-reason", call -> call.metadata().endReason());
    named.put("operation", Dimension::lastOperation);
    named.put("day", time(started -> started.toLocalDate().toString()));
    named.put(
        "weekday",
        time(
            s ->
                s.getDayOfWeek().getValue()
                    + " "
                    + s.getDayOfWeek().toString().toLowerCase(Locale.ROOT)));
    named.put("hour", time(started -> String.format(Locale.ROOT, "%02d:00", started.getHour())));
    return named;
  }

  private static Function<CallRecord, @Nullable String> field(String name) {
    return call -> call.metadata().more().get(name);
  }

  private static Function<CallRecord, @Nullable String> time(
      Function<OffsetDateTime, String> part) {
    return call -> {
      OffsetDateTime started = call.startedAt();
      return started == null ? null : part.apply(started);
    };
  }

  /** Where the call ended, or was broken off. */
  private static @Nullable String lastOperation(CallRecord call) {
    List<String> operations = call.operations();
    return operations.isEmpty() ? null : operations.get(operations.size() - 1);
  }

  /** The dimensions that have a name of their own. */
  public static List<String> names() {
    return List.copyOf(NAMED.keySet());
  }

  /** The call's value, {@link #UNKNOWN} if it has none. */
  public String valueOf(CallRecord call) {
    String value = NAMED.getOrDefault(name, field(name)).apply(call);
    return value == null || value.isBlank() ? UNKNOWN : value;
  }
}
