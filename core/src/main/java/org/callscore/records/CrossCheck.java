package org.callscore.records;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/** A demand that only the records of several calls, or of the telephone system, can judge. */
public enum CrossCheck {
  ANSWERED("answered", "Every call that comes in is answered") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        Boolean talked = call.talked();
        if (!call.inbound()) {
          continue;
        }
        if (talked == null) {
          findings.unknown(call, "nothing tells whether it was answered");
        } else if (talked) {
          findings.met(call, "was answered", null);
        } else {
          CallRecord again = log.after(call, later -> Boolean.TRUE.equals(later.talked()));
          String then = again == null ? "; no later call with this number" : "; talked to later";
          findings.violated(call, "reached nobody" + then, again);
        }
      }
    }
  },
  RETURNING_CALLER("returning-caller", "A caller reaches the person who talked with them before") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        if (!call.inbound() || !Boolean.TRUE.equals(call.talked())) {
          continue;
        }
        CallRecord before =
            log.before(
                call,
                other ->
                    Boolean.TRUE.equals(other.talked())
                        && other.agent() != null
                        && !log.routing().exceptions().contains(other.agent()));
        if (before == null) {
          continue;
        }
        String responsible = String.valueOf(before.agent());
        if (call.agent() == null) {
          findings.unknown(call, "nobody knows who answered, expected " + responsible);
        } else if (responsible.equals(call.agent())) {
          findings.met(call, "reached " + responsible + " again", before);
        } else if (call.times(RETURNED) > 0) {
          findings.met(call, responsible + " could not be reached; back to the script", before);
        } else {
          findings.violated(
              call, "reached " + call.agent() + ", talked with " + responsible + " before", before);
        }
      }
    }
  },
  RETURNS_TO_SCRIPT(
      "returns-to-script",
      "A call that the responsible person does not take goes back to the script") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        if (call.times(RESPONSIBLE) == 0) {
          continue;
        }
        if (call.times(RETURNED) > 0) {
          findings.met(call, "went back to the script", null);
        } else if (call.talked() == null) {
          findings.unknown(call, "nothing tells whether the responsible person answered");
        } else if (call.talked()) {
          findings.met(call, "the responsible person answered", null);
        } else {
          findings.violated(call, "was lost at the responsible person", null);
        }
      }
    }
  },
  NOT_BOUNCED("not-bounced", "Nobody is passed on again and again") {
    @Override
    void judge(CallLog log, Findings findings) {
      int limit = log.routing().bounces();
      for (CallRecord call : log.calls()) {
        int transfers = call.transfers();
        if (transfers >= limit) {
          findings.violated(
              call, "passed on " + transfers + " times, fewer than " + limit + " expected", null);
        } else if (transfers > 0) {
          findings.met(call, "passed on " + (transfers == 1 ? "once" : transfers + " times"), null);
        }
      }
    }
  },
  CALLBACK_KEPT("callback-kept", "A promised call back comes in time") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        Duration promised = call.scored() == null ? null : call.scored().promisedWithin();
        if (promised == null) {
          continue;
        }
        OffsetDateTime started = call.startedAt();
        OffsetDateTime end = log.end();
        if (started == null || end == null || log.number(call) == null) {
          findings.unknown(call, "its time or number is unknown");
          continue;
        }
        int hours = promised.isZero() ? log.routing().callbackHours() : (int) promised.toHours();
        CallRecord back = log.after(call, later -> !later.inbound());
        OffsetDateTime due = started.plusHours(hours);
        if (back != null && !Objects.requireNonNull(back.startedAt()).isAfter(due)) {
          findings.met(call, "called back within " + hours + " h", back);
        } else if (back == null && end.isBefore(due)) {
          findings.unknown(call, "the records end before the call back is due");
        } else {
          String late =
              back == null ? "not called back" : "called back after more than " + hours + " h";
          findings.violated(call, late, back);
        }
      }
    }
  },
  RETRIED("retried", "Who could not be reached is tried again within two days") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        OffsetDateTime started = call.startedAt();
        OffsetDateTime end = log.end();
        if (call.inbound() || !Boolean.FALSE.equals(call.talked()) || started == null) {
          continue;
        }
        CallRecord again = log.after(call, later -> true);
        if (again != null && days(started, again) <= RETRY_DAYS) {
          findings.met(call, "tried again after " + days(started, again) + " days", again);
        } else if (again == null
            && end != null
            && ChronoUnit.DAYS.between(started, end) <= RETRY_DAYS) {
          findings.unknown(call, "the records end before it is due");
        } else {
          findings.violated(
              call, "reached nobody and was not tried again in " + RETRY_DAYS + " days", again);
        }
      }
    }
  },
  HALF_YEARLY("half-yearly", "Everybody called is called again within six months") {
    @Override
    void judge(CallLog log, Findings findings) {
      OffsetDateTime end = log.end();
      for (String number : log.numbers()) {
        List<CallRecord> calls = log.with(number);
        CallRecord last = calls.get(calls.size() - 1);
        if (end == null || calls.stream().allMatch(CallRecord::inbound)) {
          continue;
        }
        OffsetDateTime started = Objects.requireNonNull(last.startedAt());
        if (started.plusMonths(HALF_YEAR).isBefore(end)) {
          findings.violated(last, "no call with this number in the six months after", null);
        } else {
          findings.met(last, "six months are not over yet, or there was a call", null);
        }
      }
    }
  },
  CARD_KEPT("card-kept", "Every number called has a card") {
    @Override
    void judge(CallLog log, Findings findings) {
      boolean kept =
          log.calls().stream().anyMatch(call -> call.metadata().more().containsKey(CARD));
      for (CallRecord call : log.calls()) {
        if (call.inbound()) {
          continue;
        }
        if (call.metadata().more().containsKey(CARD)) {
          findings.met(call, "has a card", null);
        } else if (kept) {
          findings.violated(call, "has no card, though others have", null);
        } else {
          findings.unknown(call, "the records have no field '" + CARD + "'");
        }
      }
    }
  },
  RESULT_LOGGED("result-logged", "The result of a call is on record") {
    @Override
    void judge(CallLog log, Findings findings) {
      fieldOn(log, findings, "result");
    }
  },
  RECORDED("recorded", "Calls are recorded") {
    @Override
    void judge(CallLog log, Findings findings) {
      for (CallRecord call : log.calls()) {
        String recorded = call.metadata().more().get("recorded");
        if (call.scored() != null || "true".equals(recorded) || "yes".equals(recorded)) {
          findings.met(call, "has a recording", null);
        } else if (recorded != null) {
          findings.violated(call, "was not recorded", null);
        } else {
          findings.unknown(call, "nothing tells whether it was recorded");
        }
      }
    }
  },
  SOURCES_SET(
      "sources-set", "It is settled where the responsible person is looked up, in which order") {
    @Override
    void judge(CallLog log, Findings findings) {
      List<String> sources = log.routing().sources();
      findings.setting("sources", sources.isEmpty() ? null : String.join(", then ", sources));
    }
  },
  EXCEPTIONS_SET("exceptions-set", "It is settled to whom returning callers are not put through") {
    @Override
    void judge(CallLog log, Findings findings) {
      List<String> exceptions = log.routing().exceptions();
      findings.setting("exceptions", exceptions.isEmpty() ? null : String.join(", ", exceptions));
    }
  },
  AREA_CODE_SET("area-code-set", "Numbers that come without an area code are completed") {
    @Override
    void judge(CallLog log, Findings findings) {
      boolean local =
          log.calls().stream()
              .map(CallRecord::customerNumber)
              .filter(Objects::nonNull)
              .map(number -> number.replaceAll("\\D", ""))
              .anyMatch(digits -> digits.length() >= 5 && digits.length() <= LOCAL_DIGITS);
      String code = log.routing().areaCode();
      if (code != null || local) {
        findings.setting("areaCode", code);
      }
    }
  },
  MOBILE_SET("mobile-set", "It is settled whether the responsible person's mobile rings too") {
    @Override
    void judge(CallLog log, Findings findings) {
      Boolean mobile = log.routing().mobile();
      findings.setting("mobile", mobile == null ? null : mobile.toString());
    }
  },
  DEFAULT_NUMBER_SET(
      "default-number-set", "A number is settled for calls nobody is responsible for") {
    @Override
    void judge(CallLog log, Findings findings) {
      findings.setting("defaultNumber", log.routing().defaultNumber());
    }
  };

  private static final String RESPONSIBLE = "responsible";
  private static final String RETURNED = "return-to-script";
  private static final String CARD = "card";
  private static final int RETRY_DAYS = 2;
  private static final int HALF_YEAR = 6;
  private static final int LOCAL_DIGITS = 7;

  private final String label;
  private final String title;

  CrossCheck(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The name used in rules and files. */
  public String label() {
    return label;
  }

  /** What it demands: one sentence. */
  public String title() {
    return title;
  }

  abstract void judge(CallLog log, Findings findings);

  /** What the check concludes, in the order of the calls; nothing where it was never asked. */
  public List<CrossFinding> judge(CallLog log) {
    Findings findings = new Findings(this);
    judge(log, findings);
    return List.copyOf(findings.found);
  }

  private static long days(OffsetDateTime started, CallRecord later) {
    return ChronoUnit.DAYS.between(
        started.toLocalDate(), Objects.requireNonNull(later.startedAt()).toLocalDate());
  }

  private static void fieldOn(CallLog log, Findings findings, String field) {
    for (CallRecord call : log.calls()) {
      String value = call.metadata().more().get(field);
      if (value == null) {
        findings.unknown(call, "the records have no field '" + field + "'");
      } else if (value.isBlank()) {
        findings.violated(call, "the field '" + field + "' is empty", null);
      } else {
        findings.met(call, field + ": " + value, null);
      }
    }
  }

  /** Gathers what one check concludes. */
  static final class Findings {
    private final CrossCheck check;
    private final List<CrossFinding> found = new ArrayList<>();

    Findings(CrossCheck check) {
      this.check = check;
    }

    void met(CallRecord call, String reason, @Nullable CallRecord related) {
      add(call, Verdict.MET, reason, related);
    }

    void violated(CallRecord call, String reason, @Nullable CallRecord related) {
      add(call, Verdict.VIOLATED, reason, related);
    }

    void unknown(CallRecord call, String reason) {
      add(call, Verdict.NOT_ASSESSED, reason, null);
    }

    void setting(String key, @Nullable String value) {
      boolean set = value != null;
      String reason = set ? key + ": " + value : "the profile's routing has no '" + key + "'";
      found.add(
          new CrossFinding(check, null, set ? Verdict.MET : Verdict.NOT_ASSESSED, reason, null));
    }

    private void add(
        CallRecord call, Verdict verdict, String reason, @Nullable CallRecord related) {
      found.add(
          new CrossFinding(
              check, call.path(), verdict, reason, related == null ? null : related.path()));
    }
  }
}
