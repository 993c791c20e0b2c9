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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  private static final String GOOD =
      """
      [0:01] agent: good morning how can i help
      [0:05] customer: nothing
      [0:08] agent: thank you goodbye
      """;
  private static final String BAD =
      "[0:01] agent: yes\n[0:05] customer: hello\n[0:08] agent: bye\n";

  @TempDir private Path folder;
  private Path calls = Path.of("");

  @BeforeEach
  void twoCalls() throws IOException {
    calls = Files.createDirectories(folder.resolve("recorded calls"));
    write("good.transcript.txt", GOOD);
    write("late/bad.transcript.txt", BAD);
  }

  @Test
  void printsASummaryOfEachCall() {
    Ran ran = score(calls);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("good"), ran.out());
    assertTrue(ran.out().contains("The agent greets"), ran.out());
  }

  @Test
  void printsScorecardsAsAJsonArray() throws IOException {
    Ran ran = score(calls, "--format", "json");

    JsonNode cards = new ObjectMapper().readTree(ran.out());
    assertEquals(2, cards.size());
    assertEquals("good", cards.get(0).get("call").asText());
    assertEquals(100.0, cards.get(0).get("score").asDouble());
    assertEquals(0.0, cards.get(1).get("score").asDouble());
  }

  @Test
  void printsTheTableOfCalls() {
    Ran ran = score(calls, "--format", "csv");

    List<String> lines = ran.out().lines().toList();
    assertEquals(3, lines.size(), ran.out());
    assertTrue(lines.get(1).contains("good"), ran.out());
  }

  @Test
  void writesReportsAndTranscriptsUnderTheCallsPaths() throws IOException {
    Path out = folder.resolve("re port");

    Ran ran = score(calls, "--out", out);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertEquals("", ran.out());
    for (String name :
        List.of(
            "good.scorecard.json",
            "good.transcript.json",
            "late/bad.scorecard.json",
            "late/bad.transcript.json",
            "calls.csv",
            "findings.csv",
            "index.html")) {
      assertTrue(Files.size(out.resolve(name)) > 0, name);
    }
  }

  @Test
  void scoringTheStoredTranscriptsGivesTheSameCards() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    score(calls, "--out", first, "--format", "json");

    Ran ran = score(first, "--out", second, "--format", "json");

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertEquals(contents(first), contents(second));
  }

  @Test
  void theNumberOfJobsChangesNothing() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("call-%02d.transcript.txt".formatted(i), i % 3 == 0 ? BAD : GOOD.repeat(i));
    }
    Path one = folder.resolve("one");
    Path four = folder.resolve("four");
    score(calls, "--out", one, "--jobs", 1);
    score(calls, "--out", four, "--jobs", 4);

    assertEquals(contents(one), contents(four));
    assertEquals(score(calls, "--jobs", 1).out(), score(calls, "--jobs", 5).out());
  }

  @Test
  void aCallThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
    write("broken.transcript.json", "{\"utterances\": 5}");

    Ran ran = score(calls, "--format", "json");

    assertEquals(ExitCode.SOMETHING_FAILED, ran.code());
    assertEquals(2, new ObjectMapper().readTree(ran.out()).size());
    assertTrue(ran.err().startsWith("callscore: "), ran.err());
    assertTrue(ran.err().contains("broken.transcript.json"), ran.err());
    assertTrue(ran.err().contains("1 could not be read: broken"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void aCallBelowTheMinimumOrFailedMakesTheExitCodeOne() {
    assertEquals(ExitCode.RAN, score(calls.resolve("good.transcript.txt"), "--min", 80).code());

    Ran below = score(calls, "--min", 80);

    assertEquals(ExitCode.SOMETHING_FAILED, below.code());
    assertTrue(below.err().contains("callscore: below 80 or failed: late/bad"), below.err());
    assertEquals(ExitCode.SOMETHING_FAILED, score(calls, "--min", 0).code(), "critical rule");
    assertEquals(ExitCode.RAN, score(calls).code(), "verdicts alone change nothing");
  }

  @Test
  void findsTheProfileAboveTheCalls() throws IOException {
    Path profile = folder.resolve("callscore.yaml");
    Files.writeString(profile, "rules:\n  opening/greets: off\n");

    JsonNode cards = new ObjectMapper().readTree(score(calls, "--format", "json").out());

    assertEquals(64, cards.get(0).get("profile").get("sha256").asText().length());
    assertEquals(1, cards.get(0).get("findings").size());
  }

  @Test
  void refusesCallsOfTwoProfiles() throws IOException {
    Files.writeString(calls.resolve("late/callscore.yaml"), "minimumTalkSeconds: 1\n");

    Ran ran = score(calls.resolve("good.transcript.txt"), calls.resolve("late/bad.transcript.txt"));

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains("belong to different profiles"), ran.err());
    assertTrue(ran.err().contains("--profile"), ran.err());
  }

  @Test
  void readsTheMetadataBesideACall() throws IOException {
    write("good.call.json", "{\"agent\": {\"id\": \"a17\", \"names\": [\"anna\"]}}");

    JsonNode cards = new ObjectMapper().readTree(score(calls, "--format", "json").out());

    assertEquals("a17", cards.get(0).get("agent").asText());
  }

  @Test
  void readsTheMetadataOfOneCallFromTheFileNamed() throws IOException {
    write("known.json", "{\"agent\": {\"id\": \"b2\", \"names\": [\"bob\"]}}");
    Path known = calls.resolve("known.json");

    Ran one = score(calls.resolve("good.transcript.txt"), "--metadata", known, "--format", "json");
    Ran two = score(calls, "--metadata", known);

    assertEquals("b2", new ObjectMapper().readTree(one.out()).get(0).get("agent").asText());
    assertEquals(ExitCode.COULD_NOT_RUN, two.code());
    assertTrue(two.err().contains("--metadata describes one call, but there are 2"), two.err());
  }

  @Test
  void theLanguageAskedForHoldsForEveryCall() throws IOException {
    JsonNode cards =
        new ObjectMapper().readTree(score(calls, "--language", "en", "--format", "json").out());

    assertEquals("en", cards.get(0).get("language").asText());
  }

  @Test
  void aRecordingWithoutModelIsRefusedBeforeTheWorkStarts() throws IOException {
    write("sound.wav", "RIFF");

    Ran ran = score(calls);

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no speech model named"), ran.err());
    assertTrue(ran.err().contains("CALLSCORE_MODEL"), ran.err());
  }

  @Test
  void aModelThatIsNotThereIsNamedTogetherWithWhoNamedIt() throws IOException {
    write("sound.wav", "RIFF");

    Ran option = score(calls, "--model", "vosk-model-nowhere");
    Ran variable =
        Ran.with(
            Map.of("CALLSCORE_MODEL", "vosk-model-lost"), "", "score", calls, "--pack", Ran.TEAM);

    assertEquals(ExitCode.COULD_NOT_RUN, option.code());
    assertTrue(
        option.err().contains("no speech model 'vosk-model-nowhere' (named by --model)"),
        option.err());
    assertTrue(
        variable.err().contains("no speech model 'vosk-model-lost' (named by CALLSCORE_MODEL)"),
        variable.err());
  }

  @Test
  void anIncompleteModelIsRefused() throws IOException {
    write("sound.wav", "RIFF");
    Path model = Files.createDirectories(folder.resolve("model"));

    Ran ran = score(calls, "--model", model);

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains(model.toString()), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }

  @Test
  void refusesWhatCannotBeDone() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "");
    String notThere = folder.resolve("nowhere").toString();

    refused("nothing to read in '" + empty + "'", "score", empty);
    refused("no such file or folder: '" + notThere + "'", "score", notThere);
    refused("cannot write to '" + file + "'", "score", calls, "--out", file);
    refused("unknown report format 'htm'", "score", calls, "--out", folder, "--format", "htm");
    refused("did you mean 'html'?", "score", calls, "--out", folder, "--format", "htm");
    refused("--format html needs a folder, give --out DIR", "score", calls, "--format", "html");
    refused("--format json,csv needs a folder", "score", calls, "--format", "json,csv");
    refused("--jobs 0, expected 1 or more", "score", calls, "--jobs", "0");
    refused("--resume needs --out", "score", calls, "--resume");
    refused("unknown language 'xx', expected en or auto", "score", calls, "--language", "xx");
    refused("unknown agent channel 'middle'", "score", calls, "--agent", "middle");
    refused(notThere + ": no such file, expected a profile", "score", calls, "--profile", notThere);
    refused("unknown option: '--fromat'", "score", calls, "--fromat", "json");
    refused("did you mean '--format", "score", calls, "--fromat", "json");
    refused("callscore score --help", "score");
  }

  @Test
  void refusesAnUnknownPackAndSuggestsOne() {
    Ran ran = Ran.of("score", calls, "--pack", "etiquete");

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains("etiquete"), ran.err());
    assertTrue(ran.err().contains("did you mean 'etiquette'?"), ran.err());
  }

  @Test
  void showsWhereAnErrorCameFromOnlyWhenAsked() {
    Ran plain = score(folder.resolve("nowhere"));
    Ran debug = score(folder.resolve("nowhere"), "--debug");

    assertFalse(plain.err().contains("\tat "), plain.err());
    assertTrue(debug.err().contains("\tat org.callscore."), debug.err());
  }

  private static void refused(String message, Object... arguments) {
    Ran ran = Ran.of(Stream.concat(Stream.of(arguments), Stream.of("--pack", Ran.TEAM)).toArray());
    assertEquals(ExitCode.COULD_NOT_RUN, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("callscore: "), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }

  private Ran score(Object... arguments) {
    return Ran.of(
        Stream.concat(Stream.of("score", "--pack", Ran.TEAM), Stream.of(arguments)).toArray());
  }

  private void write(String name, String text) throws IOException {
    Path file = calls.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
