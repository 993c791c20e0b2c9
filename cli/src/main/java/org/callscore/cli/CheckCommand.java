package org.callscore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.callscore.RuleCheck;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.rule.RulePackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code callscore check}: tries rules and phrase sets on their examples. */
@Command(
    name = "check",
    description = {
      "Check rules, phrase sets, packs and the profile in a folder, and run every example.",
      "Exit code 1 if something is wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  callscore check my-rules")
final class CheckCommand implements Callable<Integer> {
  private final CallScoreProgram program;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with standard, phrases and packs; else what comes with CallScore.")
  private @Nullable Path folder;

  CheckCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = program.surroundings().out();
    try {
      RulePack pack = folder == null ? RulePack.named("all") : RulePack.read(folder);
      if (folder != null && Files.exists(folder.resolve(ProfileChoice.NAME))) {
        pack = pack.with(Profile.read(folder.resolve(ProfileChoice.NAME)));
      }
      List<Problem> problems = RuleCheck.run(pack);
      problems.forEach(out::println);
      if (problems.isEmpty()) {
        out.println(told(pack));
        return ExitCode.RAN;
      }
    } catch (RulePackException e) {
      e.problems().forEach(out::println);
    }
    return ExitCode.SOMETHING_FAILED;
  }

  private static String told(RulePack pack) {
    int examples = pack.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
    long sets = pack.phraseSets().values().stream().mapToLong(java.util.Map::size).sum();
    return "%d rules with %d examples and %d phrase sets: all well"
        .formatted(pack.rules().size(), examples, sets);
  }
}
