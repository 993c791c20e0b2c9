package org.callscore.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callscore.match.Match;
import org.callscore.match.TurnText;
import org.callscore.scorecard.Evidence;
import org.callscore.text.Language;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of a call in one row: each has a position (its place in the order of the utterances), a
 * turn, a time and a confidence. Confined to one thread.
 */
final class CallText {
  private final Transcript transcript;
  private final boolean timed;
  private final List<Turn> turns;
  private final List<TurnText> texts = new ArrayList<>();

  /** By utterance. */
  private final List<List<String>> words = new ArrayList<>();

  /** Position of the first word of each utterance, and the number of words at the end. */
  private final int[] firstPosition;

  /** By position. */
  private final int[] startMillis;

  private final int[] endMillis;
  private final double[] confidence;
  private final Speaker[] speakers;

  /** Whose words there are. */
  private final Set<Speaker> heard = EnumSet.noneOf(Speaker.class);

  private final boolean speakersKnown;
  private final int callStartMillis;
  private final int callEndMillis;

  CallText(Transcript transcript, Language language) {
    this.transcript = transcript;
    timed = transcript.timed();
    speakersKnown = transcript.speakersKnown();
    turns = transcript.turns();
    List<Utterance> utterances = transcript.utterances();
    firstPosition = new int[utterances.size() + 1];
    for (int u = 0; u < utterances.size(); u++) {
      List<String> tokens = utterances.get(u).tokens();
      words.add(tokens);
      firstPosition[u + 1] = firstPosition[u] + tokens.size();
    }
    int n = firstPosition[utterances.size()];
    startMillis = new int[n];
    endMillis = new int[n];
    confidence = new double[n];
    speakers = new Speaker[n];
    for (int u = 0; u < utterances.size(); u++) {
      place(utterances.get(u), firstPosition[u], words.get(u).size());
    }
    callStartMillis = findStartMillis();
    callEndMillis = Arrays.stream(endMillis).max().orElse(0);
    List<String> grammar = StoredGrammar.of(transcript, language);
    for (Turn turn : turns) {
      texts.add(
          new TurnText(language, of(turn, words), grammar.isEmpty() ? grammar : of(turn, grammar)));
    }
  }

  /** Of what is kept by utterance that of a turn's. */
  private static <T> List<T> of(Turn turn, List<T> byUtterance) {
    List<T> its = new ArrayList<>(turn.utterances().size());
    for (int utterance : turn.utterances()) {
      its.add(byUtterance.get(utterance));
    }
    return its;
  }

  private void place(Utterance utterance, int first, int count) {
    for (int w = 0; w < count; w++) {
      int p = first + w;
      speakers[p] = utterance.speaker();
      heard.add(utterance.speaker());
      if (!utterance.words().isEmpty()) {
        Word word = utterance.words().get(w);
        startMillis[p] = word.startMillis();
        endMillis[p] = word.endMillis();
        confidence[p] = word.confidence();
      } else {
        // Without word times the utterance's words share its span evenly.
        long length = (long) utterance.endMillis() - utterance.startMillis();
        startMillis[p] = (int) (utterance.startMillis() + length * w / count);
        endMillis[p] = (int) (utterance.startMillis() + length * (w + 1) / count);
        confidence[p] = 1;
      }
    }
  }

  Transcript transcript() {
    return transcript;
  }

  /** Whether times mean anything. */
  boolean timed() {
    return timed;
  }

  /** Whether it can be told who says what. */
  boolean speakersKnown() {
    return speakersKnown;
  }

  /** Whether any word of one of the speakers was recognised. */
  boolean heard(Set<Speaker> of) {
    for (Speaker speaker : of) {
      if (heard.contains(speaker)) {
        return true;
      }
    }
    return false;
  }

  /** Number of words of an utterance. */
  int words(int utterance) {
    return firstPosition[utterance + 1] - firstPosition[utterance];
  }

  /** Number of words in the call. */
  int size() {
    return startMillis.length;
  }

  List<Turn> turns() {
    return turns;
  }

  TurnText text(int turn) {
    return texts.get(turn);
  }

  Speaker speaker(int position) {
    return speakers[position];
  }

  int startMillis(int position) {
    return startMillis[position];
  }

  int endMillis(int position) {
    return endMillis[position];
  }

  double confidence(int position) {
    return confidence[position];
  }

  /** Position of the first word of an utterance. */
  int firstPosition(int utterance) {
    return firstPosition[utterance];
  }

  /** Position of the first word of a turn. */
  int firstPosition(Turn turn) {
    return firstPosition[turn.utterances().get(0)];
  }

  /** Position after the last word of a turn. */
  int endPosition(Turn turn) {
    return firstPosition[turn.utterances().get(turn.utterances().size() - 1) + 1];
  }

  /**
   * When the call begins: the answer where the metadata says when it was, else the first speech
   * that is not a machine's.
   */
  int callStartMillis() {
    return callStartMillis;
  }

  /** When the last word ends. */
  int callEndMillis() {
    return callEndMillis;
  }

  private int findStartMillis() {
    for (CallEvent event : transcript.metadata().events()) {
      if (event.type().equals("answer")) {
        return event.startMillis();
      }
    }
    for (int p = 0; p < size(); p++) {
      if (speakers[p] != Speaker.SYSTEM) {
        return startMillis[p];
      }
    }
    return 0;
  }

  /** Position of the first word that starts at or after a time; {@link #size()} if none does. */
  int positionAt(int millis) {
    for (int p = 0; p < size(); p++) {
      if (startMillis[p] >= millis) {
        return p;
      }
    }
    return size();
  }

  /** Position of a turn's word. */
  int position(int turn, int word) {
    TurnText text = texts.get(turn);
    int u = text.utteranceOf(word);
    return firstPosition[turns.get(turn).utterances().get(u)] + word - text.utteranceStart(u);
  }

  /** The match with its place in the call and what a reader needs of it. */
  SpokenMatch place(int turn, Match match) {
    TurnText text = texts.get(turn);
    int first = position(turn, match.from());
    int last = first;
    double lowest = 1;
    double sum = 0;
    StringBuilder quote = new StringBuilder();
    for (int i = match.from(); i < match.to(); i++) {
      last = position(turn, i);
      lowest = Math.min(lowest, confidence[last]);
      sum += confidence[last];
      quote.append(i == match.from() ? "" : " ").append(word(turn, i));
    }
    int inTurn = text.utteranceOf(match.from());
    int utterance = turns.get(turn).utterances().get(inTurn);
    Integer start = timed ? startMillis[first] : null;
    Integer end = timed ? endMillis[last] : null;
    Evidence evidence =
        new Evidence(
            speakers[first],
            start,
            end,
            quote.toString(),
            rounded(lowest),
            utterance,
            match.from() - text.utteranceStart(inTurn),
            match.to() - match.from());
    return new SpokenMatch(
        match.set(),
        speakers[first],
        turn,
        match.from(),
        match.to(),
        first,
        last + 1,
        start,
        end,
        lowest,
        sum / (match.to() - match.from()),
        match.verified(),
        evidence);
  }

  /** An utterance as evidence, whole. */
  Evidence evidence(int utterance) {
    Utterance said = transcript.utterances().get(utterance);
    double lowest = 1;
    for (int p = firstPosition[utterance]; p < firstPosition[utterance + 1]; p++) {
      lowest = Math.min(lowest, confidence[p]);
    }
    return new Evidence(
        said.speaker(),
        timed ? said.startMillis() : null,
        timed ? said.endMillis() : null,
        String.join(" ", words.get(utterance)),
        rounded(lowest),
        utterance,
        0,
        words(utterance));
  }

  /** Words that stand next to each other in one utterance, from a position to before another. */
  Evidence evidence(int position, int endPosition) {
    int utterance = utteranceOf(position);
    int word = position - firstPosition[utterance];
    double lowest = 1;
    for (int p = position; p < endPosition; p++) {
      lowest = Math.min(lowest, confidence[p]);
    }
    return new Evidence(
        speakers[position],
        timed ? (Integer) startMillis[position] : null,
        timed ? (Integer) endMillis[endPosition - 1] : null,
        String.join(" ", words.get(utterance).subList(word, word + endPosition - position)),
        rounded(lowest),
        utterance,
        word,
        endPosition - position);
  }

  /** The word at a position as recognised. */
  String word(int position) {
    int utterance = utteranceOf(position);
    return words.get(utterance).get(position - firstPosition[utterance]);
  }

  private int utteranceOf(int position) {
    int found = Arrays.binarySearch(firstPosition, position);
    int utterance = found < 0 ? -found - 2 : found;
    // Utterances without words share their first position with the next one: the last has it.
    while (firstPosition[utterance + 1] <= position) {
      utterance++;
    }
    return utterance;
  }

  /** A turn's word as recognised. */
  private String word(int turn, int word) {
    TurnText text = texts.get(turn);
    int u = text.utteranceOf(word);
    return words.get(turns.get(turn).utterances().get(u)).get(word - text.utteranceStart(u));
  }

  private static @Nullable Double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
