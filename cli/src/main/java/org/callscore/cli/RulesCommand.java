package org.callscore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.RuleCheck;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callscore rules}: which rules there are. */
@Command(
    name = "rules",
    description = "Show the rules.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  callscore rules show opening/greeting-salutation")
final class RulesCommand implements Runnable {
  private static final String ALL = "all";

  private final CallScoreProgram program;

  @Spec private CommandSpec spec = CommandSpec.create();

  RulesCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list, show or coverage");
  }

  @Command(
      name = "list",
      description = "One line a rule: id, weight, title, standards, and the packs it is in.")
  int list(@Mixin JudgeOptions judge) throws IOException {
    RulePack pack = judge.pack(ALL);
    Map<String, Set<String>> packs = Coverage.shippedPacks();
    PrintStream out = program.surroundings().out();
    int width = pack.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (Rule rule : pack.rules()) {
      out.println(
          "%s%s  %3d  %s%s  [%s]"
              .formatted(
                  rule.id(),
                  " ".repeat(width - rule.id().length()),
                  rule.weight(),
                  rule.title(),
                  rule.standards().isEmpty()
                      ? ""
                      : " (" + String.join(", ", rule.standards()) + ")",
                  String.join(", ", packs.getOrDefault(rule.id(), Set.of()))));
    }
    return ExitCode.RAN;
  }

  @Command(name = "show", description = "A rule's file, and the phrase sets it listens for.")
  int show(
      @Parameters(paramLabel = "ID", description = "Such as opening/greeting-salutation.")
          String id,
      @Mixin JudgeOptions judge)
      throws IOException, CannotRunException {
    RulePack pack = judge.pack(ALL);
    Rule rule =
        pack.rules().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id, pack));
    PrintStream out = program.surroundings().out();
    RuleSources files = judge.files();
    List<Optional<SourceFile>> shown = new ArrayList<>(List.of(files.rule(rule.id())));
    for (String language : new TreeMap<>(pack.phraseSets()).keySet()) {
      for (String set : RuleCheck.phraseSets(rule)) {
        shown.add(files.phrases(language, set));
      }
    }
    shown.stream()
        .flatMap(Optional::stream)
        .forEach(file -> out.println("# " + file.path() + "\n" + file.content()));
    return ExitCode.RAN;
  }

  @Command(
      name = "coverage",
      description = {
        "How many standards of the catalogue have rules, language by language; then for each its",
        "rules with their packs, their examples (passing + others) and what is missing."
      })
  int coverage(
      @Mixin JudgeOptions judge,
      @Option(names = "--missing", description = "Only standards that lack something.")
          boolean missing,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              description = "text (default), or md: a page with the demands and examples.",
              defaultValue = "text")
          String format)
      throws IOException {
    List<Standard> catalogue = Standard.all();
    Coverage coverage = new Coverage(catalogue, judge.pack(ALL), Coverage.shippedPacks());
    PrintStream out = program.surroundings().out();
    switch (format) {
      case "text" -> coverage.lines(missing).forEach(out::println);
      case "md" -> out.print(new StandardsPage(catalogue, coverage, judge.files()).markdown());
      default ->
          throw new ParameterException(
              spec.commandLine(), "unknown format '" + format + "', expected text or md");
    }
    return ExitCode.RAN;
  }

  private static CannotRunException unknown(String id, RulePack pack) {
    List<String> known = pack.rules().stream().map(Rule::id).toList();
    return new CannotRunException("no rule '%s'%s".formatted(id, Suggestion.of(id, known)));
  }
}
