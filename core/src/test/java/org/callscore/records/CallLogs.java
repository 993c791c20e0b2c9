package org.callscore.records;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.rule.Routing;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.Metadata;

/** Calls for tests, written as {@code 02T09:00 in 555 anna 40 queue=sales}. */
final class CallLogs {
  private CallLogs() {}

  /** A log of calls, one a line; their paths are {@code a}, {@code b}, ... */
  static CallLog log(String lines, Routing routing) {
    List<CallRecord> calls = new ArrayList<>();
    for (String line : lines.strip().split("\n", -1)) {
      calls.add(call(String.valueOf((char) ('a' + calls.size())), line.strip()));
    }
    return new CallLog(calls, routing);
  }

  /**
   * A call: day and time (of March 2026, or {@code -}), {@code in} or {@code out}, the customer's
   * number, the agent, seconds of talk, then fields; {@code -} is unknown.
   */
  static CallRecord call(String path, String line) {
    String[] words = line.split(" +", -1);
    boolean inbound = words[1].equals("in");
    TreeMap<String, String> more = new TreeMap<>();
    put(more, inbound ? "callerNumber" : "dialledNumber", words[2]);
    put(more, "talkSeconds", words[4]);
    Duration promised = null;
    for (int i = 5; i < words.length; i++) {
      String[] field = words[i].split("=", -1);
      if (field[0].equals("promised")) {
        promised = Duration.ofHours(Integer.parseInt(field[1]));
      } else {
        more.put(field[0], field[1]);
      }
    }
    String end = more.remove("endReason");
    Metadata metadata =
        new Metadata(
            inbound ? "inbound" : "outbound",
            null,
            words[3].equals("-") ? null : new AgentName(words[3], List.of()),
            List.of(),
            List.of(),
            words[0].equals("-") ? null : started(words[0]),
            null,
            null,
            null,
            end,
            List.of(),
            more);
    CallRecord call = CallRecord.of(path, metadata, null, null);
    return promised == null
        ? call
        : new CallRecord(
            path,
            metadata,
            call.agent(),
            call.durationMillis(),
            call.talkMillis(),
            new CallRecord.Scored(null, false, 0, promised));
  }

  private static OffsetDateTime started(String text) {
    String month = text.indexOf('T') > 2 ? "2026-" : "2026-03-";
    return OffsetDateTime.parse(month + text + ":00+01:00");
  }

  private static void put(Map<String, String> more, String field, String value) {
    if (!value.equals("-")) {
      more.put(field, value);
    }
  }
}
