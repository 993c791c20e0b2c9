package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callscore.match.SlotNames;
import org.callscore.rule.Applies;
import org.callscore.rule.Expectation;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.rule.Window;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One rule on one call becomes one finding. First what keeps the rule from being asked at all, then
 * the occurrences of its trigger, then {@link Expectations} for each of them, then the sum.
 */
final class RuleEvaluator {
  private static final Pattern ONE = Pattern.compile("\\b1 (turn|word)s?\\b");

  private RuleEvaluator() {}

  /** The finding of a rule; its section is the pack's business. */
  static Finding evaluate(Rule rule, String section, Call call, Trace trace) {
    return evaluate(rule, section, call, occurrence -> true, trace);
  }

  /** The same, judged only by those occurrences of its trigger that are asked for. */
  static Finding evaluate(
      Rule rule, String section, Call call, Predicate<Occurrence> asked, Trace trace) {
    trace.step(() -> "rule " + rule.id() + ": " + rule.title());
    Outcome barred = barred(rule, call);
    if (barred != null) {
      trace.step(() -> "not asked: " + barred.reason());
      return finding(rule, section, call, barred, 0, 0, null);
    }
    Hearing hearing = Hearing.of(rule, call);
    Triggers.Found found = Triggers.find(rule.trigger(), call, hearing);
    List<Occurrence> occurrences = new ArrayList<>();
    for (Occurrence occurrence : found.occurrences()) {
      if (asked.test(occurrence)) {
        occurrences.add(occurrence);
      }
    }
    trace.step(() -> "asked " + occurrences.size() + " times: " + labels(occurrences));
    if (found.none() != null) {
      return finding(rule, section, call, found.none(), 0, 0, null);
    }
    Outcome unheard = unheard(rule, call);
    if (unheard != null) {
      return finding(rule, section, call, unheard, 0, 0, null);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      Outcome outcome = judge(rule, call, hearing, occurrence, trace).said(about(rule, occurrence));
      trace.step(
          () -> occurrence.label() + ": " + outcome.verdict().label() + ", " + outcome.reason());
      outcomes.add(outcome);
    }
    return sum(rule, section, call, outcomes);
  }

  private static Outcome judge(
      Rule rule, Call call, Hearing hearing, Occurrence occurrence, Trace trace) {
    Outcome barred = Conditions.barred(rule, call, hearing, occurrence, trace);
    if (barred != null) {
      return barred;
    }
    if (rule.expectation() instanceof Expectation.Checklist checklist) {
      return notAssessed(Reason.PERSON, checklist.question());
    }
    if (rule.expectation() instanceof Expectation.Recorded recorded) {
      return Conditions.recorded(
          recorded,
          call,
          searched(rule, Stretch.of(Window.CALL, call.text(), occurrence, rule.speakers())));
    }
    Window window = rule.window();
    boolean figure = rule.expectation() instanceof Expectation.Keep;
    if (window.atEvent() && !figure && !occurrence.placed(call.text())) {
      return noTimes(window);
    }
    Stretch stretch = Stretch.of(window, call.text(), occurrence, rule.speakers());
    trace.step(
        () -> occurrence.label() + ": window '" + rule.window().text() + "' is " + stretch.shown());
    return Expectations.judge(rule, call, hearing, stretch, occurrence, trace);
  }

  /** What "it" is in a reason, for rules that wait for something. */
  private static String about(Rule rule, Occurrence occurrence) {
    return rule.trigger() instanceof Trigger.CallStart ? "" : " (" + occurrence.label() + ")";
  }

  private static String labels(List<Occurrence> occurrences) {
    return occurrences.stream().map(Occurrence::label).collect(Collectors.joining(", "));
  }

  /** Why the rule cannot be asked of this call, or null. */
  static @Nullable Outcome barred(Rule rule, Call call) {
    Metadata metadata = call.transcript().metadata();
    Applies applies = rule.applies();
    String direction = direction(metadata);
    String role = role(metadata);
    if (!applies.directions().isEmpty() && !applies.directions().contains(direction)) {
      return notApplicable(Reason.OTHER_CALLS, "not for " + direction + " calls");
    }
    if (!applies.roles().isEmpty() && !applies.roles().contains(role)) {
      return notApplicable(Reason.OTHER_CALLS, "not for the role " + role);
    }
    if (!applies.languages().isEmpty() && !applies.languages().contains(call.language().code())) {
      return notApplicable(
          Reason.OTHER_CALLS, "not for calls in the language " + call.language().code());
    }
    if (Templates.leavesOut(rule, call.profile())) {
      return notApplicable(Reason.NOT_IN_TEMPLATE, "not a required part of the profile's template");
    }
    int talk = call.measures().talkMillis();
    int minimum = call.profile().minimumTalkSeconds() * 1000;
    if (talk < minimum) {
      return notAssessed(
          Reason.TOO_SHORT,
          "only " + talk / 1000 + " s of talk, below the profile's minimumTalkSeconds");
    }
    if (call.text().size() == 0) {
      return notAssessed(Reason.NO_SPEECH, "no speech was recognised");
    }
    Set<String> missing = call.missing().get(rule.id());
    return missing == null ? barredByEvidence(rule, call) : noPhrases(missing, call);
  }

  private static @Nullable Outcome barredByEvidence(Rule rule, Call call) {
    Expectation expectation = rule.expectation();
    boolean one = rule.speakers().size() == 1 && !Limits.wordless(expectation);
    boolean steps =
        expectation instanceof Expectation.SayInOrder order
            && order.steps().stream().anyMatch(step -> step.speaker() != null);
    boolean asksWho = one || steps || rule.trigger() instanceof Trigger.Said;
    boolean who = asksWho || rule.window().needsSpeakers();
    if (who && !call.text().speakersKnown()) {
      return noSpeakers();
    }
    boolean deadline =
        expectation instanceof Expectation.SayInOrder order && Sequences.needsTimes(order);
    boolean needsTimes = deadline || (rule.window().needsTimes() && !Limits.wordless(expectation));
    return needsTimes && !call.text().timed() ? noTimes(rule.window()) : null;
  }

  /** What is taken where the metadata does not say. */
  static String direction(Metadata metadata) {
    return metadata.direction() == null ? "inbound" : metadata.direction();
  }

  /** What is taken where the metadata does not say. */
  static String role(Metadata metadata) {
    if (metadata.role() != null) {
      return metadata.role();
    }
    return direction(metadata).equals("outbound") ? "outbound" : "operator";
  }

  /** A side of which nothing was recognised can neither be praised nor blamed for words. */
  private static @Nullable Outcome unheard(Rule rule, Call call) {
    boolean aboutWords = !Limits.wordless(rule.expectation());
    if (aboutWords && rule.speakers().size() == 1 && !call.text().heard(rule.speakers())) {
      String side = rule.speakers().iterator().next().label();
      return notAssessed(Reason.NO_SPEECH, "no word of the " + side + " was recognised");
    }
    return null;
  }

  private static Finding sum(Rule rule, String section, Call call, List<Outcome> outcomes) {
    if (outcomes.size() == 1 && outcomes.get(0).evidence().size() < 2) {
      Outcome only = outcomes.get(0);
      int met = only.verdict() == Verdict.MET ? 1 : 0;
      int judged = only.verdict() == Verdict.VIOLATED ? 1 : met;
      return finding(rule, section, call, only, met, judged, null);
    }
    List<Outcome> met = only(outcomes, Verdict.MET);
    List<Outcome> violated = only(outcomes, Verdict.VIOLATED);
    List<Outcome> unsure = only(outcomes, Verdict.NOT_ASSESSED);
    int judged = met.size() + violated.size();
    List<Outcome> decisive = !violated.isEmpty() ? violated : !met.isEmpty() ? met : unsure;
    if (decisive.isEmpty()) {
      return finding(rule, section, call, outcomes.get(0), 0, 0, null);
    }
    List<Evidence> evidence =
        decisive.stream().flatMap(o -> o.evidence().stream()).distinct().toList();
    Outcome first = decisive.get(0);
    Outcome whole =
        new Outcome(
            first.verdict(),
            first.code(),
            first.reason(),
            evidence,
            first.searched(),
            first.nearest(),
            decisive.stream().allMatch(Outcome::verified));
    String count =
        judged > 1 && !violated.isEmpty()
            ? " (" + met.size() + " of " + judged + " times met)"
            : null;
    return finding(rule, section, call, whole, met.size(), judged, count);
  }

  private static List<Outcome> only(List<Outcome> outcomes, Verdict verdict) {
    List<Outcome> chosen = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.verdict() == verdict) {
        chosen.add(outcome);
      }
    }
    return chosen;
  }

  private static Finding finding(
      Rule rule,
      String section,
      Call call,
      Outcome outcome,
      int met,
      int judged,
      @Nullable String count) {
    return new Finding(
        rule.id(),
        section,
        rule.title(),
        outcome.verdict(),
        outcome.code(),
        count == null ? outcome.reason() : outcome.reason() + count,
        rule.weight(),
        rule.critical(),
        rule.standards(),
        outcome.evidence(),
        outcome.searched(),
        outcome.nearest(),
        instead(rule, call),
        rule.because(),
        null,
        met,
        judged,
        outcome.verified());
  }

  private static @Nullable String instead(Rule rule, Call call) {
    String name = rule.instead();
    PhraseSet set = name == null ? null : call.sets().get(name);
    if (set == null || set.preferred() == null) {
      return null;
    }
    if (set.preferred().indexOf('<') < 0) {
      return set.preferred();
    }
    SlotNames names = call.matches().names();
    return filled(
        filled(filled(set.preferred(), "<company>", names.company()), "<agent>", names.agent()),
        "<customer>",
        names.customer());
  }

  /**
   * With more than one candidate name the line keeps its gap: a wrong name would teach the wrong
   * thing.
   */
  private static String filled(String line, String slot, List<List<String>> names) {
    return line.replace(slot, names.size() == 1 ? String.join(" ", names.get(0)) : "…");
  }

  /** The stretch for the reader. */
  static Searched searched(Rule rule, Stretch stretch) {
    String who = rule.speakers().size() == 1 ? rule.speakers().iterator().next().label() : "either";
    return new Searched(who, stretch.fromMillis(), stretch.toMillis());
  }

  static Outcome notApplicable(String code, String reason) {
    return Outcome.of(Verdict.NOT_APPLICABLE, code, reason);
  }

  static Outcome notAssessed(String code, String reason) {
    return Outcome.of(Verdict.NOT_ASSESSED, code, reason);
  }

  static Outcome noSpeakers() {
    return notAssessed(Reason.NO_SPEAKERS, "the recording does not tell who speaks");
  }

  static Outcome noTimes(Window window) {
    return notAssessed(
        Reason.NO_TIMES, "the transcript has no times for the window '" + window.text() + "'");
  }

  static Outcome noPhrases(Set<String> missing, Call call) {
    return notAssessed(
        Reason.LANGUAGE,
        "no phrases for " + missing + " in the language " + call.language().code());
  }

  /** A window for messages: {@code in the first turn}, {@code from 5s before to 10s after it}. */
  static String in(Window window) {
    String text = ONE.matcher(window.text()).replaceAll("$1");
    if (window.equals(Window.CALL)) {
      return "on the call";
    }
    if (text.startsWith("first ") || text.startsWith("last ")) {
      return "in the " + text;
    }
    if (text.startsWith("the rest")) {
      return "in " + text;
    }
    if (text.contains(" to ")) {
      return "from " + text + " it";
    }
    boolean bare = text.equals("before") || text.equals("after") || text.equals("during");
    return text.equals("from then on") ? text : (bare ? "" : "in the ") + text + " it";
  }
}
