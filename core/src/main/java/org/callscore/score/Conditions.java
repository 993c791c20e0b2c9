package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.Condition;
import org.callscore.rule.Expectation;
import org.callscore.rule.Rule;
import org.callscore.rule.Window;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Whether the conditions of a rule hold on a call, seen from one occurrence of its trigger. A
 * condition that the call cannot decide leaves the rule undecided: it never turns into a violation.
 */
final class Conditions {
  private final Rule rule;
  private final Call call;
  private final Hearing hearing;
  private final Occurrence occurrence;
  private final Trace trace;

  private Conditions(Rule rule, Call call, Hearing hearing, Occurrence occurrence, Trace trace) {
    this.rule = rule;
    this.call = call;
    this.hearing = hearing;
    this.occurrence = occurrence;
    this.trace = trace;
  }

  /**
   * Whether something holds.
   *
   * @param open why nobody can tell, or null
   * @param why what shows that it holds, or does not
   */
  private record Answer(boolean holds, @Nullable Outcome open, String why) {
    static Answer of(boolean holds, String why) {
      return new Answer(holds, null, why);
    }

    static Answer open(Outcome outcome) {
      return new Answer(false, outcome, outcome.reason());
    }
  }

  /** How the rule ends before anything is asked: not applicable, not assessed; else null. */
  static @Nullable Outcome barred(
      Rule rule, Call call, Hearing hearing, Occurrence occurrence, Trace trace) {
    Conditions conditions = new Conditions(rule, call, hearing, occurrence, trace);
    Outcome open = null;
    for (Condition condition : rule.onlyIf()) {
      Answer answer = conditions.answer("if", condition);
      if (answer.open() != null) {
        open = answer.open();
      } else if (!answer.holds()) {
        return RuleEvaluator.notApplicable(Reason.IF, answer.why());
      }
    }
    for (Condition condition : rule.unless()) {
      Answer answer = conditions.answer("unless", condition);
      if (answer.open() != null) {
        open = answer.open();
      } else if (answer.holds()) {
        return RuleEvaluator.notApplicable(Reason.UNLESS, answer.why());
      }
    }
    return open;
  }

  private Answer answer(String key, Condition condition) {
    Answer answer = answer(condition);
    trace.step(
        () ->
            occurrence.label()
                + ": "
                + key
                + ": "
                + answer.why()
                + (answer.open() != null
                    ? ", so it cannot be told"
                    : answer.holds() ? ", so it holds" : ", so it does not hold"));
    return answer;
  }

  private Answer answer(Condition condition) {
    if (condition instanceof Condition.Said said) {
      return said(said);
    }
    if (condition instanceof Condition.Happened happened) {
      return happened(happened);
    }
    if (condition instanceof Condition.Measured measured) {
      return measured(measured);
    }
    if (condition instanceof Condition.Stated stated) {
      return stated(stated, call);
    }
    throw new AssertionError(condition);
  }

  private Stretch stretch(Window window, Set<Speaker> speakers) {
    return Stretch.of(window, call.text(), occurrence, speakers);
  }

  /** Whether it is known where the window begins and ends. */
  private boolean canPlace(Window window) {
    return call.text().timed()
        || !(window.needsTimes() || (window.atEvent() && !occurrence.placed(call.text())));
  }

  private Answer said(Condition.Said said) {
    String who = "the " + said.speaker().label();
    if (!call.sets().keySet().containsAll(said.sets())) {
      Set<String> missing = new TreeSet<>(said.sets());
      missing.removeAll(call.sets().keySet());
      return Answer.open(RuleEvaluator.noPhrases(missing, call));
    }
    if (!call.text().speakersKnown()) {
      return Answer.open(RuleEvaluator.noSpeakers());
    }
    if (!canPlace(said.window())) {
      return Answer.open(RuleEvaluator.noTimes(said.window()));
    }
    Set<Speaker> speakers = Set.of(said.speaker());
    Stretch stretch = stretch(said.window(), speakers);
    List<SpokenMatch> all = new ArrayList<>();
    for (SpokenMatch match : call.matches().of(said.sets(), speakers)) {
      if (stretch.contains(match.position())) {
        all.add(match);
      }
    }
    List<SpokenMatch> sure = hearing.sure(all);
    if (sure.size() >= said.times()) {
      return Answer.of(true, who + " said '" + sure.get(0).evidence().quote() + "'");
    }
    if (all.size() >= said.times() || hearing.mostlyUnsure(speakers, stretch)) {
      return Answer.open(
          RuleEvaluator.notAssessed(
              Reason.LOW_CONFIDENCE,
              "words that would decide a condition were recognised with too little confidence"));
    }
    String what = NearestMisses.spoken(said.sets());
    return Answer.of(
        false,
        who
            + (said.times() == 1
                ? " said no " + what
                : " said " + what + " fewer than " + said.times() + " times")
            + " "
            + RuleEvaluator.in(said.window()));
  }

  private Answer happened(Condition.Happened happened) {
    Outcome untold = call.events().untold(happened.happening().event());
    String what = Triggers.shown(happened.happening());
    if (untold != null) {
      return Answer.open(untold);
    }
    Window window = happened.window();
    if (window.needsSpeakers() && !call.transcript().speakersKnown()) {
      return Answer.open(RuleEvaluator.noSpeakers());
    }
    List<Occurrence> all = call.events().of(happened.happening());
    boolean anywhere = window.equals(Window.CALL);
    if (!anywhere && !(canPlace(window) && all.stream().allMatch(one -> one.placed(call.text())))) {
      return Answer.open(RuleEvaluator.noTimes(window));
    }
    Stretch stretch = stretch(window, rule.speakers());
    all = all.stream().filter(one -> anywhere || stretch.contains(one)).toList();
    for (Occurrence one : all) {
      if (one.confidence() >= hearing.floor()) {
        return Answer.of(true, "there was a " + one.label());
      }
    }
    if (!all.isEmpty()) {
      return Answer.open(
          RuleEvaluator.notAssessed(
              Reason.LOW_CONFIDENCE, "it cannot be told surely whether there was a " + what));
    }
    return Answer.of(false, "there was no " + what + " " + RuleEvaluator.in(happened.window()));
  }

  private Answer measured(Condition.Measured measured) {
    if (measured.window().needsSpeakers() && !call.transcript().speakersKnown()) {
      return Answer.open(RuleEvaluator.noSpeakers());
    }
    Outcome outcome =
        Limits.judge(
            measured.keep(),
            rule,
            measured.speakers(),
            call,
            stretch(measured.window(), measured.speakers()),
            occurrence);
    return outcome.verdict() == Verdict.NOT_ASSESSED
        ? Answer.open(outcome)
        : Answer.of(outcome.verdict() == Verdict.MET, outcome.reason());
  }

  private static Answer stated(Condition.Stated stated, Call call) {
    List<String> known = field(stated.field(), call.transcript().metadata());
    if (known.isEmpty()) {
      return Answer.open(
          RuleEvaluator.notAssessed(
              Reason.NO_METADATA, "the metadata does not say the " + stated.field()));
    }
    boolean same =
        known.stream()
            .anyMatch(value -> stated.values().stream().anyMatch(value::equalsIgnoreCase));
    return Answer.of(same, "the " + stated.field() + " is " + String.join(", ", known));
  }

  /** Whether a field that a rule demands has one of its values. */
  static Outcome recorded(Expectation.Recorded recorded, Call call, Searched searched) {
    Condition.Stated stated = new Condition.Stated(recorded.field(), recorded.values());
    Answer answer = stated(stated, call);
    if (answer.open() != null) {
      return answer.open();
    }
    return answer.holds()
        ? Outcome.of(Verdict.MET, Reason.FITS, answer.why())
        : Outcome.of(
                Verdict.VIOLATED,
                Reason.OTHER_VALUE,
                answer.why() + ", not " + String.join(" or ", recorded.values()))
            .in(searched);
  }

  private static List<String> field(String name, Metadata metadata) {
    return switch (name) {
      case "direction" -> List.of(RuleEvaluator.direction(metadata));
      case "role" -> List.of(RuleEvaluator.role(metadata));
      case "agent" -> {
        AgentName agent = metadata.agent();
        List<String> called = new ArrayList<>(agent == null ? List.of() : agent.names());
        if (agent != null && agent.id() != null) {
          called.add(0, agent.id());
        }
        yield called;
      }
      case "company" -> metadata.company();
      case "customer" -> metadata.customer();
      case "releasedBy" -> one(metadata.releasedBy());
      case "endReason" -> one(metadata.endReason());
      default -> one(metadata.more().get(name));
    };
  }

  private static List<String> one(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
