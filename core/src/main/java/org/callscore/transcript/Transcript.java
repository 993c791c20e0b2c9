package org.callscore.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call as words with times: all that scoring needs. Immutable; share between threads.
 *
 * @param id names the call in every report; the file name without its ending unless the file says
 *     otherwise
 * @param language BCP 47 code such as {@code en}, or null if unknown
 * @param durationMillis length of the recording in milliseconds, or {@link #UNTIMED}
 * @param recogniser what recognised the words, or null
 * @param metadata what the telephone system knows
 * @param spans when each side really spoke, by energy; empty where there was no audio to measure
 * @param audio how each side sounded; empty where there was no audio to measure
 * @param estimatedTimes whether the times were made up from word counts
 * @param utterances in order of their start; untimed ones in order of the file
 * @param analysis what the grammar said of the words when they were analysed, or null
 */
public record Transcript(
    String id,
    @Nullable String language,
    int durationMillis,
    @Nullable Recogniser recogniser,
    Metadata metadata,
    Map<Speaker, List<Span>> spans,
    Map<Speaker, AudioMeasures> audio,
    boolean estimatedTimes,
    List<Utterance> utterances,
    @Nullable Analysis analysis) {

  /** Stands where a time would, in a transcript that has none. */
  public static final int UNTIMED = -1;

  public Transcript {
    Map<Speaker, List<Span>> spanCopy = new EnumMap<>(Speaker.class);
    spans.forEach((speaker, list) -> spanCopy.put(speaker, List.copyOf(list)));
    spans = Collections.unmodifiableMap(spanCopy);
    Map<Speaker, AudioMeasures> audioCopy = new EnumMap<>(Speaker.class);
    audioCopy.putAll(audio);
    audio = Collections.unmodifiableMap(audioCopy);
    utterances = List.copyOf(utterances);
    int last = Integer.MIN_VALUE;
    for (Utterance utterance : utterances) {
      if (utterance.startMillis() < last) {
        throw new IllegalArgumentException(
            "utterance at " + utterance.startMillis() + " ms stands after one at " + last + " ms");
      }
      last = utterance.startMillis();
    }
  }

  /** A call whose words have not been analysed. */
  public Transcript(
      String id,
      @Nullable String language,
      int durationMillis,
      @Nullable Recogniser recogniser,
      Metadata metadata,
      Map<Speaker, List<Span>> spans,
      Map<Speaker, AudioMeasures> audio,
      boolean estimatedTimes,
      List<Utterance> utterances) {
    this(
        id,
        language,
        durationMillis,
        recogniser,
        metadata,
        spans,
        audio,
        estimatedTimes,
        utterances,
        null);
  }

  /** A call without anything but its utterances. */
  public static Transcript of(String id, @Nullable String language, List<Utterance> utterances) {
    int end = UNTIMED;
    for (Utterance utterance : utterances) {
      end = Math.max(end, utterance.endMillis());
    }
    return new Transcript(
        id, language, end, null, Metadata.NONE, Map.of(), Map.of(), false, utterances);
  }

  /**
   * Reads a file: the own JSON form if the name ends in {@code .json} or the text begins with a
   * brace, else {@linkplain PlainNotation plain notation} ({@code [0:04] agent: good morning}).
   *
   * <p>In JSON only {@code utterances} must be there. Utterances are put in order of their start;
   * if one of them has no times, all are taken as untimed. Words without times are left out, so
   * that only the utterance's own times hold. Fields that nobody knows are passed over.
   *
   * @throws IOException if the file cannot be read or is neither; the message names the file and,
   *     where it can, the line
   */
  public static Transcript read(Path file) throws IOException {
    return TranscriptFiles.read(file);
  }

  /**
   * Reads the own JSON form.
   *
   * @param name the call's id unless the text has one, and the text's name in messages
   * @throws TranscriptFormatException if the text is not as it should be; the message says where
   */
  public static Transcript parse(String json, String name) throws TranscriptFormatException {
    return TranscriptJson.read(json, name, name);
  }

  /**
   * The own JSON form, with a line for every utterance and word: the same text every time, and
   * {@link #parse} makes an equal transcript of it.
   */
  public String toJson() {
    return TranscriptJson.write(this);
  }

  /**
   * Where the call ends: with the recording or its last word, whichever is later, in milliseconds;
   * {@link #UNTIMED} if nothing tells.
   */
  public int endMillis() {
    return utterances.stream().mapToInt(Utterance::endMillis).reduce(durationMillis, Math::max);
  }

  /** Whether every utterance has a start and an end. */
  public boolean timed() {
    return utterances.stream().allMatch(Utterance::timed);
  }

  /** Whether somebody's words can be told from another's. */
  public boolean speakersKnown() {
    return utterances.stream().noneMatch(u -> u.speaker() == Speaker.UNKNOWN);
  }

  /** This call with other metadata. */
  public Transcript withMetadata(Metadata other) {
    return with(other, audio, analysis);
  }

  /** This call with other measures of how its sides sound. */
  public Transcript withAudio(Map<Speaker, AudioMeasures> other) {
    return with(metadata, other, analysis);
  }

  /** This call with its words analysed. */
  public Transcript withAnalysis(Analysis other) {
    return with(metadata, audio, other);
  }

  private Transcript with(
      Metadata itsMetadata, Map<Speaker, AudioMeasures> itsAudio, @Nullable Analysis itsAnalysis) {
    return new Transcript(
        id,
        language,
        durationMillis,
        recogniser,
        itsMetadata,
        spans,
        itsAudio,
        estimatedTimes,
        utterances,
        itsAnalysis);
  }

  /** This call with agent and customer exchanged. */
  public Transcript withSidesSwapped() {
    List<Utterance> swapped = new ArrayList<>();
    for (Utterance u : utterances) {
      swapped.add(
          new Utterance(other(u.speaker()), u.startMillis(), u.endMillis(), u.text(), u.words()));
    }
    Map<Speaker, List<Span>> swappedSpans = new EnumMap<>(Speaker.class);
    spans.forEach((speaker, list) -> swappedSpans.put(other(speaker), list));
    Map<Speaker, AudioMeasures> swappedAudio = new EnumMap<>(Speaker.class);
    audio.forEach((speaker, measures) -> swappedAudio.put(other(speaker), measures));
    return new Transcript(
        id,
        language,
        durationMillis,
        recogniser,
        metadata,
        swappedSpans,
        swappedAudio,
        estimatedTimes,
        swapped,
        analysis);
  }

  private static Speaker other(Speaker speaker) {
    return speaker == Speaker.AGENT
        ? Speaker.CUSTOMER
        : speaker == Speaker.CUSTOMER ? Speaker.AGENT : speaker;
  }

  /**
   * The turns, in order of their first utterance. A backchannel is a turn of its own and does not
   * end the one it falls into.
   */
  public List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    int n = utterances.size();
    boolean[] taken = new boolean[n];
    for (int i = 0; i < n; i++) {
      if (taken[i]) {
        continue;
      }
      Speaker speaker = utterances.get(i).speaker();
      List<Integer> members = new ArrayList<>(List.of(i));
      taken[i] = true;
      // Utterances of others are stepped over as long as each is a backchannel.
      for (int j = i + 1; j < n; j++) {
        Utterance next = utterances.get(j);
        if (next.speaker() == speaker) {
          members.add(j);
          taken[j] = true;
        } else if (!next.isBackchannel()) {
          break;
        }
      }
      turns.add(new Turn(speaker, members));
    }
    return turns;
  }
}
