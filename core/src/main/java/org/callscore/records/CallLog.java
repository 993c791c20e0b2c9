package org.callscore.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.callscore.rule.Routing;
import org.jspecify.annotations.Nullable;

/** Calls in the order in which they began, with what is known of the number at the other end. */
public final class CallLog {
  private static final Comparator<CallRecord> BY_TIME =
      Comparator.comparing(
              CallRecord::startedAt,
              Comparator.nullsLast(Comparator.<OffsetDateTime>naturalOrder()))
          .thenComparing(CallRecord::path);

  private final List<CallRecord> calls;
  private final Routing routing;
  private final @Nullable OffsetDateTime end;
  private final Map<String, List<CallRecord>> byNumber = new HashMap<>();

  /** Of these calls, in whatever order they come. */
  public CallLog(List<CallRecord> calls, Routing routing) {
    this.calls = calls.stream().sorted(BY_TIME).toList();
    this.routing = routing;
    end =
        this.calls.stream()
            .map(CallRecord::startedAt)
            .filter(Objects::nonNull)
            .reduce((first, second) -> second)
            .orElse(null);
    for (CallRecord call : this.calls) {
      String number = number(call);
      if (number != null && call.startedAt() != null) {
        byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(call);
      }
    }
  }

  /** All calls; those without a time of day come last. */
  public List<CallRecord> calls() {
    return calls;
  }

  /** What the team's profile says of routing. */
  public Routing routing() {
    return routing;
  }

  /** When the last call began; null if no call has a time. */
  @Nullable OffsetDateTime end() {
    return end;
  }

  /** The number at the customer's end in the form numbers are compared by, or null. */
  @Nullable String number(CallRecord call) {
    String number = call.customerNumber();
    return number == null ? null : routing.comparable(number);
  }

  /** Numbers that calls with a time came from or went to. */
  List<String> numbers() {
    return byNumber.keySet().stream().sorted().toList();
  }

  /** The calls from and to a number, in the order of time. */
  List<CallRecord> with(String number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** The last earlier call with the same number for which this holds, or null. */
  @Nullable CallRecord before(CallRecord call, Predicate<CallRecord> holds) {
    CallRecord found = null;
    String number = number(call);
    for (CallRecord other : number == null ? List.<CallRecord>of() : with(number)) {
      if (other.path().equals(call.path())) {
        return found;
      }
      found = holds.test(other) ? other : found;
    }
    return null;
  }

  /** The first later call with the same number for which this holds, or null. */
  @Nullable CallRecord after(CallRecord call, Predicate<CallRecord> holds) {
    String number = number(call);
    List<CallRecord> all = number == null ? List.of() : with(number);
    int place = all.indexOf(call);
    for (CallRecord other : all.subList(place + 1, all.size())) {
      if (place >= 0 && holds.test(other)) {
        return other;
      }
    }
    return null;
  }
}
