package org.callscore.score;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Part;
import org.callscore.rule.Expectation.Step;
import org.callscore.rule.Quantity;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a rule demands inside one stretch of a call: one case for each kind of {@link
 * Expectation}.
 */
final class Expectations {
  private static final int MET_EVIDENCE = 3;

  private final Rule rule;
  private final Call call;
  private final Hearing hearing;
  private final Stretch stretch;
  private final Searched searched;
  private final Trace trace;

  private Expectations(Rule rule, Call call, Hearing hearing, Stretch stretch, Trace trace) {
    this.rule = rule;
    this.call = call;
    this.hearing = hearing;
    this.stretch = stretch;
    this.searched = RuleEvaluator.searched(rule, stretch);
    this.trace = trace;
  }

  static Outcome judge(
      Rule rule, Call call, Hearing hearing, Stretch stretch, Occurrence occurrence, Trace trace) {
    Expectations judge = new Expectations(rule, call, hearing, stretch, trace);
    Expectation expectation = rule.expectation();
    if (expectation instanceof Expectation.SayAll all) {
      expectation = Templates.filled(all, call.profile());
    }
    if (expectation instanceof Expectation.Say say) {
      return judge.say(say);
    }
    if (expectation instanceof Expectation.SayAll all) {
      return judge.sayAll(all);
    }
    if (expectation instanceof Expectation.SayInOrder order) {
      return judge.sayInOrder(order);
    }
    if (expectation instanceof Expectation.SayBack back) {
      return judge.sayBack(back, occurrence);
    }
    if (expectation instanceof Expectation.SayForHour hour) {
      return judge.sayForHour(hour);
    }
    if (expectation instanceof Expectation.Avoid avoid) {
      return judge.avoid(avoid);
    }
    if (expectation instanceof Expectation.AvoidEvent avoid) {
      return judge.avoidEvent(avoid);
    }
    if (expectation instanceof Expectation.Keep keep) {
      return judge.keep(keep, occurrence);
    }
    throw new AssertionError(expectation);
  }

  private Outcome say(Expectation.Say say) {
    List<SpokenMatch> said = inside(say.sets());
    List<SpokenMatch> sure = hearing.sure(said);
    if (sure.size() >= say.times()) {
      return met(Reason.SAID, "said", sure);
    }
    if (said.size() >= say.times()) {
      return unsure(said);
    }
    if (hearing.mostlyUnsure(rule.speakers(), stretch)) {
      return RuleEvaluator.notAssessed(
              Reason.LOW_CONFIDENCE,
              "most words of the stretch were recognised with too little confidence")
          .with(List.of(), searched);
    }
    // What answers another hold or question is no miss of this one.
    boolean once = rule.trigger() instanceof Trigger.CallStart;
    NearestMiss nearest = call.nearestMisses().to(say.sets(), rule.speakers(), stretch, once);
    if (!sure.isEmpty()) {
      String reason = "said " + sure.size() + " of " + say.times() + " times";
      return violated(Reason.TOO_FEW, reason).with(shown(sure), searched).with(nearest);
    }
    boolean elsewhere = once && !call.matches().of(say.sets(), rule.speakers()).isEmpty();
    String what = "no " + NearestMisses.spoken(say.sets()) + " " + RuleEvaluator.in(rule.window());
    return violated(elsewhere ? Reason.ELSEWHERE : Reason.NOT_SAID, what)
        .with(List.of(), searched)
        .with(nearest);
  }

  private Outcome sayAll(Expectation.SayAll all) {
    List<SpokenMatch> found = new ArrayList<>();
    List<Part> missing = new ArrayList<>();
    List<SpokenMatch> unsure = new ArrayList<>();
    for (Part part : all.parts()) {
      List<SpokenMatch> said = inside(part.sets());
      SpokenMatch first = said.stream().filter(hearing::sure).findFirst().orElse(null);
      if (first != null) {
        found.add(first);
      } else {
        missing.add(part);
        said.stream().findFirst().ifPresent(unsure::add);
      }
    }
    if (found.size() >= all.atLeast()) {
      return met(Reason.SAID, "all parts were said", found);
    }
    if (hearing.mostlyUnsure(rule.speakers(), stretch)
        || found.size() + unsure.size() >= all.atLeast()) {
      return unsure(unsure);
    }
    return violated(Reason.NOT_SAID, "missing: " + names(missing))
        .with(shown(found), searched)
        .with(heard(found, names(missing)));
  }

  private Outcome sayInOrder(Expectation.SayInOrder order) {
    List<List<SpokenMatch>> said = new ArrayList<>();
    for (Step step : order.steps()) {
      Speaker speaker = step.speaker();
      said.add(inside(step.part().sets(), speaker == null ? rule.speakers() : Set.of(speaker)));
    }
    Sequences sequences = new Sequences(order, rule.speakers(), call.text(), said);
    Sequences.Found sure = sequences.find(hearing::sure);
    trace.step(() -> "  in order: " + quotes(sure.chain()));
    if (sure.chain().size() >= order.atLeast()) {
      return met(Reason.SAID, "all parts were said in order", sure.chain());
    }
    if (sequences.find(match -> true).chain().size() >= order.atLeast()
        || order.steps().stream().anyMatch(this::lostInNoise)) {
      return unsure(said.stream().flatMap(List::stream).filter(m -> !hearing.sure(m)).toList());
    }
    List<Step> missing = new ArrayList<>();
    List<SpokenMatch> once = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      SpokenMatch first = said.get(i).stream().filter(hearing::sure).findFirst().orElse(null);
      if (first == null) {
        missing.add(order.steps().get(i));
      } else {
        once.add(first);
      }
    }
    if (once.size() < order.atLeast()) {
      String names = Sequences.names(missing);
      return violated(Reason.NOT_SAID, "missing: " + names)
          .with(shown(once), searched)
          .with(heard(sure.chain(), names));
    }
    Step late = sure.missing();
    if (sure.tooLate() && late != null) {
      Window.Bound within = late.within();
      String after = quotes(sure.chain().subList(sure.chain().size() - 1, sure.chain().size()));
      String what =
          late.part().name()
              + " came too late"
              + (within == null ? "" : ", more than " + within.shown() + " after '" + after + "'");
      return violated(Reason.TOO_LATE, what)
          .with(shown(once), searched)
          .with(heard(sure.chain(), late.part().name()));
    }
    return violated(
            Reason.WRONG_ORDER,
            "the parts were not said in the order " + Sequences.names(order.steps()))
        .with(shown(once), searched);
  }

  private boolean lostInNoise(Step step) {
    Speaker speaker = step.speaker();
    return hearing.mostlyUnsure(speaker == null ? rule.speakers() : Set.of(speaker), stretch);
  }

  private static @Nullable NearestMiss heard(List<SpokenMatch> found, String missing) {
    return found.isEmpty() ? null : new NearestMiss(quotes(found), missing);
  }

  private static String quotes(List<SpokenMatch> said) {
    return said.stream().map(m -> m.evidence().quote()).collect(Collectors.joining(" … "));
  }

  private static String names(List<Part> parts) {
    return parts.stream().map(Part::name).collect(Collectors.joining(", "));
  }

  private Outcome sayForHour(Expectation.SayForHour expected) {
    List<SpokenMatch> said = inside(List.copyOf(expected.hours().keySet()));
    if (said.isEmpty()) {
      return RuleEvaluator.notApplicable(
              Reason.NO_TRIGGER, "no salutation that names the time of day")
          .with(List.of(), searched);
    }
    OffsetDateTime startedAt = call.transcript().metadata().startedAt();
    if (startedAt == null) {
      return RuleEvaluator.notAssessed(
              Reason.NO_METADATA, "the call's local time is not known (startedAt)")
          .with(shown(said), searched);
    }
    var zone = call.profile().timeZone();
    LocalTime local =
        zone == null ? startedAt.toLocalTime() : startedAt.atZoneSameInstant(zone).toLocalTime();
    for (SpokenMatch match : said) {
      Expectation.Hours hours = expected.hours().get(match.set());
      if (hours != null && !hours.contains(local) && hearing.sure(match)) {
        String reason =
            "'" + match.evidence().quote() + "' does not fit the local time " + minutes(local);
        return violated(Reason.WRONG_HOUR, reason).with(List.of(match.evidence()), searched);
      }
    }
    return met(Reason.FITS, "fits the local time " + minutes(local), said);
  }

  private static String minutes(LocalTime time) {
    return time.withSecond(0).withNano(0).toString();
  }

  private Outcome avoid(Expectation.Avoid avoid) {
    List<SpokenMatch> said = withoutNested(inside(avoid.sets()));
    if (said.isEmpty()) {
      return avoided();
    }
    List<SpokenMatch> sure = said.stream().filter(hearing::everyWordSure).toList();
    Quantity atMost = avoid.atMost();
    Boolean tooMany = Limits.tooMany(sure.size(), atMost, stretch);
    Boolean maybe = Limits.tooMany(said.size(), atMost, stretch);
    if (tooMany == null || maybe == null) {
      return RuleEvaluator.noTimes(rule.window());
    }
    if (tooMany) {
      String what =
          atMost.value().signum() == 0
              ? "said what should not be said"
              : Limits.often("said", sure.size(), atMost, stretch);
      return violated(Reason.FORBIDDEN, what).with(shown(sure), searched);
    }
    if (maybe) {
      return unsure(said);
    }
    return avoided();
  }

  private Outcome avoided() {
    return Outcome.of(Verdict.MET, Reason.AVOIDED, "not said").in(searched);
  }

  private Outcome avoidEvent(Expectation.AvoidEvent avoid) {
    String what = Triggers.shown(avoid.happening());
    List<Occurrence> all =
        call.events().of(avoid.happening()).stream().filter(stretch::contains).toList();
    List<Occurrence> sure =
        all.stream().filter(one -> one.confidence() >= hearing.floor()).toList();
    all.forEach(one -> trace.step(() -> "  inside: " + one.label()));
    Boolean tooMany = Limits.tooMany(sure.size(), avoid.atMost(), stretch);
    Boolean maybe = Limits.tooMany(all.size(), avoid.atMost(), stretch);
    Outcome untold = call.events().untold(avoid.happening().event());
    if (untold != null) {
      return untold;
    }
    if (tooMany == null || maybe == null) {
      return RuleEvaluator.noTimes(rule.window());
    }
    if (tooMany) {
      return violated(
              Reason.TOO_OFTEN,
              Limits.often(what + " happened", sure.size(), avoid.atMost(), stretch))
          .with(Limits.evidence(sure), searched);
    }
    if (maybe) {
      return RuleEvaluator.notAssessed(
              Reason.LOW_CONFIDENCE, "it cannot be told surely how often there was a " + what)
          .with(Limits.evidence(all), searched);
    }
    String times = sure.isEmpty() ? "no " + what : what + " " + sure.size() + " times";
    return Outcome.of(Verdict.MET, Reason.AVOIDED, times).with(Limits.evidence(sure), searched);
  }

  private Outcome sayBack(Expectation.SayBack back, Occurrence occurrence) {
    return new Readback(rule, call, hearing, stretch, occurrence, trace).judge(back).in(searched);
  }

  /** Of matches of several sets on the same words only the longest counts. */
  private static List<SpokenMatch> withoutNested(List<SpokenMatch> matches) {
    List<SpokenMatch> kept = new ArrayList<>();
    for (SpokenMatch match : matches) {
      boolean covered = false;
      for (SpokenMatch other : matches) {
        boolean longer =
            other.endPosition() - other.position() > match.endPosition() - match.position()
                || (other.endPosition() - other.position() == match.endPosition() - match.position()
                    && matches.indexOf(other) < matches.indexOf(match));
        covered |=
            !other.equals(match)
                && longer
                && other.position() < match.endPosition()
                && match.position() < other.endPosition();
      }
      if (!covered) {
        kept.add(match);
      }
    }
    return kept;
  }

  private Outcome keep(Expectation.Keep keep, Occurrence occurrence) {
    Outcome outcome = Limits.judge(keep, rule, rule.speakers(), call, stretch, occurrence);
    trace.step(() -> "  " + outcome.reason());
    return outcome.verdict() == Verdict.NOT_ASSESSED ? outcome : outcome.in(searched);
  }

  private List<SpokenMatch> inside(List<String> sets) {
    return inside(sets, rule.speakers());
  }

  private List<SpokenMatch> inside(List<String> sets, Set<Speaker> speakers) {
    List<SpokenMatch> inside = new ArrayList<>();
    for (SpokenMatch match : call.matches().of(sets, speakers)) {
      boolean in = stretch.contains(match.position());
      trace.step(
          () ->
              "  "
                  + (in ? "inside:  " : "outside: ")
                  + match.set()
                  + " '"
                  + match.evidence().quote()
                  + "' by "
                  + match.speaker().label()
                  + clock(match)
                  + String.format(
                      java.util.Locale.ROOT, ", confidence %.2f", match.lowestConfidence()));
      if (in) {
        inside.add(match);
      }
    }
    return inside;
  }

  private static String clock(SpokenMatch match) {
    Integer start = match.startMillis();
    return start == null ? "" : " at " + DerivedEvents.clock(start);
  }

  private Outcome met(String code, String reason, List<SpokenMatch> said) {
    return Outcome.of(Verdict.MET, code, reason)
        .with(shown(said.subList(0, Math.min(said.size(), MET_EVIDENCE))), searched)
        .verified(said.stream().anyMatch(SpokenMatch::verified));
  }

  private static Outcome violated(String code, String reason) {
    return Outcome.of(Verdict.VIOLATED, code, reason);
  }

  private Outcome unsure(List<SpokenMatch> said) {
    return RuleEvaluator.notAssessed(
            Reason.LOW_CONFIDENCE,
            "the words in question were recognised with too little confidence")
        .with(shown(said), searched);
  }

  private static List<Evidence> shown(List<SpokenMatch> matches) {
    return matches.stream().map(SpokenMatch::evidence).toList();
  }

  /** The sets of an expectation in which one word at a time counts, for the incident rule. */
  static boolean punishesWords(Rule rule) {
    return rule.expectation() instanceof Expectation.Avoid
        || rule.expectation() instanceof Expectation.SayForHour;
  }
}
