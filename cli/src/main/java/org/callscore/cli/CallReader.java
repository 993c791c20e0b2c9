package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callscore.CallScore;
import org.callscore.report.Waveform;
import org.callscore.speech.Recording;
import org.callscore.speech.RecordingScorer;
import org.callscore.speech.Waveforms;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** Turns a call's files into its transcript. Share between threads. */
final class CallReader {
  private static final int WAVEFORM_STEP_MILLIS = 100;

  private final CallScore callScore;
  private final @Nullable RecordingScorer recogniser;
  private final @Nullable Metadata metadata;
  private final @Nullable String language;
  private final @Nullable EarlierRun earlier;

  /**
   * Reads calls in one way.
   *
   * @param callScore knows the language of calls that do not say it
   * @param recogniser for recordings; null if there are none
   * @param metadata of the one call there is, or null
   * @param language of every call, or null where each decides
   * @param earlier a run whose words are taken over, or null
   */
  CallReader(
      CallScore callScore,
      @Nullable RecordingScorer recogniser,
      @Nullable Metadata metadata,
      @Nullable String language,
      @Nullable EarlierRun earlier) {
    this.callScore = callScore;
    this.recogniser = recogniser;
    this.metadata = metadata;
    this.language = language;
    this.earlier = earlier;
  }

  /** The call's words, recognised if there is no transcript, with what is known of the call. */
  Transcript read(CallFiles call) throws IOException {
    Transcript words = words(call);
    Metadata known = metadata;
    if (known == null && call.metadata() != null) {
      known = Metadata.read(call.metadata());
    }
    Transcript complete = known == null ? words : words.withMetadata(known);
    return language == null ? callScore.withLanguage(complete) : complete.withLanguage(language);
  }

  /** The outline of the call's recording, or null if it has none. */
  @Nullable Waveform waveform(CallFiles call, Transcript transcript) throws IOException {
    if (call.recordings().isEmpty()) {
      return null;
    }
    return Waveforms.of(open(call.recordings()), WAVEFORM_STEP_MILLIS, swapped(transcript));
  }

  /** Whether the agent was found on the right channel. */
  private static boolean swapped(Transcript transcript) {
    Recogniser recogniser = transcript.recogniser();
    String channel = recogniser == null ? null : recogniser.settings().get("agentChannel");
    return channel != null && channel.endsWith("right");
  }

  private Transcript words(CallFiles call) throws IOException {
    if (call.transcript() != null) {
      return Transcript.read(call.transcript());
    }
    Optional<Transcript> known = earlier == null ? Optional.empty() : earlier.transcript(call);
    if (known.isPresent()) {
      return known.get();
    }
    if (recogniser == null) {
      throw new IllegalStateException("no speech model for " + call);
    }
    return recogniser.transcribe(open(call.recordings()));
  }

  private static Recording open(List<Path> recordings) throws IOException {
    return recordings.size() == 1
        ? Recording.open(recordings.get(0))
        : Recording.ofPair(recordings.get(0), recordings.get(1));
  }
}
