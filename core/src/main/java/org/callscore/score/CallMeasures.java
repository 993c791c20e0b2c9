package org.callscore.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Measures;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a call. Talk is measured on the energy spans where the transcript has them, else
 * on the utterances; a call without times, or with made-up ones, has no figures of time.
 */
final class CallMeasures {
  /** Nobody speaking for so long is non-talk. */
  static final int NON_TALK_MILLIS = 3000;

  private static final int TOGETHER_MILLIS = 1000;
  private static final int ENOUGH_SPEECH_MILLIS = 20_000;

  private final CallText text;
  private final Transcript transcript;
  private final boolean timed;
  private final Map<Speaker, List<Span>> talk = new EnumMap<>(Speaker.class);
  private final List<Span> nonTalk;
  private final int talkMillis;
  private final Map<Speaker, List<Evidence>> interruptions = new EnumMap<>(Speaker.class);

  CallMeasures(CallText text) {
    this.text = text;
    transcript = text.transcript();
    timed = text.timed() && !transcript.estimatedTimes() && text.size() > 0;
    if (timed) {
      for (Utterance utterance : transcript.utterances()) {
        talk.computeIfAbsent(utterance.speaker(), s -> new ArrayList<>())
            .add(new Span(utterance.startMillis(), utterance.endMillis()));
      }
      transcript.spans().forEach((speaker, spans) -> talk.put(speaker, spans));
      findInterruptions(Speaker.AGENT, Speaker.CUSTOMER);
      findInterruptions(Speaker.CUSTOMER, Speaker.AGENT);
    }
    nonTalk = timed ? silences(NON_TALK_MILLIS) : List.of();
    talkMillis = timed ? talkTime() : text.size() * 400;
  }

  /** Whether there are real times to measure by. */
  boolean timed() {
    return timed;
  }

  /**
   * Stretches of at least {@link #NON_TALK_MILLIS} in which nobody speaks, between the first and
   * the last speech.
   */
  List<Span> nonTalk() {
    return nonTalk;
  }

  /** Stretches of at least so long in which nobody speaks, between the first and last speech. */
  List<Span> silences(int atLeastMillis) {
    if (!timed) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    talk.values().forEach(all::addAll);
    // A recogniser may hear words where the energy detector found none; both are talk.
    for (Utterance utterance : transcript.utterances()) {
      all.add(new Span(utterance.startMillis(), utterance.endMillis()));
    }
    all.sort(Comparator.comparingInt(Span::startMillis));
    List<Span> gaps = new ArrayList<>();
    int end = all.get(0).endMillis();
    for (Span span : all) {
      if (span.startMillis() - end >= atLeastMillis) {
        gaps.add(new Span(end, span.startMillis()));
      }
      end = Math.max(end, span.endMillis());
    }
    return gaps;
  }

  /** When a side speaks, in order. */
  List<Span> talk(Speaker speaker) {
    return talk.getOrDefault(speaker, List.of());
  }

  /** Stretches in which agent and customer speak at once, in order. */
  List<Span> overlaps() {
    List<Span> overlaps = new ArrayList<>();
    List<Span> agent = talk(Speaker.AGENT);
    List<Span> customer = talk(Speaker.CUSTOMER);
    int c = 0;
    for (Span span : agent) {
      while (c < customer.size() && customer.get(c).endMillis() <= span.startMillis()) {
        c++;
      }
      for (int i = c; i < customer.size(); i++) {
        Span other = customer.get(i);
        if (other.startMillis() >= span.endMillis()) {
          break;
        }
        if (span.overlapMillis(other) > 0) {
          overlaps.add(
              new Span(
                  Math.max(span.startMillis(), other.startMillis()),
                  Math.min(span.endMillis(), other.endMillis())));
        }
      }
    }
    return overlaps;
  }

  /** The interruptions of one side. */
  List<Evidence> interruptions(Speaker by) {
    return interruptions.getOrDefault(by, List.of());
  }

  private void findInterruptions(Speaker by, Speaker of) {
    List<Evidence> found = new ArrayList<>();
    List<Utterance> utterances = transcript.utterances();
    for (int b = 0; b < utterances.size(); b++) {
      Utterance cut = utterances.get(b);
      if (cut.speaker() != by || cut.isBackchannel()) {
        continue;
      }
      // Only what began before can be cut into, and utterances stand in the order of their start.
      for (int s = 0; s < b; s++) {
        Utterance spoken = utterances.get(s);
        if (spoken.speaker() == of && interrupts(cut, spoken)) {
          found.add(text.evidence(b));
          break;
        }
      }
    }
    interruptions.put(by, found);
  }

  private static boolean interrupts(Utterance cut, Utterance spoken) {
    if (cut.startMillis() <= spoken.startMillis()
        || cut.startMillis() >= spoken.endMillis()
        || spoken.isBackchannel()) {
      return false;
    }
    int together = Math.min(cut.endMillis(), spoken.endMillis()) - cut.startMillis();
    int goesOn = cut.endMillis() - spoken.endMillis();
    // Stepping on the last syllable is how turns change; it takes some speech lost to be an
    // interruption.
    boolean stops = together >= TOGETHER_MILLIS / 2 && goesOn >= TOGETHER_MILLIS;
    return together >= TOGETHER_MILLIS || stops;
  }

  /** Talk time of a side in milliseconds, or null if it cannot be told. */
  @Nullable Integer talkMillis(Speaker speaker) {
    if (!timed) {
      return null;
    }
    return talk.getOrDefault(speaker, List.of()).stream().mapToInt(Span::lengthMillis).sum();
  }

  /** Talk time of everybody in milliseconds; by word count where there are no times. */
  int talkMillis() {
    return talkMillis;
  }

  private int talkTime() {
    return talk.values().stream().flatMap(List::stream).mapToInt(Span::lengthMillis).sum();
  }

  /** Words a minute of a side's own speech, or null below 20 s of it. */
  @Nullable Integer talkSpeedWpm(Speaker speaker) {
    Integer millis = talkMillis(speaker);
    if (millis == null || millis < ENOUGH_SPEECH_MILLIS) {
      return null;
    }
    int words = 0;
    for (int u = 0; u < transcript.utterances().size(); u++) {
      words += transcript.utterances().get(u).speaker() == speaker ? text.words(u) : 0;
    }
    return (int) Math.round(words * 60_000.0 / millis);
  }

  /** The agent's share of the talk in percent, or null. */
  @Nullable BigDecimal talkShare() {
    Integer agent = talkMillis(Speaker.AGENT);
    Integer customer = talkMillis(Speaker.CUSTOMER);
    if (agent == null || customer == null || agent + customer == 0) {
      return null;
    }
    return BigDecimal.valueOf(Math.round(1000.0 * agent / (agent + customer)), 1);
  }

  /** All of it for the card. */
  Measures measures() {
    if (!timed) {
      return new Measures(
          Map.of(), null, null, Map.of(), Map.of(), transcript.metadata().answerMillis());
    }
    Map<Speaker, Integer> talkTime = new EnumMap<>(Speaker.class);
    Map<Speaker, Integer> speed = new EnumMap<>(Speaker.class);
    Map<Speaker, Integer> cuts = new EnumMap<>(Speaker.class);
    for (Speaker speaker : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
      Integer millis = talkMillis(speaker);
      Integer wpm = talkSpeedWpm(speaker);
      if (talk.containsKey(speaker) && millis != null) {
        talkTime.put(speaker, millis);
        cuts.put(speaker, interruptions(speaker).size());
      }
      if (wpm != null) {
        speed.put(speaker, wpm);
      }
    }
    int sum = nonTalk.stream().mapToInt(Span::lengthMillis).sum();
    int longest = nonTalk.stream().mapToInt(Span::lengthMillis).max().orElse(0);
    return new Measures(talkTime, sum, longest, cuts, speed, transcript.metadata().answerMillis());
  }
}
