package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSearchTest {
  @TempDir private Path folder;

  @Test
  void findsRecordingsAndTranscriptsInSubfoldersAndSortsThem() throws Exception {
    touch("b.wav", "a.transcript.txt", "monday/C.WAV", "monday/d.transcript.json");
    touch("notes.txt", "e.json", "a.call.json", "x.scorecard.json", ".hidden.wav", ".git/f.wav");

    assertEquals(List.of("a", "b", "monday/C", "monday/d"), paths(find(folder)));
  }

  @Test
  void readsANamedFileWhateverItIsCalled() throws Exception {
    touch("call.log", "call");
    Files.writeString(folder.resolve("sound.bin"), "RIFF....");

    assertTrue(find(folder.resolve("call.log")).get(0).recordings().isEmpty());
    CallFiles sound = find(folder.resolve("sound.bin")).get(0);
    assertEquals(List.of(folder.resolve("sound.bin")), sound.recordings());
    assertNull(sound.transcript());
  }

  @Test
  void aRecordingAndItsTranscriptAreOneCall() throws Exception {
    touch("a.wav", "a.transcript.json", "a.transcript.txt", "a.call.json");

    CallFiles call = find(folder).get(0);

    assertEquals(1, find(folder).size());
    assertEquals(List.of(folder.resolve("a.wav")), call.recordings());
    assertEquals(folder.resolve("a.transcript.json"), call.transcript());
    assertEquals(folder.resolve("a.call.json"), call.metadata());
  }

  @Test
  void aRecordingNamedByItselfIsRecognisedAfresh() throws Exception {
    touch("a.wav", "a.transcript.json");

    assertTrue(find(folder.resolve("a.wav")).get(0).needsRecognising());
  }

  @Test
  void twoSidesInTwoFilesAreOneCallWithTheAgentFirst() throws Exception {
    touch("a-customer.wav", "a-agent.wav", "b_agent.wav", "b_customer.wav");
    touch("c-in.wav", "c-out.wav", "d-r.wav", "d-t.wav", "e-agent.wav", "a.call.json");

    List<CallFiles> calls = find(folder);

    assertEquals(List.of("a", "b", "c", "d", "e-agent"), paths(calls));
    assertEquals(
        List.of(folder.resolve("a-agent.wav"), folder.resolve("a-customer.wav")),
        calls.get(0).recordings());
    assertEquals(
        List.of(folder.resolve("c-out.wav"), folder.resolve("c-in.wav")),
        calls.get(2).recordings());
    assertEquals(folder.resolve("a.call.json"), calls.get(0).metadata());
  }

  @Test
  void leavesOutTheOutputFolderAndTheCopiesOfAReport() throws Exception {
    touch("a.wav", "out/a.transcript.json", "old/index.html", "old/audio/a.wav", "audio/b.wav");

    List<CallFiles> calls = CallSearch.find(List.of(folder), folder.resolve("out"));

    assertEquals(List.of("a", "audio/b"), paths(calls));
  }

  @Test
  void severalFoldersKeepTheirNames() throws Exception {
    touch("monday/a.wav", "tuesday/a.wav");

    List<CallFiles> calls =
        CallSearch.find(List.of(folder.resolve("tuesday"), folder.resolve("monday")), null);

    assertEquals(List.of("monday/a", "tuesday/a"), paths(calls));
  }

  @Test
  void refusesTwoCallsOfOneName() throws Exception {
    touch("monday/a.wav", "tuesday/a.wav");

    CannotRunException refused =
        assertThrows(
            CannotRunException.class,
            () ->
                CallSearch.find(
                    List.of(folder.resolve("monday/a.wav"), folder.resolve("tuesday/a.wav")),
                    null));
    assertTrue(String.valueOf(refused.getMessage()).contains("would both be reported as 'a'"));
  }

  @Test
  void saysWhatItLookedForWhereThereIsNothing() {
    CannotRunException refused = assertThrows(CannotRunException.class, () -> find(folder));
    assertEquals(
        "nothing to read in '"
            + folder
            + "', expected recordings (*.wav) or transcripts (*.transcript.json,"
            + " *.transcript.txt)",
        refused.getMessage());
    assertThrows(NoSuchFileException.class, () -> find(folder.resolve("nowhere")));
  }

  private static List<CallFiles> find(Path input) throws IOException, CannotRunException {
    return CallSearch.find(List.of(input), null);
  }

  private static List<String> paths(List<CallFiles> calls) {
    return calls.stream().map(CallFiles::path).toList();
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, "");
    }
  }
}
