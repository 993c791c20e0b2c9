package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents who speak in tones, from sound to scorecard; needs the native library. */
@Tag("model")
final class RecordingScorerTest {
  private static final String PACK =
      """
      version: 1.0.0
      title: Tones
      sections:
        - {id: opening, title: Opening, weight: 1, rules: [opening/offer]}
      """;
  private static final String RULE =
      """
      title: The agent offers help
      say: offer-of-help
      because: Tones help.
      examples:
        - {language: en, pass: "[0:01] agent: golf hotel"}
        - {language: en, fail: "[0:01] agent: delta"}
      """;
  private static final String PHRASES =
      """
      phrases: [%s]
      match: [%s]
      no-match: [delta]
      """;

  @TempDir Path folder;
  private SpeechModel model;
  private CallScore callScore;

  @BeforeEach
  void open() throws IOException {
    Path pack = folder.resolve("pack");
    write(pack.resolve("packs/tones.yaml"), PACK);
    write(pack.resolve("standard/opening/offer.yaml"), RULE);
    for (String set : List.of("offer-of-help", "company-introduction", "self-introduction")) {
      write(
          pack.resolve("phrases/en/" + set + ".yaml"),
          PHRASES.formatted("golf hotel", "golf hotel"));
    }
    callScore = CallScore.of(RulePack.read(pack), Profile.DEFAULT);
    model = SpeechModel.open(ToneCall.MODEL);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void theAgentIsFoundOnEitherChannel() throws IOException {
    Path left = call("left.wav", true);
    Path right = call("right.wav", false);
    assertAgent(left, AgentChannel.AUTO, "auto-left", "golf hotel");
    assertAgent(right, AgentChannel.AUTO, "auto-right", "golf hotel");
    assertAgent(left, AgentChannel.LEFT, "left", "golf hotel");
    assertAgent(left, AgentChannel.RIGHT, "right", "delta");
  }

  @Test
  void whereNeitherSideStandsOutLeftIsAssumedAndSaid() throws IOException {
    Path file = folder.resolve("neither.wav");
    ToneCall one = new ToneCall(8000, 3, 1).say(0, 500, 750);
    ToneCall two = new ToneCall(8000, 3, 2).say(3, 1500, 1750);
    ToneCall.write(file, one, two);
    assertAgent(file, AgentChannel.AUTO, "assumed-left", "alpha");
  }

  @Test
  void aMonoRecordingHasNoAgentChannel() throws IOException {
    Path file = folder.resolve("mono.wav");
    new ToneCall(8000, 3, 3).say(0, 500, 750).write(file);
    Transcript transcript = scorer(AgentChannel.AUTO).transcribe(file);
    assertEquals(Speaker.UNKNOWN, transcript.utterances().get(0).speaker());
    assertEquals(null, agentChannel(transcript));
  }

  @Test
  void aRecordingBecomesAScorecard() throws IOException {
    Scorecard card = scorer(AgentChannel.AUTO).score(call("right.wav", false));
    assertEquals("right", card.call());
    assertEquals(1, card.findings(Verdict.MET).size());
    card = scorer(AgentChannel.LEFT).score(call("right.wav", false));
    assertEquals(1, card.findings(Verdict.VIOLATED).size());
  }

  private void assertAgent(Path file, AgentChannel channel, String decided, String words)
      throws IOException {
    Transcript transcript = scorer(channel).transcribe(file);
    assertEquals(decided, agentChannel(transcript));
    assertEquals(
        List.of(words),
        transcript.utterances().stream()
            .filter(utterance -> utterance.speaker() == Speaker.AGENT)
            .map(utterance -> utterance.text())
            .toList());
  }

  private static @Nullable String agentChannel(Transcript transcript) {
    Recogniser recogniser = transcript.recogniser();
    return recogniser == null ? null : recogniser.settings().get("agentChannel");
  }

  private RecordingScorer scorer(AgentChannel channel) {
    return RecordingScorer.of(callScore, new Transcriber(model, "en"), channel);
  }

  private Path call(String name, boolean agentLeft) throws IOException {
    Path file = folder.resolve(name);
    ToneCall agent = new ToneCall(8000, 4, 4).say(6, 500, 750).say(7, 900, 1150);
    ToneCall customer = new ToneCall(8000, 4, 5).say(3, 2000, 2250);
    ToneCall.write(file, agentLeft ? agent : customer, agentLeft ? customer : agent);
    return file;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
