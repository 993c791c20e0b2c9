package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Wrong files and what is said about them: each {@code <kind>-<name>.yaml} beside its {@code .txt}.
 * {@code -Dgolden=update} writes the texts anew.
 */
class ProblemGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/callscore/rule/problems");
  private static final RuleNames NAMES =
      new RuleNames(
          List.of("company-introduction", "farewell", "greeting", "hold-request", "thanks"),
          List.of("opening/greeting-salutation", "holding/hold-request"));

  @TestFactory
  Stream<DynamicTest> wrongFilesAreExplained() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(FOLDER)) {
      files = list.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<Problem> problems = new ArrayList<>();
    String content = Files.readString(file);
    if (name.startsWith("rule-")) {
      RuleReader.read("opening/company-name", name, content, NAMES, problems);
    } else if (name.startsWith("phrases-")) {
      PhraseNames names = new PhraseNames(NAMES.sets(), List.of("months", "weekdays"));
      PhraseSetReader.read("thanks", "en", name, content, names, problems);
    } else if (name.startsWith("list-")) {
      LexiconReader.list(name, content, problems);
    } else if (name.startsWith("sounds-")) {
      LexiconReader.sounds(name, content, problems);
    } else {
      try {
        Profile.read(file);
      } catch (RulePackException e) {
        problems.addAll(e.problems());
      }
    }
    String found =
        Problem.inOrder(problems).stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"))
                .replace(FOLDER.toString().replace('\\', '/') + "/", "")
            + "\n";
    Path golden = FOLDER.resolve(name.replace(".yaml", ".txt"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, found);
    }
    assertFalse(problems.isEmpty(), "nothing was found wrong");
    assertEquals(Files.readString(golden), found);
  }
}
