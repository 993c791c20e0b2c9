package org.callscore.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.callscore.rule.Measure;
import org.callscore.rule.Rule;
import org.callscore.scorecard.Evidence;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * The measures that {@code keep} knows, taken inside a stretch of a call. Times are in
 * milliseconds.
 */
final class RuleMeasure {
  private RuleMeasure() {}

  /**
   * A figure with what shows it.
   *
   * @param shown for the reader, such as {@code longest non-talk 12.0 s}
   */
  record Figure(BigDecimal value, String shown, List<Evidence> evidence) {}

  /** The measure inside the stretch, or null if the call cannot tell. */
  static @Nullable Figure of(
      String measure, Rule rule, Call call, Stretch stretch, Occurrence occurrence) {
    Metadata metadata = call.transcript().metadata();
    Speaker side = rule.speakers().size() == 1 ? rule.speakers().iterator().next() : Speaker.AGENT;
    return switch (measure) {
      case "answer-time" -> figure(measure, metadata.answerMillis(), List.of());
      case "rings" -> figure(measure, metadata.rings(), List.of());
      case "words-per-turn" -> longestTurn(measure, call, stretch, side, turn -> words(call, turn));
      case RuleSets.QUESTIONS -> mostQuestions(measure, call, stretch, side);
      case "hold-time" -> holdTime(measure, occurrence);
      default -> call.measures().timed() ? byTime(measure, call, stretch, side) : null;
    };
  }

  private static @Nullable Figure byTime(String measure, Call call, Stretch stretch, Speaker side) {
    return switch (measure) {
      case "first-word-delay" -> firstWordDelay(measure, call);
      case "longest-non-talk" -> {
        List<Span> silent = within(call.events().deadAir(), stretch);
        int longest = silent.stream().mapToInt(Span::lengthMillis).max().orElse(0);
        yield figure(
            measure,
            longest,
            silences(silent.stream().filter(s -> s.lengthMillis() == longest).toList()));
      }
      case "dead-air" -> {
        List<Span> silent = within(call.events().deadAir(), stretch);
        yield figure(measure, silent.stream().mapToInt(Span::lengthMillis).sum(), silences(silent));
      }
      case "interruptions" -> interruptions(measure, call, stretch, side);
      case "talk-speed" -> figure(measure, call.measures().talkSpeedWpm(side), List.of());
      case "talk-share" -> {
        BigDecimal share = call.measures().talkShare();
        yield share == null ? null : new Figure(share, named(measure, share), List.of());
      }
      case "response-time" -> responseTime(measure, call, stretch, side);
      case "longest-monologue" ->
          longestTurn(measure, call, stretch, side, turn -> lengthMillis(call, turn));
      case "call-duration" ->
          figure(
              measure,
              call.transcript().durationMillis() < 0 ? null : call.transcript().durationMillis(),
              List.of());
      default -> throw new AssertionError(measure);
    };
  }

  private static @Nullable Figure figure(
      String measure, @Nullable Integer value, List<Evidence> evidence) {
    return value == null
        ? null
        : new Figure(
            BigDecimal.valueOf(value), named(measure, BigDecimal.valueOf(value)), evidence);
  }

  private static String named(String measure, BigDecimal value) {
    return measure.replace('-', ' ') + " " + shown(measure, value);
  }

  /** A value with its unit. */
  static String shown(String measure, BigDecimal value) {
    Measure known = Objects.requireNonNull(Measure.named(measure), measure);
    String plain = value.stripTrailingZeros().toPlainString();
    return switch (known.unit()) {
      case MILLIS -> String.format(Locale.ROOT, "%.1f s", value.doubleValue() / 1000);
      case COUNT -> plain;
      case WORDS_PER_MINUTE -> plain + " words a minute";
      case PERCENT -> plain + " %";
    };
  }

  /** Why there is no figure. */
  static String whyMissing(String measure) {
    return switch (measure) {
      case "answer-time" -> "the metadata does not say how long the caller waited (answerMillis)";
      case "rings" -> "the metadata does not count the rings (rings)";
      case "talk-speed" -> "less than 20 s of speech with real times";
      default -> "the transcript has no real times to measure " + measure.replace('-', ' ') + " by";
    };
  }

  private static List<Span> within(List<Span> spans, Stretch stretch) {
    Integer from = stretch.fromMillis();
    Integer to = stretch.toMillis();
    return spans.stream()
        .filter(s -> (from == null || s.endMillis() > from) && (to == null || s.startMillis() < to))
        .toList();
  }

  private static List<Evidence> silences(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                new Evidence(
                    Speaker.UNKNOWN,
                    span.startMillis(),
                    span.endMillis(),
                    String.format(Locale.ROOT, "%.1f s without talk", span.lengthMillis() / 1000.0),
                    null,
                    -1,
                    -1,
                    0))
        .toList();
  }

  private static @Nullable Figure holdTime(String measure, Occurrence occurrence) {
    Integer start = occurrence.startMillis();
    Integer end = occurrence.endMillis();
    return start == null || end == null
        ? null
        : figure(measure, end - start, silences(List.of(new Span(start, end))));
  }

  private static @Nullable Figure firstWordDelay(String measure, Call call) {
    Integer agent = firstWord(call, Speaker.AGENT);
    Integer customer = firstWord(call, Speaker.CUSTOMER);
    if (agent == null || customer == null) {
      return null;
    }
    return figure(measure, Math.max(0, agent - customer), List.of());
  }

  private static @Nullable Integer firstWord(Call call, Speaker speaker) {
    for (Utterance utterance : call.transcript().utterances()) {
      if (utterance.speaker() == speaker) {
        return utterance.startMillis();
      }
    }
    return null;
  }

  private static @Nullable Figure interruptions(
      String measure, Call call, Stretch stretch, Speaker side) {
    if (!call.transcript().speakersKnown()) {
      return null;
    }
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
    return figure(measure, inside.size(), inside);
  }

  private static @Nullable Figure responseTime(
      String measure, Call call, Stretch stretch, Speaker side) {
    int longest = 0;
    List<Evidence> evidence = List.of();
    List<Utterance> utterances = call.transcript().utterances();
    int othersEnd = -1;
    for (Utterance utterance : utterances) {
      if (utterance.speaker() == side && othersEnd >= 0) {
        Span wait = new Span(othersEnd, Math.max(othersEnd, utterance.startMillis()));
        if (wait.lengthMillis() > longest && !within(List.of(wait), stretch).isEmpty()) {
          longest = wait.lengthMillis();
          evidence = silences(List.of(wait));
        }
        othersEnd = -1;
      } else if (utterance.speaker() != side) {
        othersEnd = Math.max(othersEnd, utterance.endMillis());
      }
    }
    return figure(measure, longest, evidence);
  }

  private static int lengthMillis(Call call, Turn turn) {
    List<Utterance> utterances = call.transcript().utterances();
    int last = turn.utterances().get(turn.utterances().size() - 1);
    return utterances.get(last).endMillis()
        - utterances.get(turn.utterances().get(0)).startMillis();
  }

  private static int words(Call call, Turn turn) {
    return turn.utterances().stream()
        .mapToInt(u -> call.transcript().utterances().get(u).tokens().size())
        .sum();
  }

  /** The side's longest turn by some length, shown by how it begins. */
  private static @Nullable Figure longestTurn(
      String measure, Call call, Stretch stretch, Speaker side, ToIntFunction<Turn> length) {
    int longest = 0;
    List<Evidence> evidence = List.of();
    for (Turn turn : turns(call, stretch, side)) {
      int its = length.applyAsInt(turn);
      if (its > longest) {
        longest = its;
        evidence = List.of(call.text().evidence(turn.utterances().get(0)));
      }
    }
    return figure(measure, longest, evidence);
  }

  private static @Nullable Figure mostQuestions(
      String measure, Call call, Stretch stretch, Speaker side) {
    List<SpokenMatch> questions = call.matches().of(List.of("question"), Set.of(side));
    List<SpokenMatch> most = List.of();
    for (Turn turn : turns(call, stretch, side)) {
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
    return figure(measure, most.size(), most.stream().map(SpokenMatch::evidence).toList());
  }

  private static List<Turn> turns(Call call, Stretch stretch, Speaker side) {
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
