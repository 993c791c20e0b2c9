package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.callscore.rule.Happening;
import org.callscore.rule.Trigger;
import org.jspecify.annotations.Nullable;

/** When a rule asks: the occurrences of its trigger on a call. */
final class Triggers {
  private Triggers() {}

  /**
   * The occurrences that count, sure ones only; and why there is none.
   *
   * @param none how the rule ends where nothing triggers it, or null
   */
  record Found(List<Occurrence> occurrences, @Nullable Outcome none) {}

  static Found find(Trigger trigger, Call call, Hearing hearing) {
    if (trigger instanceof Trigger.CallStart) {
      return new Found(List.of(Occurrence.call(call.text())), null);
    }
    if (trigger instanceof Trigger.Event event) {
      Happening happening = event.happening();
      Outcome untold = call.events().untold(happening.event());
      // The last seconds are the closing also where nobody knows who speaks.
      if (untold != null && !happening.event().equals("closing")) {
        return new Found(List.of(), untold);
      }
      List<Occurrence> all = call.events().of(happening);
      return found(all, event.which(), hearing, () -> noEvent(happening, call));
    }
    if (trigger instanceof Trigger.Said said) {
      String what = NearestMisses.spoken(said.sets());
      List<Occurrence> all =
          call.matches().of(said.sets(), Set.of(said.speaker())).stream()
              .map(match -> Occurrence.of(match, what))
              .toList();
      return found(
          all,
          said.which(),
          hearing,
          () ->
              RuleEvaluator.notApplicable(
                  Reason.NO_TRIGGER, "the " + said.speaker().label() + " said no " + what));
    }
    throw new AssertionError(trigger);
  }

  private static Found found(
      List<Occurrence> all, Trigger.Which which, Hearing hearing, Supplier<Outcome> none) {
    List<Occurrence> sure = new ArrayList<>();
    for (Occurrence one : all) {
      if (one.confidence() >= hearing.floor()) {
        sure.add(one);
      }
    }
    List<Occurrence> chosen = which.of(sure);
    if (!chosen.isEmpty()) {
      return new Found(chosen, null);
    }
    if (!which.of(all).isEmpty()) {
      return new Found(
          List.of(),
          RuleEvaluator.notAssessed(
              Reason.LOW_CONFIDENCE,
              "the words that would trigger the rule were recognised with too little confidence"));
    }
    if (!sure.isEmpty()) {
      return new Found(
          List.of(),
          RuleEvaluator.notApplicable(
              Reason.NO_TRIGGER,
              "only "
                  + (sure.size() == 1 ? "once: " : sure.size() + " times: ")
                  + sure.get(0).label()));
    }
    return new Found(List.of(), none.get());
  }

  private static Outcome noEvent(Happening happening, Call call) {
    if (happening.event().equals("closing")) {
      String why = call.events().noClosingReason();
      return RuleEvaluator.notApplicable(
          Reason.NO_CLOSING, why == null ? "the call has no closing" : why);
    }
    return RuleEvaluator.notApplicable(
        Reason.NO_TRIGGER, "no " + shown(happening) + " on this call");
  }

  /** For people: {@code hold}, {@code silence of at least 5.0 s}. */
  static String shown(Happening happening) {
    int millis = happening.atLeastMillis();
    String name = happening.event().replace('-', ' ');
    return millis == 0 ? name : name + " of at least " + DerivedEvents.seconds(millis) + " s";
  }
}
