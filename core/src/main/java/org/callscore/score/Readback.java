package org.callscore.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.callscore.rule.Expectation;
import org.callscore.rule.Rule;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Verdict;
import org.callscore.text.NumberRun;
import org.callscore.text.WordType;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;

/**
 * Whether what somebody said is said again: a number by its digits, a name, or the gist of the
 * words. What is kept comes from the words that triggered the rule; it is looked for in the rule's
 * speaker's words behind them.
 */
final class Readback {
  private final Rule rule;
  private final Call call;
  private final Hearing hearing;
  private final Stretch stretch;
  private final Occurrence said;
  private final Trace trace;
  private final CallText text;

  Readback(Rule rule, Call call, Hearing hearing, Stretch stretch, Occurrence said, Trace trace) {
    this.rule = rule;
    this.call = call;
    this.hearing = hearing;
    this.stretch = stretch;
    this.said = said;
    this.trace = trace;
    this.text = call.text();
  }

  Outcome judge(Expectation.SayBack back) {
    return switch (back.kept()) {
      case NUMBER -> number(back.times());
      case NAME -> name(back.times());
      case WORDS -> words(back.times());
    };
  }

  // --- numbers ---

  /** A number among positions. */
  private record Chunk(List<Integer> positions, String digits) {}

  private Outcome number(int times) {
    Speaker speaker = text.speaker(said.position());
    List<Chunk> dictated = new ArrayList<>();
    int last = -1;
    for (Chunk chunk : chunks(p -> p >= said.position() && text.speaker(p) == speaker)) {
      boolean within = chunk.positions().get(0) < said.endPosition();
      // A number dictated piece by piece goes on as long as little else is said between.
      boolean goesOn = !dictated.isEmpty() && isNextWord(last, chunk.positions().get(0), speaker);
      if (within || goesOn) {
        dictated.add(chunk);
        last = chunk.positions().get(chunk.positions().size() - 1);
      }
    }
    StringBuilder digits = new StringBuilder();
    dictated.forEach(chunk -> digits.append(chunk.digits()));
    String kept = digits.toString();
    trace.step(() -> "  kept: the number " + spaced(kept));
    if (kept.isEmpty()) {
      return nothingKept("number");
    }
    List<Chunk> heard =
        chunks(
            p -> rule.speakers().contains(text.speaker(p)) && stretch.contains(p) && isBehind(p));
    trace.step(() -> "  heard: " + heard.stream().map(chunk -> spaced(chunk.digits())).toList());
    List<Chunk> sure = heard.stream().filter(chunk -> sure(chunk.positions())).toList();
    if (count(sure, kept) >= times) {
      return met(evidence(sure, kept), "the number was said again: " + spaced(kept));
    }
    if (count(heard, kept) >= times || isNoise()) {
      return unsure();
    }
    String most = mostOf(heard, kept);
    Outcome outcome =
        violated("the number " + spaced(kept) + " was not said again").shown(evidence(heard, most));
    return most.isEmpty()
        ? outcome
        : outcome.with(new NearestMiss(spaced(most), spaced(kept.substring(most.length()))));
  }

  private boolean isBehind(int position) {
    return position >= said.endPosition()
        || text.speaker(position) != text.speaker(said.position());
  }

  /** Whether the speaker says at most one word between the two positions: "um", "and", "dash". */
  private boolean isNextWord(int last, int position, Speaker speaker) {
    int between = 0;
    for (int p = last + 1; p < position; p++) {
      between += text.speaker(p) == speaker ? 1 : 0;
    }
    return between <= 1;
  }

  /** The numbers in the words at some positions, taken utterance by utterance. */
  private List<Chunk> chunks(IntPredicate counts) {
    List<Chunk> chunks = new ArrayList<>();
    for (int u = 0; u < text.transcript().utterances().size(); u++) {
      int first = text.firstPosition(u);
      List<String> tokens = text.transcript().utterances().get(u).tokens();
      for (NumberRun run : call.language().numbers(tokens)) {
        List<Integer> positions = new ArrayList<>();
        for (int p = first + run.from(); p < first + run.to(); p++) {
          positions.add(p);
        }
        if (positions.stream().allMatch(counts::test)) {
          chunks.add(new Chunk(positions, run.digits()));
        }
      }
    }
    return chunks;
  }

  /** How often the digits come in order, in one chunk or in several; others may stand between. */
  private static int count(List<Chunk> heard, String digits) {
    int times = 0;
    int done = 0;
    for (Chunk chunk : heard) {
      if (chunk.digits().contains(digits)) {
        times++;
        done = 0;
      } else if (digits.startsWith(chunk.digits(), done)) {
        done += chunk.digits().length();
        if (done == digits.length()) {
          times++;
          done = 0;
        }
      } else if (digits.startsWith(chunk.digits())) {
        done = chunk.digits().length();
      }
    }
    return times;
  }

  /** The longest beginning of the digits that was said in order. */
  private static String mostOf(List<Chunk> heard, String digits) {
    int most = 0;
    int done = 0;
    for (Chunk chunk : heard) {
      if (digits.startsWith(chunk.digits(), done)) {
        done += chunk.digits().length();
      } else if (digits.startsWith(chunk.digits())) {
        done = chunk.digits().length();
      }
      most = Math.max(most, done);
    }
    return digits.substring(0, most);
  }

  private List<Evidence> evidence(List<Chunk> heard, String digits) {
    return heard.stream()
        .filter(c -> digits.contains(c.digits()) || c.digits().contains(digits))
        .filter(c -> !digits.isEmpty())
        .map(
            c ->
                text.evidence(
                    c.positions().get(0), c.positions().get(c.positions().size() - 1) + 1))
        .toList();
  }

  /** Digit by digit, as numbers are read out. */
  private static String spaced(String digits) {
    return String.join(" ", digits.split("", -1)).strip();
  }

  // --- names ---

  private Outcome name(int times) {
    Set<String> names = new LinkedHashSet<>();
    for (int p = said.position(); p < said.endPosition(); p++) {
      WordType type = call.language().type(text.word(p));
      if (type.name() && text.speaker(p) == text.speaker(said.position())) {
        names.add(type.normal());
      }
    }
    trace.step(() -> "  kept: the name " + String.join(" ", names));
    if (names.isEmpty()) {
      return nothingKept("name");
    }
    List<Evidence> sure = new ArrayList<>();
    int heard = 0;
    int last = -2;
    for (int p = 0; p < text.size(); p++) {
      boolean counts = rule.speakers().contains(text.speaker(p)) && stretch.contains(p);
      if (counts && isBehind(p) && names.contains(call.language().type(text.word(p)).normal())) {
        // First and last name together are one time.
        if (p != last + 1) {
          heard++;
          if (text.confidence(p) >= hearing.floor()) {
            sure.add(text.evidence(p, p + 1));
          }
        }
        last = p;
      }
    }
    if (sure.size() >= times) {
      return met(sure, "the name was used");
    }
    if (heard >= times || isNoise()) {
      return unsure();
    }
    String name = String.join(" ", names);
    String often = sure.isEmpty() ? "" : " only " + sure.size() + " of " + times + " times";
    return violated("the name " + name + " was " + (sure.isEmpty() ? "not used" : "used" + often))
        .shown(sure);
  }

  // --- words ---

  private Outcome words(int times) {
    Map<String, String> gist = gist(wordsOf(said.position(), said.endPosition()));
    Set<String> kept = gist.keySet();
    trace.step(() -> "  kept: " + String.join(", ", gist.values()));
    if (kept.isEmpty()) {
      return nothingKept("content word");
    }
    List<Evidence> sure = new ArrayList<>();
    int heard = 0;
    Set<String> best = Set.of();
    String nearest = "";
    for (Turn turn : text.turns()) {
      if (!rule.speakers().contains(turn.speaker())) {
        continue;
      }
      for (int utterance : turn.utterances()) {
        int from = text.firstPosition(utterance);
        int to = text.firstPosition(utterance + 1);
        if (from == to || !stretch.contains(from) || !isBehind(from)) {
          continue;
        }
        Set<String> shared = new HashSet<>(gist(wordsOf(from, to)).keySet());
        shared.retainAll(kept);
        if (2 * shared.size() >= kept.size()) {
          heard++;
          Evidence evidence = text.evidence(utterance);
          Double confidence = evidence.confidence();
          if (confidence == null || confidence >= hearing.floor()) {
            sure.add(evidence);
          }
        } else if (shared.size() > best.size()) {
          best = shared;
          nearest = text.evidence(utterance).quote();
        }
      }
    }
    if (sure.size() >= times) {
      return met(sure, "what was said was taken up");
    }
    if (heard >= times || isNoise()) {
      return unsure();
    }
    Map<String, String> missing = new LinkedHashMap<>(gist);
    missing.keySet().removeAll(best);
    Outcome outcome = violated("it was not said again").shown(sure);
    return best.isEmpty()
        ? outcome
        : outcome.with(new NearestMiss(nearest, String.join(", ", missing.values())));
  }

  private List<String> wordsOf(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int p = from; p < to; p++) {
      if (text.speaker(p) == text.speaker(from)) {
        words.add(text.word(p));
      }
    }
    return words;
  }

  /** Content words by their stems, in order, and numbers by their digits; each as it was said. */
  private Map<String, String> gist(List<String> words) {
    Map<String, String> gist = new LinkedHashMap<>();
    Set<Integer> inNumbers = new HashSet<>();
    for (NumberRun run : call.language().numbers(words)) {
      gist.put(run.digits(), String.join(" ", words.subList(run.from(), run.to())));
      for (int i = run.from(); i < run.to(); i++) {
        inNumbers.add(i);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      WordType type = call.language().type(words.get(i));
      if (type.content() && !inNumbers.contains(i)) {
        gist.put(type.stem(), words.get(i));
      }
    }
    return gist;
  }

  // --- outcomes ---

  private boolean sure(List<Integer> positions) {
    return positions.stream().allMatch(p -> text.confidence(p) >= hearing.floor());
  }

  private boolean isNoise() {
    return hearing.mostlyUnsure(rule.speakers(), stretch);
  }

  private static Outcome nothingKept(String what) {
    return RuleEvaluator.notApplicable(Reason.NO_TRIGGER, "no " + what + " was said");
  }

  private static Outcome met(List<Evidence> evidence, String reason) {
    return Outcome.of(Verdict.MET, Reason.SAID, reason).shown(evidence);
  }

  private static Outcome violated(String reason) {
    return Outcome.of(Verdict.VIOLATED, Reason.NOT_REPEATED, reason);
  }

  private static Outcome unsure() {
    return RuleEvaluator.notAssessed(
        Reason.LOW_CONFIDENCE, "the words in question were recognised with too little confidence");
  }
}
