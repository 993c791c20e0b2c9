package org.callscore.score;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Part;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;

/**
 * Judges what a rule demands inside one stretch of a call: one case for each kind of {@link
 * Expectation}.
 */
final class Expectations {
  /** Where so large a part of the words is unsure, silence proves nothing. */
  private static final double TOO_MUCH_UNSURE = 0.5;

  private static final int MET_EVIDENCE = 3;

  private final Rule rule;
  private final Call call;
  private final Stretch stretch;
  private final Searched searched;
  private final Trace trace;

  private Expectations(Rule rule, Call call, Stretch stretch, Trace trace) {
    this.rule = rule;
    this.call = call;
    this.stretch = stretch;
    this.searched = RuleEvaluator.searched(rule, stretch);
    this.trace = trace;
  }

  static Outcome judge(Rule rule, Call call, Stretch stretch, Occurrence occurrence, Trace trace) {
    Expectations judge = new Expectations(rule, call, stretch, trace);
    Expectation expectation = rule.expectation();
    if (expectation instanceof Expectation.Say say) {
      return judge.say(say);
    }
    if (expectation instanceof Expectation.SayAll all) {
      return judge.sayAll(Templates.filled(all, call.profile()));
    }
    if (expectation instanceof Expectation.SayForHour hour) {
      return judge.sayForHour(hour);
    }
    if (expectation instanceof Expectation.Avoid avoid) {
      return judge.avoid(avoid);
    }
    if (expectation instanceof Expectation.Keep keep) {
      return judge.keep(keep, occurrence);
    }
    throw new AssertionError(expectation);
  }

  private Outcome say(Expectation.Say say) {
    List<SpokenMatch> said = inside(say.sets());
    List<SpokenMatch> sure = said.stream().filter(this::sure).toList();
    if (sure.size() >= say.times()) {
      return met(Reason.SAID, "said", sure);
    }
    if (said.size() >= say.times()) {
      return unsure(said);
    }
    if (mostlyUnsure()) {
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
    SpokenMatch last = null;
    boolean outOfOrder = false;
    for (Part part : all.parts()) {
      List<SpokenMatch> said = inside(part.sets());
      List<SpokenMatch> sure = said.stream().filter(this::sure).toList();
      SpokenMatch before = last;
      List<SpokenMatch> inOrder =
          sure.stream().filter(m -> before == null || follows(m, before)).toList();
      if (all.ordered() && inOrder.isEmpty() && !sure.isEmpty()) {
        outOfOrder = true;
      }
      if (!sure.isEmpty()) {
        SpokenMatch chosen = all.ordered() && !inOrder.isEmpty() ? inOrder.get(0) : sure.get(0);
        found.add(chosen);
        last = last == null || follows(chosen, last) ? chosen : last;
      } else {
        missing.add(part);
        unsure.addAll(said);
      }
    }
    if (found.size() >= all.atLeast() && !outOfOrder) {
      return met(Reason.SAID, "all parts were said", found);
    }
    if (found.size() >= all.atLeast()) {
      return violated(
              Reason.WRONG_ORDER, "the parts were not said in the order " + names(all.parts()))
          .with(shown(found), searched);
    }
    if (mostlyUnsure() || found.size() + unsure.size() >= all.atLeast()) {
      return unsure(unsure);
    }
    String heard = found.stream().map(m -> m.evidence().quote()).collect(Collectors.joining(" … "));
    return violated(Reason.NOT_SAID, "missing: " + names(missing))
        .with(shown(found), searched)
        .with(heard.isEmpty() ? null : new NearestMiss(heard, names(missing)));
  }

  /**
   * Names share words: "acme anna speaking" gives the company and then, from the same word on, the
   * agent.
   */
  private static boolean follows(SpokenMatch match, SpokenMatch before) {
    return match.position() >= before.position() && match.endPosition() > before.endPosition();
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
      if (hours != null && !hours.contains(local) && sure(match)) {
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
    double floor = call.profile().minimumConfidence();
    List<SpokenMatch> sure = said.stream().filter(m -> m.lowestConfidence() >= floor).toList();
    if (sure.size() > avoid.atMost()) {
      String what =
          avoid.atMost() == 0
              ? "said what should not be said"
              : "said " + sure.size() + " times, at most " + avoid.atMost();
      return violated(Reason.FORBIDDEN, what)
          .with(sure.stream().map(SpokenMatch::evidence).toList(), searched);
    }
    if (said.size() > avoid.atMost()) {
      return unsure(said);
    }
    return Outcome.of(Verdict.MET, Reason.AVOIDED, "not said").with(List.of(), searched);
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
    RuleMeasure.Figure figure = RuleMeasure.of(keep.measure(), rule, call, stretch, occurrence);
    if (figure == null) {
      return RuleEvaluator.notAssessed(Reason.NO_MEASURE, RuleMeasure.whyMissing(keep.measure()));
    }
    trace.step(() -> keep.measure() + " is " + figure.shown());
    BigDecimal most = keep.atMost();
    BigDecimal least = keep.atLeast();
    if (most != null && figure.value().compareTo(most) > 0) {
      String reason = figure.shown() + ", at most " + RuleMeasure.shown(keep.measure(), most);
      return violated(Reason.OVER_LIMIT, reason).with(figure.evidence(), searched);
    }
    if (least != null && figure.value().compareTo(least) < 0) {
      String reason = figure.shown() + ", at least " + RuleMeasure.shown(keep.measure(), least);
      return violated(Reason.UNDER_LIMIT, reason).with(figure.evidence(), searched);
    }
    return Outcome.of(Verdict.MET, Reason.WITHIN_LIMIT, figure.shown()).with(List.of(), searched);
  }

  private List<SpokenMatch> inside(List<String> sets) {
    List<SpokenMatch> inside = new ArrayList<>();
    for (SpokenMatch match : call.matches().of(sets, rule.speakers())) {
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

  private boolean sure(SpokenMatch match) {
    return match.meanConfidence() >= call.profile().minimumConfidence();
  }

  private boolean mostlyUnsure() {
    int words = 0;
    int unsure = 0;
    Set<Speaker> speakers = rule.speakers();
    for (int p = 0; p < call.text().size(); p++) {
      if (speakers.contains(call.text().speaker(p)) && stretch.contains(p)) {
        words++;
        unsure += call.text().confidence(p) < call.profile().minimumConfidence() ? 1 : 0;
      }
    }
    return words > 0 && unsure > words * TOO_MUCH_UNSURE;
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
