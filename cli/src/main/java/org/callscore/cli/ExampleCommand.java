package org.callscore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callscore.CallScore;
import org.callscore.RuleCheck;
import org.callscore.RuleFeedback;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RulePackException;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceEdit;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore example}: a reported false alarm or miss becomes an example of its rule. */
@Command(
    name = "example",
    description = {
      "Turn a reported false alarm or miss into an example in the rule's file, cut down to what",
      "still shows it, and propose the line of a phrase set that mends it. Exit code 1 if an",
      "example disagrees afterwards."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore example call.wav --rule voice-and-manner/no-but --false-alarm --dry-run",
      "  callscore example call.wav --rule voice-and-manner/no-but --miss --at 1:23 --dir my-rules"
    })
final class ExampleCommand implements Callable<Integer> {
  private static final String EVERYTHING = "all";

  private final CallScoreProgram program;

  @Parameters(paramLabel = "FILE", description = "A recording or a transcript.")
  private Path input = Path.of("");

  @Option(
      names = "--rule",
      required = true,
      paramLabel = "ID",
      description = "The rule, such as opening/greeting-salutation.")
  private String rule = "";

  @ArgGroup(multiplicity = "1")
  private Reported reported = new Reported();

  /** What was reported: one of these. */
  private static final class Reported {
    @Option(names = "--false-alarm", description = "The rule was broken by mistake.")
    private boolean falseAlarm;

    @Option(names = "--miss", description = "The rule was broken, and nobody noticed.")
    @SuppressWarnings("UnusedVariable") // It is what --false-alarm is not.
    private boolean miss;
  }

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When it happened, such as 1:23; else where the rule has its evidence.")
  private @Nullable String at;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Folder of your own rules; else the first of the profile's additions. A rule that comes"
              + " with CallScore is copied there first.")
  private @Nullable Path folder;

  @Option(names = "--dry-run", description = "Show the change, write nothing.")
  private boolean dryRun;

  @Mixin private JudgeOptions judge = new JudgeOptions();
  @Mixin private SpeechOptions speech = new SpeechOptions();

  ExampleCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    PrintStream out = program.surroundings().out();
    Profile profile = judge.profile(List.of(input));
    Path own =
        folder != null || profile.additions().isEmpty() ? folder : profile.additions().get(0);
    if (own == null && !dryRun) {
      throw new CannotRunException(
          "nowhere to write: give --dir, a folder that the profile lists under 'additions', or"
              + " --dry-run");
    }
    Integer millis = at == null ? null : (Integer) ClockOption.millis("--at", at);
    Own rules = Own.read(own);
    RuleFeedback.Proposal proposal = proposal(rules, profile, transcript(profile), millis);
    for (SourceEdit edit : proposal.edits()) {
      edit.diff().forEach(out::println);
    }
    proposal.notes().forEach(out::println);
    if (own == null || dryRun) {
      return ExitCode.RAN;
    }
    for (SourceEdit edit : proposal.edits()) {
      Path file = own.resolve(edit.after().path());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, edit.after().content());
      out.println("wrote " + file);
    }
    return checked(own, out);
  }

  private RuleFeedback.Proposal proposal(
      Own rules, Profile profile, Transcript call, @Nullable Integer millis)
      throws CannotRunException {
    List<String> known = rules.pack().rules().stream().map(Rule::id).toList();
    if (!known.contains(rule)) {
      throw new CannotRunException("no rule '%s'%s".formatted(rule, Suggestion.of(rule, known)));
    }
    try {
      return RuleFeedback.propose(
          rules.pack(), rules.sources(), profile, rule, call, millis, reported.falseAlarm);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  private Transcript transcript(Profile profile) throws IOException, CannotRunException {
    List<CallFiles> calls = CallSearch.find(List.of(input), null);
    if (calls.size() > 1) {
      throw new CannotRunException(
          "'%s' holds %d calls, expected one".formatted(input, calls.size()));
    }
    try (SpeechModel model = speech.openFor(calls, profile, program.surroundings())) {
      CallScore callScore = judge.callScore(profile, program.surroundings());
      return new CallReader(
              callScore, speech.recogniser(callScore, model, profile), null, judge.language(), null)
          .read(calls.get(0));
    }
  }

  /** Reads what was written and runs its examples. */
  private static int checked(Path own, PrintStream out) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try {
      Own rules = Own.read(own);
      problems.addAll(RuleCheck.run(rules.pack(), rules.sources()));
    } catch (RulePackException e) {
      problems.addAll(e.problems());
    }
    problems.forEach(out::println);
    out.println(problems.isEmpty() ? "every example agrees" : problems.size() + " to mend");
    return problems.isEmpty() ? ExitCode.RAN : ExitCode.SOMETHING_FAILED;
  }

  /** The rules of a team's folder: by themselves if it has packs, else over those that ship. */
  private record Own(RulePack pack, RuleSources sources) {
    static Own read(@Nullable Path folder) throws IOException {
      if (folder == null || !hasRules(folder)) {
        return new Own(RulePack.named(EVERYTHING), RuleSources.shipped());
      }
      RuleSources own = RuleSources.in(folder);
      if (!own.packs().isEmpty()) {
        return new Own(RulePack.readAll(folder), own);
      }
      Profile over = Profile.DEFAULT.withAdditions(List.of(folder));
      return new Own(RulePack.named(EVERYTHING, over).with(over), own.over(RuleSources.shipped()));
    }

    private static boolean hasRules(Path folder) {
      return Files.isDirectory(folder.resolve("standard"))
          || Files.isDirectory(folder.resolve("phrases"))
          || Files.isDirectory(folder.resolve("packs"));
    }
  }
}
