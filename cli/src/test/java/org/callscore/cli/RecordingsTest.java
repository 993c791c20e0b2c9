package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording through the whole program, with the demo model. */
@Tag("model")
class RecordingsTest {
  private static final String CALL = "call-07-no-greeting-bad";

  @TempDir private Path folder;

  @Test
  void recognisesACallOnceAndThenJudgesWhatIsStored() throws IOException {
    Path calls = Files.createDirectories(folder.resolve("calls"));
    Files.copy(Ran.HOME.resolve("testdata/calls/" + CALL + ".wav"), calls.resolve(CALL + ".wav"));
    Files.writeString(calls.resolve("no-sound.wav"), "good morning");
    Path out = folder.resolve("out");
    Path stored = out.resolve(CALL + ".transcript.json");

    Ran first = run("transcribe", calls, out);

    assertEquals(ExitCode.SOMETHING_FAILED, first.code(), first.err());
    assertTrue(first.err().contains("warning: the demo model"), first.err());
    assertTrue(first.err().contains("no-sound.wav"), first.err());
    assertTrue(first.err().contains("1 could not be read: no-sound"), first.err());
    Transcript recognised = Transcript.read(stored);
    assertTrue(recognised.speakersKnown());
    assertTrue(recognised.utterances().size() > 5, () -> recognised.toJson());

    Files.writeString(stored, saying(recognised, "good morning", "thank you").toJson());
    Ran resumed = run("score", calls.resolve(CALL + ".wav"), out, "--resume");

    assertEquals(ExitCode.RAN, resumed.code(), resumed.err());
    JsonNode card = new ObjectMapper().readTree(out.resolve(CALL + ".scorecard.json").toFile());
    assertEquals(100.0, card.get("score").asDouble(), "by the words that were stored");
    assertEquals("vosk-model-callcentre-en-demo-0.1", card.get("recogniser").get("model").asText());
    assertTrue(Files.size(out.resolve("audio").resolve(CALL + ".wav")) > 0);
    assertFalse(Files.readString(out.resolve("index.html")).isEmpty());
  }

  private static Ran run(String command, Path input, Path out, String... more) {
    List<Object> arguments = new java.util.ArrayList<>();
    arguments.addAll(List.of(command, input, "--out", out, "--pack", Ran.TEAM, "--model", "demo"));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  /** The call with other words at its start and its end. */
  private static Transcript saying(Transcript call, String first, String last) {
    int end = call.durationMillis();
    return new Transcript(
        call.id(),
        call.language(),
        call.durationMillis(),
        call.recogniser(),
        call.metadata(),
        call.spans(),
        call.audio(),
        false,
        List.of(
            new Utterance(Speaker.AGENT, 1000, 2000, first, List.of()),
            new Utterance(Speaker.AGENT, end - 2000, end - 1000, last, List.of())));
  }
}
