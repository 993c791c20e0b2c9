package org.callscore.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the telephone system knows of a call. Every part may be missing; missing is never a fault.
 *
 * @param direction {@code inbound} or {@code outbound}
 * @param role what the agent's side is: {@code operator}, {@code secretary}, {@code outbound},
 *     {@code voicemail}, {@code ivr}
 * @param agent the agent, or null
 * @param company the names of the company the agent speaks for; empty if unknown
 * @param customer what the customer may be called; empty if unknown
 * @param startedAt when the recording began, with its offset from UTC
 * @param answerMillis time from the first ring to the answer, in milliseconds
 * @param rings rings before the answer
 * @param releasedBy who ended the call: {@code agent}, {@code customer} or {@code network}
 * @param endReason why the call ended, for instance {@code completed} or {@code cut}
 * @param events holds, transfers and the like, in time order
 * @param more further fields by name ({@code callerNumber}, {@code queue}, ...), verbatim
 */
public record Metadata(
    @Nullable String direction,
    @Nullable String role,
    @Nullable AgentName agent,
    List<String> company,
    List<String> customer,
    @Nullable OffsetDateTime startedAt,
    @Nullable Integer answerMillis,
    @Nullable Integer rings,
    @Nullable String releasedBy,
    @Nullable String endReason,
    List<CallEvent> events,
    SortedMap<String, String> more) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null,
          List.of(),
          new TreeMap<>());

  public Metadata {
    company = List.copyOf(company);
    customer = List.copyOf(customer);
    events = List.copyOf(events);
    more = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(more));
  }

  /** This metadata with other events. */
  public Metadata withEvents(List<CallEvent> other) {
    return new Metadata(
        direction,
        role,
        agent,
        company,
        customer,
        startedAt,
        answerMillis,
        rings,
        releasedBy,
        endReason,
        other,
        more);
  }

  /**
   * Reads a sidecar file {@code <name>.call.json}: one JSON object with the fields of a
   * transcript's {@code metadata}.
   *
   * @throws IOException if it cannot be read or a field is not as it should be; the message says
   *     where
   */
  public static Metadata read(Path file) throws IOException {
    return MetadataJson.read(file);
  }
}
