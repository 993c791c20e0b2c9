package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The phrases and rules of the guide can be read, and name phrase sets that are shipped. */
class RulesGuideTest {
  private static final Path GUIDE = Path.of("../docs/rules.md");
  private static final Path SETS =
      Path.of("../rules/src/main/resources/org/callscore/rules/phrases/en");
  private static final String REST =
      """

      title: From the guide
      because: Because.
      examples:
        - {language: en, pass: "[0:01] agent: hello"}
        - {language: en, fail: "[0:01] agent: hello"}
      """;

  @TestFactory
  Stream<DynamicTest> examplesOfTheGuideAreRules() throws IOException {
    List<String> sets;
    try (Stream<Path> files = Files.list(SETS)) {
      sets = files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList();
    }
    String guide = Files.readString(GUIDE);
    int heading = guide.indexOf("### Examples for what QA leads ask for");
    int from = guide.indexOf("```yaml\n", heading) + "```yaml\n".length();
    String[] examples = guide.substring(from, guide.indexOf("```", from)).split("\n\n");
    assertTrue(heading > 0 && examples.length > 10, "found " + examples.length + " examples");
    return Stream.of(examples)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.lines().findFirst().orElse(""), () -> check(example, sets)));
  }

  @TestFactory
  Stream<DynamicTest> phrasesOfTheGuideCanBeRead() throws IOException {
    String guide = Files.readString(GUIDE);
    int heading = guide.indexOf("### From the simplest phrase to the hardest");
    List<String> rows =
        guide.substring(heading, guide.indexOf("\n\n`?`", heading)).lines().skip(4).toList();
    assertTrue(heading > 0 && rows.size() > 20, "found " + rows.size() + " rows");
    return rows.stream()
        .map(row -> row.split("(?<!\\\\)\\|", -1)[2])
        .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
        .map(phrase -> phrase.group(1).replace("\\|", "|").replaceFirst("^except: ", ""))
        .map(phrase -> DynamicTest.dynamicTest(phrase, () -> Phrase.parse(phrase)));
  }

  private static void check(String example, List<String> sets) {
    List<Problem> problems = new ArrayList<>();
    RuleReader.read(
        "guide/example", "rules.md", example + REST, new RuleNames(sets, List.of()), problems);
    assertEquals(List.of(), problems);
  }
}
