package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command but {@code score}. */
class CommandsTest {
  @TempDir private Path folder;

  @Test
  void helpShowsEveryCommandAndExamples() {
    Ran ran = Ran.of("--help");

    assertEquals(ExitCode.RAN, ran.code());
    for (String word :
        List.of(
            "score",
            "transcribe",
            "annotate",
            "explain",
            "check",
            "example",
            "report",
            "rules",
            "model")) {
      assertTrue(ran.out().contains("\n  " + word), word);
      Ran help = Ran.of(word, "--help");
      assertEquals(ExitCode.RAN, help.code(), word);
      assertTrue(help.out().startsWith("Usage: callscore " + word), help.out());
    }
    assertTrue(ran.out().contains("Examples:"));
  }

  @Test
  void versionNamesTheProgramAndJava() {
    assertTrue(Ran.of("--version").out().startsWith("callscore "));
    assertTrue(Ran.of("--version").out().contains("Java "));
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    refused("no command given (see callscore --help)");
    refused("did you mean 'score'?", "scor");
    refused("missing required parameter: 'FILE'", "explain");
    refused("expected list, show or coverage (see callscore rules --help)", "rules");
    refused("expected list or where (see callscore model --help)", "model");
  }

  @Test
  void annotatesATranscriptLineByLine() throws IOException {
    Path file =
        Files.writeString(folder.resolve("call.txt"), "agent: good morning\ncustomer: hi\n");

    Ran ran = Ran.of("annotate", file, "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    List<JsonNode> lines = json(ran.out());
    assertEquals(2, lines.size());
    assertEquals("greeting", lines.get(0).get("phrases").get(0).get("set").asText());
    assertEquals("customer", lines.get(1).get("speaker").asText());
  }

  @Test
  void annotatesBareLinesOfStandardInputEachByItself() throws IOException {
    Ran ran =
        Ran.with(
            Map.of(), "good\nmorning anna\n\n", "annotate", "--lines", "-", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    List<JsonNode> lines = json(ran.out());
    assertEquals(3, lines.size(), "the empty line as well");
    assertEquals("agent", lines.get(1).get("speaker").asText());
    assertEquals(2, lines.get(1).get("tokens").size());
    assertEquals(0, lines.get(1).get("phrases").size(), "a match never crosses lines");
    assertEquals(0, lines.get(2).get("tokens").size());
  }

  @Test
  void annotatesATranscriptFromStandardInput() throws IOException {
    String plain = "agent: good morning\n";
    String json =
        "{\"id\":\"x\",\"language\":\"en\",\"utterances\":[{\"speaker\":\"agent\",\"text\":\"good"
            + " morning\"}]}";
    for (String in : List.of(plain, json)) {
      Ran ran = Ran.with(Map.of(), in, "annotate", "-", "--pack", Ran.TEAM);
      assertEquals(ExitCode.RAN, ran.code(), ran.err());
      assertEquals("good morning", json(ran.out()).get(0).get("text").asText());
    }
  }

  @Test
  void explainsARuleOnACall() throws IOException {
    Path file = Files.writeString(folder.resolve("call.txt"), "[0:01] agent: hello\n");

    Ran ran = Ran.of("explain", file, "--rule", "opening/greets", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("violated"), ran.out());
  }

  @Test
  void explainingAnUnknownRuleSuggestsOne() throws IOException {
    Path file = Files.writeString(folder.resolve("call.txt"), "[0:01] agent: hello\n");

    Ran ran = Ran.of("explain", file, "--rule", "opening/greet", "--pack", Ran.TEAM);

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertEquals(
        "callscore: no rule 'opening/greet' in the pack 'team'; did you mean 'opening/greets'?\n",
        ran.err().replace("\r", ""));
  }

  @Test
  void explainsEveryRuleInALineWhenNoneIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("call.txt"), "[0:01] agent: hello\n");

    Ran ran = Ran.of("explain", file, "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertEquals(2, ran.out().lines().count());
    assertTrue(ran.out().startsWith("violated        opening/greets  no greeting"), ran.out());
  }

  @Test
  void explainsWhyAPhraseWasNotHeard() throws IOException {
    Path file = Files.writeString(folder.resolve("call.txt"), "[0:01] agent: good grief\n");

    Ran ran = Ran.of("explain", file, "--phrase", "greeting", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("'good' of 'good (morning|afternoon|evening)', then 'grief'"));
    Ran wrong = Ran.of("explain", file, "--phrase", "greetin", "--pack", Ran.TEAM);
    assertTrue(wrong.err().contains("did you mean 'greeting'?"), wrong.err());
  }

  @Test
  void explainsWhatWasHeardAtATime() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("call.txt"), "[0:01] agent: good morning\n[0:09] agent: thank you\n");

    Ran ran = Ran.of("explain", file, "--at", "0:09", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("thanks: heard by closing/thanks"), ran.out());
    assertTrue(!ran.out().contains("morning"), ran.out());
    assertTrue(
        Ran.of("explain", file, "--at", "soon", "--pack", Ran.TEAM)
            .err()
            .contains("--at: 'soon' is no time of the call"));
  }

  @Test
  void warningsDoNotChangeTheExitCodeUnlessStrict() throws IOException {
    copyTeam();
    Path set = folder.resolve("phrases/en/thanks.yaml");
    Files.writeString(
        set,
        Files.readString(set)
            .replace("  - thank you\n", "  - thank you\n  - (thank|thanks) you\n"));

    Ran ran = Ran.of("check", folder);

    assertEquals(ExitCode.RAN, ran.code(), ran.out() + ran.err());
    assertTrue(ran.out().contains("thanks.yaml:2:5: warning: 'thank you' matches"), ran.out());
    assertTrue(ran.out().contains("every example agrees, 1 warning"), ran.out());
    assertEquals(ExitCode.SOMETHING_FAILED, Ran.of("check", folder, "--strict").code());
    assertEquals(ExitCode.RAN, Ran.of("check", folder, "--strict", "--no-lint").code());
  }

  @Test
  void checkWarnsOfWordsTheModelDoesNotKnow() throws IOException {
    copyTeam();
    Path set = folder.resolve("phrases/en/thanks.yaml");
    Files.writeString(
        set, Files.readString(set).replace("  - thank you\n", "  - thank you\n  - merci\n"));

    Ran ran = Ran.of("check", folder, "--model", "demo");

    assertTrue(ran.out().contains("does not know 'merci'"), ran.out());
    Ran none = Ran.of("check", folder, "--model", folder);
    assertEquals(ExitCode.COULD_NOT_RUN, none.code());
    assertTrue(none.err().contains("no list of words in the speech model"), none.err());
  }

  @Test
  void checkIsContentWithARightPack() {
    Ran ran = Ran.of("check", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.out() + ran.err());
    assertEquals("2 rules with 4 examples and 2 phrase sets: all well", ran.out().strip());
  }

  @Test
  void checkPointsAtAnExampleThatDisagrees() throws IOException {
    copyTeam();
    Path rule = folder.resolve("standard/opening/greets.yaml");
    Files.writeString(rule, Files.readString(rule).replace("good morning how", "hello how"));

    Ran ran = Ran.of("check", folder);

    assertEquals(ExitCode.SOMETHING_FAILED, ran.code());
    assertTrue(ran.out().contains("greets.yaml:9:"), ran.out());
    assertTrue(ran.out().contains("should be met but is violated (not-said)"), ran.out());
    assertTrue(ran.out().contains("hello/INTJ"), ran.out());
  }

  @Test
  void checkShowsAWrongExampleAsItWasSeen() throws IOException {
    copyTeam();
    Path rule = folder.resolve("standard/opening/greets.yaml");
    Files.writeString(rule, Files.readString(rule).replace("good morning how", "good grief how"));

    Ran ran = Ran.of("check", folder, "--no-lint");

    String shown = ran.out().replace(folder.toString().replace('\\', '/') + "/", "");
    Path golden = Path.of("src/test/resources/org/callscore/cli/check-wrong-example.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, shown);
    }
    assertEquals(Files.readString(golden), shown);
  }

  @Test
  void checkPointsAtAWrongFile() throws IOException {
    copyTeam();
    Path rule = folder.resolve("standard/opening/greets.yaml");
    Files.writeString(rule, Files.readString(rule).replace("weight: 3", "wieght: 3"));

    Ran ran = Ran.of("check", folder);

    assertEquals(ExitCode.SOMETHING_FAILED, ran.code());
    assertTrue(ran.out().contains("greets.yaml:5:1: "), ran.out());
    assertTrue(ran.out().contains("^"), ran.out());
  }

  @Test
  void checkReadsTheProfileInTheFolder() throws IOException {
    copyTeam();
    Files.writeString(folder.resolve("callscore.yaml"), "pakc: team\n");

    Ran ran = Ran.of("check", folder);

    assertEquals(ExitCode.SOMETHING_FAILED, ran.code());
    assertTrue(ran.out().contains("callscore.yaml:1:1"), ran.out());
  }

  @Test
  void listsRulesWithWeightTitleAndStandards() {
    Ran ran = Ran.of("rules", "list", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("opening/greets    3  The agent greets (OPEN-09)"), ran.out());
    assertEquals(2, ran.out().lines().count());
  }

  @Test
  void listsShippedRulesWithTheirPacks() {
    Ran ran = Ran.of("rules", "list");

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(
        ran.out().lines().allMatch(line -> line.endsWith("all]") || line.contains("[all,")),
        ran.out());
  }

  @Test
  void showsARuleWithItsPhrases() {
    Ran ran = Ran.of("rules", "show", "closing/thanks", "--pack", Ran.TEAM);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("title: The agent thanks"), ran.out());
    assertTrue(ran.out().contains("# phrases/en/thanks.yaml"), ran.out());
    assertTrue(ran.out().contains("  - thank you\n"), ran.out());
  }

  @Test
  void showingAnUnknownRuleSuggestsOne() {
    Ran ran = Ran.of("rules", "show", "closing/thank", "--pack", Ran.TEAM);

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains("did you mean 'closing/thanks'?"), ran.err());
  }

  @Test
  void coverageCountsStandardsByLanguage() throws IOException {
    copyTeam();
    Files.createDirectories(folder.resolve("phrases/ru"));
    Files.writeString(
        folder.resolve("phrases/ru/thanks.yaml"),
        "phrases: [спасибо]\nmatch: [спасибо]\nno-match: [нет]\n");

    Ran ran = Ran.of("rules", "coverage", "--pack", folder);

    List<String> lines = ran.out().lines().toList();
    assertEquals("en 2/344", lines.get(0), ran.err());
    assertEquals("ru 1/344", lines.get(1));
    assertEquals(2 + 344, lines.size());
    assertTrue(ran.out().contains("OPEN-09 "), ran.out());
    assertTrue(ran.out().contains(": opening/greets\n"), ran.out());
  }

  @Test
  void tellsWhereModelsAre() {
    Ran where = Ran.with(Map.of("XDG_DATA_HOME", folder.toString()), "", "model", "where");
    Ran demo = Ran.of("model", "where", "demo");

    assertEquals(folder.resolve("callscore").resolve("models").toString(), where.out().strip());
    assertTrue(Files.isDirectory(Path.of(demo.out().strip())), demo.out() + demo.err());
  }

  @Test
  void listsTheModelsThatCanBeNamed() throws IOException {
    Path model = Files.createDirectories(folder.resolve("callscore/models/vosk-model-x"));

    Ran ran = Ran.with(Map.of("XDG_DATA_HOME", folder.toString()), "", "model", "list");

    assertTrue(ran.out().contains("demo  "), ran.out());
    assertTrue(ran.out().contains("vosk-model-x  " + model), ran.out());
  }

  private static void refused(String message, Object... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("callscore: "), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }

  private void copyTeam() throws IOException {
    Path team = Path.of(Ran.TEAM);
    try (var files = Files.walk(team)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(team.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static List<JsonNode> json(String lines) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new java.util.ArrayList<>();
    for (String line : lines.lines().toList()) {
      nodes.add(mapper.readTree(line));
    }
    return nodes;
  }
}
