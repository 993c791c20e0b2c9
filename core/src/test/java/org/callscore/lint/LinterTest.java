package org.callscore.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callscore.RuleCheck;
import org.callscore.rule.LintCode;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with everything the linter can find, and what it says. {@code -Dgolden=update} rewrites
 * the text.
 */
class LinterTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/callscore/lint");
  private static final Path TEAM = FOLDER.resolve("team");

  private static List<Warning> lint(Path folder, Set<String> vocabulary) throws IOException {
    RulePack all = RulePack.readAll(folder);
    List<RulePack> packs = List.of(RulePack.read(folder.resolve("packs/team.yaml")));
    return RuleCheck.lint(all, packs, RuleSources.in(folder), vocabulary);
  }

  @Test
  void everyKindOfSlipIsFoundAndToldWithItsPlace() throws IOException {
    Set<String> vocabulary =
        Set.of(
            "thank", "you", "so", "much", "thanks", "for", "nothing", "many", "cheers", "ever",
            "good", "morning", "evening", "hello", "hi", "hey");
    List<Warning> warnings = lint(TEAM, vocabulary);
    String found =
        warnings.stream()
                .map(Warning::toString)
                .collect(Collectors.joining("\n"))
                .replace(TEAM.toString().replace('\\', '/') + "/", "")
            + "\n";
    Path golden = FOLDER.resolve("team.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, found);
    }
    assertEquals(Files.readString(golden), found);
    assertEquals(
        new TreeSet<>(Arrays.asList(LintCode.values())),
        warnings.stream().map(Warning::code).collect(Collectors.toCollection(TreeSet::new)),
        "the folder has a case of every code");
  }

  @Test
  void wordsAreNotLookedForWithoutAModel() throws IOException {
    assertEquals(
        List.of(),
        lint(TEAM, Set.of()).stream().filter(w -> w.code() == LintCode.UNKNOWN_WORD).toList());
  }

  @Test
  void whatAFileSaysIsMeantIsNotTold(@TempDir Path copy) throws IOException {
    try (var files = Files.walk(TEAM)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(TEAM.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    List<Warning> before = lint(copy, Set.of());
    Path rule = copy.resolve("standard/opening/no-slang.yaml");
    Files.writeString(
        rule, Files.readString(rule) + "lint:\n  double-penalty: both matter to this team\n");
    List<Warning> after = lint(copy, Set.of());
    Set<LintCode> gone =
        before.stream().map(Warning::code).collect(Collectors.toCollection(TreeSet::new));
    gone.removeAll(after.stream().map(Warning::code).collect(Collectors.toSet()));
    assertEquals(Set.of(LintCode.DOUBLE_PENALTY), gone);
  }
}
