package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.speech.AgentChannel;
import org.callscore.speech.RecordingScorer;
import org.callscore.speech.SpeechModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How recordings become words: options that several commands share. */
final class SpeechOptions {
  @Option(
      names = "--model",
      paramLabel = "NAME|DIR",
      description =
          "Vosk model; else CALLSCORE_MODEL, else the profile's. demo: the small model of the demo"
              + " calls, not for real ones.")
  private @Nullable String model;

  @Option(
      names = "--agent",
      paramLabel = "left|right|auto",
      description =
          "The agent's channel; auto (the default, unless the profile says otherwise): who says the"
              + " agent's phrases.")
  private @Nullable String agent;

  /**
   * Opens the chosen model, which is to be closed when all calls are read.
   *
   * @return null if no call needs one
   */
  @Nullable SpeechModel openFor(List<CallFiles> calls, Profile profile, Surroundings surroundings)
      throws IOException, CannotRunException {
    if (calls.stream().noneMatch(CallFiles::needsRecognising)) {
      return null;
    }
    Path folder = new ModelChoice(surroundings).choose(model, profile.model());
    if (ModelChoice.isDemo(folder)) {
      surroundings
          .err()
          .println(
              "callscore: warning: the demo model knows few words and is only for the demo calls");
    }
    return SpeechModel.open(folder);
  }

  /** Recognises recordings with this model; null without one. */
  @Nullable RecordingScorer recogniser(
      CallScore callScore, @Nullable SpeechModel opened, Profile profile)
      throws CannotRunException {
    AgentChannel channel = agentChannel(profile);
    return opened == null ? null : RecordingScorer.of(callScore, opened, channel);
  }

  private AgentChannel agentChannel(Profile profile) throws CannotRunException {
    try {
      return AgentChannel.parse(agent == null ? profile.agentChannel() : agent);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("--agent: " + e.getMessage(), e);
    }
  }
}
