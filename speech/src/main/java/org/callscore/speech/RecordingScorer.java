package org.callscore.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callscore.CallScore;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;

/** From the recording of a call to its scorecard. Immutable; share between threads. */
public final class RecordingScorer {
  /** Names the setting of the recogniser that tells how the agent's side was decided. */
  private static final String AGENT_CHANNEL = "agentChannel";

  private final CallScore callScore;
  private final Transcriber transcriber;
  private final AgentChannel agent;

  private RecordingScorer(CallScore callScore, Transcriber transcriber, AgentChannel agent) {
    this.callScore = callScore;
    this.transcriber = transcriber;
    this.agent = agent;
  }

  /** Scores with these rules the words that this model recognises. */
  public static RecordingScorer of(CallScore callScore, SpeechModel model, AgentChannel agent) {
    return of(callScore, new Transcriber(model), agent);
  }

  /** Scores with these rules the words of this transcriber. */
  public static RecordingScorer of(
      CallScore callScore, Transcriber transcriber, AgentChannel agent) {
    return new RecordingScorer(callScore, transcriber, agent);
  }

  /**
   * The words of a recording, the agent's marked as such. Where {@link AgentChannel#AUTO} cannot
   * tell, the left channel is taken for the agent's. The recogniser's setting {@code agentChannel}
   * says {@code left} or {@code right}, {@code auto-left} or {@code auto-right} where it was found
   * out, {@code assumed-left} where it was not.
   *
   * @throws IOException if the recording cannot be read or recognised
   */
  public Transcript transcribe(Path recording) throws IOException {
    return transcribe(Recording.open(recording));
  }

  /**
   * As {@link #transcribe(Path)}, for a recording that may be a pair of files; {@code left} is the
   * first of them.
   *
   * @throws IOException if the recording cannot be read or recognised
   */
  public Transcript transcribe(Recording recording) throws IOException {
    Transcript transcript = transcriber.transcribe(recording);
    if (!transcript.spans().containsKey(Speaker.AGENT)) {
      return transcript;
    }
    return switch (agent) {
      case LEFT -> decided(transcript, "left", false);
      case RIGHT -> decided(transcript, "right", true);
      case AUTO ->
          switch (callScore.findAgent(transcript)) {
            case AGENT -> decided(transcript, "auto-left", false);
            case CUSTOMER -> decided(transcript, "auto-right", true);
            default -> decided(transcript, "assumed-left", false);
          };
    };
  }

  /**
   * The scorecard of a recording.
   *
   * @throws IOException if the recording cannot be read or recognised
   */
  public Scorecard score(Path recording) throws IOException {
    return callScore.score(transcribe(recording));
  }

  private static Transcript decided(Transcript transcript, String how, boolean swap) {
    Transcript sides = swap ? transcript.withSidesSwapped() : transcript;
    Recogniser by = sides.recogniser();
    SortedMap<String, String> settings = new TreeMap<>(by == null ? Map.of() : by.settings());
    settings.put(AGENT_CHANNEL, how);
    return new Transcript(
        sides.id(),
        sides.language(),
        sides.durationMillis(),
        by == null ? null : new Recogniser(by.name(), by.version(), by.model(), settings),
        sides.metadata(),
        sides.spans(),
        sides.audio(),
        sides.estimatedTimes(),
        sides.utterances());
  }
}
