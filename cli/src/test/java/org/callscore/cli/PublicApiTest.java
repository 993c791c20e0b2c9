package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.CallScore;
import org.callscore.LiveCall;
import org.callscore.rule.Profile;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.speech.AgentChannel;
import org.callscore.speech.RecordingScorer;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of README.md: they compile, run, and stand there as they stand here. */
class PublicApiTest {
  private static final Pattern REGION =
      Pattern.compile(" *// region \\S+\n(.*?) *// endregion\n", Pattern.DOTALL);
  private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void scoresATranscript() throws IOException {
    Path file = folder.resolve("call.transcript.txt");
    Files.writeString(file, "[0:01] agent: yes\n[0:04] customer: hello\n[0:06] agent: bye\n");

    List<String> told = transcript(file);

    assertFalse(told.isEmpty());
  }

  private static List<String> transcript(Path file) throws IOException {
    List<String> told = new ArrayList<>();
    // region transcript
    Scorecard card = CallScore.create().score(Transcript.read(file));
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      told.add(finding.title() + ": " + finding.reason());
    }
    // endregion
    return told;
  }

  @Test
  void scoresACallThatGoesOn() throws IOException {
    Path file = folder.resolve("call.transcript.txt");
    Files.writeString(
        file,
        """
        [0:01] agent: yes
        [0:04] customer: hello i would like to know where my order is please
        [0:09] agent: calm down
        [0:12] customer: i am calm and i only want to know where my order is
        """);
    CallScore callScore = CallScore.create();
    Transcript whole = Transcript.read(file);
    List<String> told = new ArrayList<>();

    Scorecard card = live(callScore, whole.utterances(), told);

    assertTrue(told.contains("The agent names the company"), told.toString());
    Transcript same = Transcript.of("call-7", "en", whole.utterances());
    assertEquals(callScore.score(same), card);
  }

  private static Scorecard live(
      CallScore callScore, List<Utterance> recogniser, List<String> told) {
    // region live
    LiveCall live = callScore.live(Transcript.of("call-7", "en", List.of()));
    for (Utterance utterance : recogniser) {
      for (Finding finding : live.add(utterance)) { // certain, whatever is still said
        if (finding.verdict() == Verdict.VIOLATED) {
          told.add(finding.title());
        }
      }
    }
    Scorecard card = live.finish();
    // endregion
    return card;
  }

  @Test
  @Tag("model")
  void scoresARecording() throws IOException {
    Scorecard card =
        recording(
            Ran.HOME.resolve("testdata/calls/callscore.yaml"),
            Ran.HOME.resolve("testdata/models/vosk-model-callcentre-en-demo-0.1"),
            Ran.HOME.resolve("testdata/calls/call-07-no-greeting-bad.wav"));

    assertNotNull(card.score());
    assertEquals("call-07-no-greeting-bad", card.call());
  }

  private static Scorecard recording(Path profile, Path modelFolder, Path recording)
      throws IOException {
    // region recording
    CallScore callScore = CallScore.of(Profile.read(profile)); // once, for all threads
    try (SpeechModel model = SpeechModel.open(modelFolder)) {
      RecordingScorer scorer = RecordingScorer.of(callScore, model, AgentChannel.AUTO);
      Scorecard card = scorer.score(recording);
      System.out.println(card.call() + " " + card.score());
      // endregion
      return card;
    }
  }

  @Test
  void theProfileOfTheReadmeFitsTheDefaultPack() throws IOException {
    Matcher sample =
        Pattern.compile("```yaml\n(companies:.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Ran.HOME.resolve("README.md")));
    assertTrue(sample.find());
    Path file = Files.writeString(folder.resolve("callscore.yaml"), sample.group(1));

    Profile profile = Profile.read(file);

    assertEquals(2, profile.rules().size());
    assertEquals(profile.pack(), CallScore.of(profile).pack().id());
  }

  @Test
  void theReadmeShowsTheseSamples() throws IOException {
    String source =
        Files.readString(
            Ran.HOME.resolve("cli/src/test/java/org/callscore/cli/PublicApiTest.java"));
    List<String> regions = new ArrayList<>();
    Matcher region = REGION.matcher(source);
    while (region.find()) {
      String text = region.group(1).stripTrailing().stripIndent() + "\n";
      long open = text.chars().filter(c -> c == '{').count();
      long closed = text.chars().filter(c -> c == '}').count();
      regions.add(text + "}\n".repeat((int) (open - closed)));
    }
    List<String> samples = new ArrayList<>();
    Matcher sample = SAMPLE.matcher(Files.readString(Ran.HOME.resolve("README.md")));
    while (sample.find()) {
      samples.add(sample.group(1));
    }
    assertTrue(samples.size() >= 2, "samples in README.md: " + samples.size());
    samples.forEach(text -> assertTrue(regions.contains(text), text + "is none of " + regions));
  }
}
