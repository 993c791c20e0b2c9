package org.callscore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callscore.RuleCheck;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.rule.RulePackException;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Warning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore check}: tries rules and phrase sets on their examples, and looks for slips. */
@Command(
    name = "check",
    description = {
      "Check rules, phrase sets, packs and the profile in a folder: run every example, and warn of",
      "what can hardly be meant. Exit code 1 if something is wrong."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore check my-rules",
      "  callscore check my-rules --strict --model vosk-model-small-en-us-0.15"
    })
final class CheckCommand implements Callable<Integer> {
  /** The pack of every rule, contradictory ones included: nobody is scored with it. */
  private static final String EVERYTHING = "all";

  private final CallScoreProgram program;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with standard, phrases and packs; else what comes with CallScore.")
  private @Nullable Path folder;

  @Option(names = "--strict", description = "Exit code 1 for warnings as well.")
  private boolean strict;

  @Option(names = "--no-lint", description = "Run the examples only.")
  private boolean examplesOnly;

  @Option(
      names = "--model",
      paramLabel = "NAME|DIR",
      description = "Also warn of words this speech model does not know.")
  private @Nullable String model;

  CheckCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    PrintStream out = program.surroundings().out();
    Set<String> vocabulary =
        model == null
            ? Set.of()
            : Vocabulary.of(new ModelChoice(program.surroundings()).choose(model, null));
    try {
      Profile profile = profile();
      RulePack all = everything().with(profile);
      RuleSources sources = sources();
      List<Problem> problems = RuleCheck.run(all, sources);
      problems.forEach(out::println);
      List<Warning> warnings =
          examplesOnly ? List.of() : RuleCheck.lint(all, packs(all, profile), sources, vocabulary);
      warnings.forEach(out::println);
      if (problems.isEmpty()) {
        out.println(told(all, warnings.size()));
      }
      return problems.isEmpty() && (!strict || warnings.isEmpty())
          ? ExitCode.RAN
          : ExitCode.SOMETHING_FAILED;
    } catch (RulePackException e) {
      e.problems().forEach(out::println);
      return ExitCode.SOMETHING_FAILED;
    }
  }

  private Profile profile() throws IOException {
    Path file = folder == null ? null : folder.resolve(ProfileChoice.NAME);
    return file != null && Files.exists(file) ? Profile.read(file) : Profile.DEFAULT;
  }

  private RulePack everything() throws IOException {
    return folder == null ? RulePack.named(EVERYTHING) : RulePack.readAll(folder);
  }

  private RuleSources sources() throws IOException {
    return folder == null ? RuleSources.shipped() : RuleSources.in(folder);
  }

  /** The packs that calls are scored with; without any, every rule. */
  private List<RulePack> packs(RulePack all, Profile profile) throws IOException {
    List<RulePack> packs = new ArrayList<>();
    for (String id : sources().packs()) {
      if (!id.equals(EVERYTHING)) {
        RulePack pack =
            folder == null
                ? RulePack.named(id)
                : RulePack.read(folder.resolve("packs").resolve(id + ".yaml"));
        packs.add(pack.with(profile));
      }
    }
    return packs.isEmpty() ? List.of(all) : packs;
  }

  private static String told(RulePack pack, int warnings) {
    int examples = pack.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
    long sets = pack.phraseSets().values().stream().mapToLong(java.util.Map::size).sum();
    return "%d rules with %d examples and %d phrase sets: %s"
        .formatted(
            pack.rules().size(),
            examples,
            sets,
            warnings == 0
                ? "all well"
                : "every example agrees, " + warnings + (warnings == 1 ? " warning" : " warnings"));
  }
}
