package org.callscore.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.callscore.rule.Measure;
import org.callscore.rule.Quantity;
import org.callscore.rule.Rule;
import org.callscore.rule.Trigger;
import org.callscore.scorecard.Evidence;
import org.callscore.transcript.AudioMeasures;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/** The measures that {@code keep} knows, taken inside a stretch of a call. */
final class RuleMeasure {
  private static final int ENOUGH_SPEECH_MILLIS = 20_000;
  private static final int ENOUGH_SPEECH_OF_A_WINDOW_MILLIS = 4_000;

  private final Measure measure;
  private final Rule rule;
  private final Speaker side;
  private final Call call;
  private final Stretch stretch;

  private RuleMeasure(Measure measure, Rule rule, Speaker side, Call call, Stretch stretch) {
    this.measure = measure;
    this.rule = rule;
    this.side = side;
    this.call = call;
    this.stretch = stretch;
  }

  /**
   * A figure with what shows it.
   *
   * @param shown for the reader, such as {@code longest non-talk 12.0 s}
   */
  record Figure(Quantity quantity, String shown, List<Evidence> evidence) {}

  /** The measure of these speakers inside the stretch, or null if the call cannot tell. */
  static @Nullable Figure of(
      Measure measure,
      Rule rule,
      Set<Speaker> speakers,
      Call call,
      Stretch stretch,
      Occurrence occurrence) {
    Speaker side = speakers.size() == 1 ? speakers.iterator().next() : Speaker.AGENT;
    RuleMeasure taken = new RuleMeasure(measure, rule, side, call, stretch);
    if (measure.ofSide() && !call.text().speakersKnown()) {
      return null;
    }
    Metadata metadata = call.transcript().metadata();
    return switch (measure) {
      case ANSWER_TIME -> taken.figure(metadata.answerMillis(), List.of());
      case RINGS -> taken.figure(metadata.rings(), List.of());
      case LOUDNESS -> taken.loudness();
      case WORDS_PER_TURN -> taken.longestTurn(taken::words);
      case QUESTIONS_PER_TURN -> taken.mostQuestions();
      case HOLD_TIME -> taken.holdTime(occurrence);
      default -> call.measures().timed() ? taken.byTime() : null;
    };
  }

  private @Nullable Figure byTime() {
    CallMeasures measures = call.measures();
    return switch (measure) {
      case FIRST_WORD_DELAY -> firstWordDelay();
      case LONGEST_NON_TALK -> {
        if (call.events().untold("dead-air") != null) {
          yield null;
        }
        List<Span> silent = touching(call.events().deadAir());
        int longest = silent.stream().mapToInt(Span::lengthMillis).max().orElse(0);
        yield figure(
            longest, silences(silent.stream().filter(s -> s.lengthMillis() == longest).toList()));
      }
      case DEAD_AIR -> {
        List<Span> silent = call.events().deadAir();
        yield call.events().untold("dead-air") != null
            ? null
            : figure(stretch.clipMillis(silent), silences(touching(silent)));
      }
      case SILENCE_SHARE -> {
        Integer from = stretch.fromMillis();
        Integer to = stretch.toMillis();
        yield from == null || to == null || from >= to
            ? null
            : share(stretch.clipMillis(measures.nonTalk()), to - from, measures.nonTalk());
      }
      case OVERLAP -> {
        List<Span> overlaps = measures.overlaps();
        yield call.text().speakersKnown()
            ? figure(stretch.clipMillis(overlaps), spans(touching(overlaps), "both speak"))
            : null;
      }
      case INTERRUPTIONS -> interruptions();
      case TALK_TIME -> figure(talkMillis(side), List.of());
      case TALK_SPEED -> talkSpeed();
      case TALK_SHARE -> {
        int both = talkMillis(Speaker.AGENT) + talkMillis(Speaker.CUSTOMER);
        yield both == 0 ? null : share(talkMillis(side), both, List.of());
      }
      case RESPONSE_TIME -> responseTime();
      case LONGEST_MONOLOGUE -> longestTurn(this::lengthMillis);
      case CALL_DURATION -> {
        int duration = call.transcript().durationMillis();
        yield figure(duration < 0 ? null : (Integer) duration, List.of());
      }
      default -> throw new AssertionError(measure);
    };
  }

  private @Nullable Figure figure(@Nullable Integer value, List<Evidence> evidence) {
    return value == null ? null : figure(BigDecimal.valueOf(value), evidence);
  }

  private Figure figure(BigDecimal value, List<Evidence> evidence) {
    Quantity quantity = new Quantity(value, measure.unit());
    return new Figure(
        quantity, measure.label().replace('-', ' ') + " " + quantity.shown(), evidence);
  }

  private Figure share(int part, int whole, List<Span> evidence) {
    return figure(
        BigDecimal.valueOf(Math.round(1000.0 * part / whole), 1), silences(touching(evidence)));
  }

  /** Why there is no figure. */
  static String whyMissing(Measure measure) {
    return switch (measure) {
      case ANSWER_TIME -> "the metadata does not say how long the caller waited (answerMillis)";
      case RINGS -> "the metadata does not count the rings (rings)";
      case LOUDNESS -> "the transcript does not say how loud that side was (audio)";
      case TALK_SPEED -> "less than 20 s (in a window: 4 s) of speech with real times";
      default ->
          "the transcript has no real times or speakers to measure "
              + measure.label().replace('-', ' ')
              + " by";
    };
  }

  private List<Span> touching(List<Span> spans) {
    return spans.stream().filter(span -> stretch.clip(span) != null).toList();
  }

  private @Nullable Figure loudness() {
    AudioMeasures audio = call.transcript().audio().get(side);
    return audio == null ? null : figure(BigDecimal.valueOf(audio.levelDb()), List.of());
  }

  private int talkMillis(Speaker speaker) {
    return stretch.clipMillis(call.measures().talk(speaker));
  }

  private @Nullable Figure talkSpeed() {
    int millis = talkMillis(side);
    int enough = stretch.whole() ? ENOUGH_SPEECH_MILLIS : ENOUGH_SPEECH_OF_A_WINDOW_MILLIS;
    if (millis < enough) {
      return null;
    }
    CallText text = call.text();
    long words = 0;
    for (int p = 0; p < text.size(); p++) {
      words += text.speaker(p) == side && stretch.contains(p) ? 1 : 0;
    }
    return figure((int) Math.round(words * 60_000.0 / millis), List.of());
  }

  /** The hold that triggered the rule, else all holds of the stretch. */
  private @Nullable Figure holdTime(Occurrence occurrence) {
    if (rule.trigger() instanceof Trigger.Event event && event.happening().event().equals("hold")) {
      Integer start = occurrence.startMillis();
      Integer end = occurrence.endMillis();
      return start == null || end == null
          ? null
          : figure(end - start, silences(List.of(new Span(start, end))));
    }
    if (call.events().untold("hold") != null) {
      return null;
    }
    List<Span> holds = call.events().holds();
    return figure(stretch.clipMillis(holds), spans(touching(holds), "on hold"));
  }

  private static List<Evidence> silences(List<Span> spans) {
    return spans(spans, "without talk");
  }

  private static List<Evidence> spans(List<Span> spans, String what) {
    return spans.stream().map(span -> DerivedEvents.evidence(span, what)).toList();
  }

  private @Nullable Figure firstWordDelay() {
    Integer agent = firstWord(Speaker.AGENT);
    Integer customer = firstWord(Speaker.CUSTOMER);
    if (agent == null || customer == null) {
      return null;
    }
    return figure(Math.max(0, agent - customer), List.of());
  }

  private @Nullable Integer firstWord(Speaker speaker) {
    for (Utterance utterance : call.transcript().utterances()) {
      if (utterance.speaker() == speaker) {
        return utterance.startMillis();
      }
    }
    return null;
  }

  private @Nullable Figure interruptions() {
    Integer from = stretch.fromMillis();
    Integer to = stretch.toMillis();
    List<Evidence> inside =
        call.measures().interruptions(side).stream()
            .filter(
                e -> {
                  Integer start = e.startMillis();
                  return start != null
                      && (from == null || start >= from)
                      && (to == null || start < to);
                })
            .toList();
    return figure(inside.size(), inside);
  }

  private @Nullable Figure responseTime() {
    int longest = 0;
    List<Evidence> evidence = List.of();
    List<Utterance> utterances = call.transcript().utterances();
    int othersEnd = -1;
    for (Utterance utterance : utterances) {
      if (utterance.speaker() == side && othersEnd >= 0) {
        Span wait = new Span(othersEnd, Math.max(othersEnd, utterance.startMillis()));
        if (wait.lengthMillis() > longest && stretch.clip(wait) != null) {
          longest = wait.lengthMillis();
          evidence = silences(List.of(wait));
        }
        othersEnd = -1;
      } else if (utterance.speaker() != side) {
        othersEnd = Math.max(othersEnd, utterance.endMillis());
      }
    }
    return figure(longest, evidence);
  }

  private int lengthMillis(Turn turn) {
    List<Utterance> utterances = call.transcript().utterances();
    int last = turn.utterances().get(turn.utterances().size() - 1);
    return utterances.get(last).endMillis()
        - utterances.get(turn.utterances().get(0)).startMillis();
  }

  private int words(Turn turn) {
    return turn.utterances().stream().mapToInt(u -> call.text().words(u)).sum();
  }

  /** The side's longest turn by some length, shown by how it begins. */
  private @Nullable Figure longestTurn(ToIntFunction<Turn> length) {
    int longest = 0;
    List<Evidence> evidence = List.of();
    for (Turn turn : turns()) {
      int its = length.applyAsInt(turn);
      if (its > longest) {
        longest = its;
        evidence = List.of(call.text().evidence(turn.utterances().get(0)));
      }
    }
    return figure(longest, evidence);
  }

  private @Nullable Figure mostQuestions() {
    List<SpokenMatch> questions = call.matches().of(List.of("question"), Set.of(side));
    List<SpokenMatch> most = List.of();
    for (Turn turn : turns()) {
      // An answer of a word or two ends no turn, but it does end a row of questions.
      List<SpokenMatch> row = new ArrayList<>();
      int last = -1;
      for (int utterance : turn.utterances()) {
        if (utterance != last + 1) {
          row = new ArrayList<>();
        }
        last = utterance;
        for (SpokenMatch question : questions) {
          if (question.evidence().utterance() == utterance) {
            row.add(question);
          }
        }
        most = row.size() > most.size() ? List.copyOf(row) : most;
      }
    }
    return figure(most.size(), most.stream().map(SpokenMatch::evidence).toList());
  }

  private List<Turn> turns() {
    CallText text = call.text();
    return text.turns().stream()
        .filter(
            turn ->
                turn.speaker() == side
                    && text.firstPosition(turn) < text.endPosition(turn)
                    && stretch.contains(text.firstPosition(turn)))
        .toList();
  }
}
