package org.callscore.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.speech.SpeechDetector.Activity;
import org.callscore.transcript.AudioMeasures;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/**
 * Turns recordings into transcripts with one speech model. The same recording always gives the same
 * transcript. Immutable; share between threads: each call has its own recognisers.
 */
public final class Transcriber {
  /** A pause of this length ends an utterance. */
  private static final int PAUSE_MILLIS = 500;

  /** How far a word's edges may lie from what was measured. */
  private static final int EDGE_MILLIS = 30;

  private final SpeechModel model;
  private final @Nullable String language;

  /** For calls in the language that the model's name tells, if it does. */
  public Transcriber(SpeechModel model) {
    this(model, model.language());
  }

  /**
   * For calls in this language.
   *
   * @param language BCP 47 code such as {@code en}, or null if unknown
   */
  public Transcriber(SpeechModel model, @Nullable String language) {
    this.model = model;
    this.language = language;
  }

  /**
   * The call's words with their times, when each side spoke, and how it sounded. Of two channels
   * the left is taken for the agent's; a speaker on one channel is unknown, and so it is where both
   * channels carry the same.
   *
   * @throws IOException if the recording cannot be read or the recogniser fails
   * @throws IllegalStateException if the model is closed
   */
  public Transcript transcribe(Recording recording) throws IOException {
    AudioScan scan = AudioScan.of(recording);
    boolean twoSides = recording.channels() == 2 && !scan.sameOnBoth();
    List<Side> sides = new ArrayList<>();
    if (twoSides) {
      ChannelScan left = scan.channels().get(0);
      ChannelScan right = scan.channels().get(1);
      sides.add(new Side(Speaker.AGENT, left, SpeechDetector.detect(left, right)));
      sides.add(new Side(Speaker.CUSTOMER, right, SpeechDetector.detect(right, left)));
    } else {
      ChannelScan only = scan.channels().get(0);
      sides.add(new Side(Speaker.UNKNOWN, only, SpeechDetector.detect(only, null)));
    }
    int duration = recording.durationMillis();
    List<List<Word>> words = recognise(recording, sides);
    List<Utterance> utterances = new ArrayList<>();
    Map<Speaker, List<Span>> spans = new EnumMap<>(Speaker.class);
    Map<Speaker, AudioMeasures> audio = new EnumMap<>(Speaker.class);
    for (int i = 0; i < sides.size(); i++) {
      Side side = sides.get(i);
      List<Span> speech = side.spans(duration);
      spans.put(side.speaker(), speech);
      audio.put(side.speaker(), side.measures());
      utterances.addAll(utterances(side.speaker(), words.get(i), speech));
    }
    utterances.sort(
        Comparator.comparingInt(Utterance::startMillis).thenComparing(Utterance::speaker));
    return new Transcript(
        recording.name(),
        language,
        duration,
        new Recogniser("vosk", Vosk.VERSION, model.name(), settings()),
        Metadata.NONE,
        spans,
        audio,
        false,
        utterances);
  }

  /** Reads the samples once, each channel going to its own recogniser. */
  private List<List<Word>> recognise(Recording recording, List<Side> sides) throws IOException {
    int rate = recording.sampleRate();
    List<ChannelFeed> feeds = new ArrayList<>();
    try (SampleStream stream = recording.stream()) {
      for (Side side : sides) {
        List<Frames> blocks = BlockPlan.of(side.scan(), side.activity());
        feeds.add(new ChannelFeed(new ChannelRecogniser(model, rate), blocks, recording));
      }
      float[][] samples = new float[recording.channels()][rate / 2];
      for (int count = stream.read(samples); count > 0; count = stream.read(samples)) {
        for (int channel = 0; channel < feeds.size(); channel++) {
          feeds.get(channel).accept(samples[channel], count);
        }
      }
      return feeds.stream().map(ChannelFeed::words).toList();
    } finally {
      feeds.forEach(ChannelFeed::close);
    }
  }

  private static List<Utterance> utterances(Speaker speaker, List<Word> words, List<Span> speech) {
    List<Utterance> utterances = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : words) {
      if (!spoken(word, speech)) {
        continue;
      }
      if (!current.isEmpty() && pauseBetween(current.get(current.size() - 1), word, speech)) {
        utterances.add(utterance(speaker, current));
        current.clear();
      }
      current.add(word);
    }
    if (!current.isEmpty()) {
      utterances.add(utterance(speaker, current));
    }
    return utterances;
  }

  /** Recognisers make words of line noise; what nobody spoke was not said. */
  private static boolean spoken(Word word, List<Span> speech) {
    return speech.stream()
        .anyMatch(
            span ->
                word.startMillis() < span.endMillis() + EDGE_MILLIS
                    && word.endMillis() > span.startMillis() - EDGE_MILLIS);
  }

  /** Word edges are not exact, so the middles of the words must lie on both sides of the pause. */
  private static boolean pauseBetween(Word before, Word after, List<Span> speech) {
    int from = (before.startMillis() + before.endMillis()) / 2;
    int to = (after.startMillis() + after.endMillis()) / 2;
    int end = from;
    for (Span span : speech) {
      if (span.endMillis() <= from) {
        continue;
      }
      if (Math.min(span.startMillis(), to) - end >= PAUSE_MILLIS) {
        return true;
      }
      end = span.endMillis();
      if (end >= to) {
        return false;
      }
    }
    return to - end >= PAUSE_MILLIS;
  }

  private static Utterance utterance(Speaker speaker, List<Word> words) {
    return new Utterance(
        speaker,
        words.get(0).startMillis(),
        words.get(words.size() - 1).endMillis(),
        words.stream().map(Word::text).collect(Collectors.joining(" ")),
        words);
  }

  private static SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>(ModelFolder.SETTINGS);
    settings.put("pauseMillis", String.valueOf(PAUSE_MILLIS));
    return settings;
  }

  /** One channel and whose it is. */
  private record Side(Speaker speaker, ChannelScan scan, Activity activity) {
    List<Span> spans(int durationMillis) {
      return activity.speech().stream().map(frames -> frames.span(durationMillis)).toList();
    }

    AudioMeasures measures() {
      double power = 0;
      int count = 0;
      for (Frames run : activity.speech()) {
        for (int frame = run.from(); frame < run.to(); frame++) {
          power += Math.pow(10, scan.level(frame) / 10.0);
          count++;
        }
      }
      double level = count == 0 ? ChannelScan.SILENCE_DB : 10 * Math.log10(power / count);
      return new AudioMeasures(
          Math.round(level * 10) / 10.0,
          Math.round(scan.noiseDb() * 10) / 10.0,
          Math.round(scan.clippedPercent() * 100) / 100.0);
    }
  }
}
