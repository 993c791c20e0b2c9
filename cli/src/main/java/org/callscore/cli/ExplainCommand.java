package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.scorecard.Finding;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore explain}: why a rule did or did not fire. */
@Command(
    name = "explain",
    description = {
      "Show step by step how one rule was judged on a call, with every word as analysed.",
      "Without --rule, --phrase or --at: a line for each rule."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  callscore explain call.wav --rule opening/greeting-salutation",
      "  callscore explain call.wav --phrase thanks     why was this not heard?",
      "  callscore explain call.wav --at 1:23           what was heard then?"
    })
final class ExplainCommand implements Callable<Integer> {
  private final CallScoreProgram program;

  @Parameters(paramLabel = "FILE", description = "A recording or a transcript.")
  private Path input = Path.of("");

  @ArgGroup private Asked asked = new Asked();

  /** What to explain: one of these. */
  private static final class Asked {
    @Option(
        names = "--rule",
        paramLabel = "ID",
        description = "The rule, such as opening/greeting-salutation.")
    private @Nullable String rule;

    @Option(
        names = "--phrase",
        paramLabel = "SET",
        description = "Where a phrase set was heard, and what came near.")
    private @Nullable String phrase;

    @Option(
        names = "--at",
        paramLabel = "TIME",
        description = "What was heard at a time, such as 1:23.")
    private @Nullable String at;
  }

  @Mixin private JudgeOptions judge = new JudgeOptions();
  @Mixin private SpeechOptions speech = new SpeechOptions();

  ExplainCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    List<CallFiles> calls = CallSearch.find(List.of(input), null);
    if (calls.size() > 1) {
      throw new CannotRunException(
          "'%s' holds %d calls, expected one".formatted(input, calls.size()));
    }
    Profile profile = judge.profile(List.of(input));
    CallScore callScore = judge.callScore(profile, program.surroundings());
    try (SpeechModel model = speech.openFor(calls, profile, program.surroundings())) {
      CallReader reader =
          new CallReader(
              callScore,
              speech.recogniser(callScore, model, profile),
              null,
              judge.language(),
              null);
      Transcript transcript = reader.read(calls.get(0));
      explain(callScore, transcript).forEach(program.surroundings().out()::println);
    }
    return ExitCode.RAN;
  }

  private List<String> explain(CallScore callScore, Transcript transcript)
      throws CannotRunException {
    if (asked.at != null) {
      return callScore.explainAt(transcript, ClockOption.millis("--at", asked.at));
    }
    if (asked.phrase != null) {
      return phrase(callScore, transcript, asked.phrase);
    }
    return asked.rule == null
        ? rules(callScore, transcript)
        : rule(callScore, transcript, asked.rule);
  }

  private static List<String> rule(CallScore callScore, Transcript transcript, String rule)
      throws CannotRunException {
    try {
      return callScore.explain(transcript, rule);
    } catch (IllegalArgumentException e) {
      List<String> known = callScore.pack().rules().stream().map(Rule::id).toList();
      throw new CannotRunException(
          "no rule '%s' in the pack '%s'%s"
              .formatted(rule, callScore.pack().id(), Suggestion.of(rule, known)),
          e);
    }
  }

  private static List<String> phrase(CallScore callScore, Transcript transcript, String set)
      throws CannotRunException {
    try {
      return callScore.explainPhrase(transcript, set);
    } catch (IllegalArgumentException e) {
      Set<String> known = new TreeSet<>();
      callScore.pack().phraseSets().values().forEach(sets -> known.addAll(sets.keySet()));
      throw new CannotRunException(e.getMessage() + Suggestion.of(set, known), e);
    }
  }

  /** A line for each rule: how it ended, and why. */
  private static List<String> rules(CallScore callScore, Transcript transcript) {
    List<Finding> findings = callScore.score(transcript).findings();
    int width = findings.stream().mapToInt(finding -> finding.rule().length()).max().orElse(0);
    return findings.stream()
        .map(
            finding ->
                "%-14s  %s%s  %s"
                    .formatted(
                        finding.verdict().label(),
                        finding.rule(),
                        " ".repeat(width - finding.rule().length()),
                        finding.reason()))
        .toList();
  }
}
