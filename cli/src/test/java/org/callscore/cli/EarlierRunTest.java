package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path folder;
  private CallFiles call = new CallFiles("", List.of(), null, null);
  private Path stored = Path.of("");

  @BeforeEach
  void aRecordingAndItsStoredTranscript() throws IOException {
    Path recording = Files.writeString(folder.resolve("a.wav"), "");
    call = new CallFiles("a", List.of(recording), null, null);
    stored = folder.resolve("a.transcript.json");
    Files.writeString(
        stored,
        "{\"id\": \"a\", \"recogniser\": {\"name\": \"vosk\", \"model\": \"small\"},"
            + " \"utterances\": [{\"speaker\": \"agent\", \"text\": \"hello\"}]}");
    Files.setLastModifiedTime(recording, FileTime.from(NOON));
    Files.setLastModifiedTime(stored, FileTime.from(NOON.plusSeconds(60)));
  }

  @Test
  void takesOverWhatThisModelRecognised() {
    Transcript transcript = earlier("small").transcript(call).orElseThrow();
    assertEquals("hello", transcript.utterances().get(0).text());
  }

  @Test
  void anotherModelRecognisesAgain() {
    assertTrue(earlier("large").transcript(call).isEmpty());
  }

  @Test
  void aRecordingThatChangedSinceIsRecognisedAgain() throws IOException {
    Files.setLastModifiedTime(folder.resolve("a.wav"), FileTime.from(NOON.plusSeconds(90)));
    assertTrue(earlier("small").transcript(call).isEmpty());
  }

  @Test
  void whatIsNotThereOrBrokenIsRecognisedAgain() throws IOException {
    Files.writeString(stored, "{\"utterances\": [");
    assertTrue(earlier("small").transcript(call).isEmpty());
    Files.delete(stored);
    assertTrue(earlier("small").transcript(call).isEmpty());
  }

  private EarlierRun earlier(String model) {
    return new EarlierRun(new OutFolder(folder), model);
  }
}
