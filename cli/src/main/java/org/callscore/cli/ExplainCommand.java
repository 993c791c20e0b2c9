package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore explain}: why a rule did or did not fire. */
@Command(
    name = "explain",
    description = "Show step by step how one rule was judged on a call.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  callscore explain call.wav --rule opening/greeting-salutation")
final class ExplainCommand implements Callable<Integer> {
  private final CallScoreProgram program;

  @Parameters(paramLabel = "FILE", description = "A recording or a transcript.")
  private Path input = Path.of("");

  @Option(
      names = "--rule",
      required = true,
      paramLabel = "ID",
      description = "The rule, such as opening/greeting-salutation.")
  private String rule = "";

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
    CallScore callScore = judge.callScore(profile);
    try (SpeechModel model = speech.openFor(calls, profile, program.surroundings())) {
      CallReader reader =
          new CallReader(
              speech.recogniser(callScore, model, profile), null, judge.language(), null);
      Transcript transcript = reader.read(calls.get(0));
      explain(callScore, transcript).forEach(program.surroundings().out()::println);
    }
    return ExitCode.RAN;
  }

  private List<String> explain(CallScore callScore, Transcript transcript)
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
}
