package org.callscore.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callscore.CallScore;
import org.callscore.report.ReportWriter;
import org.callscore.report.ReportedCall;
import org.callscore.rule.Profile;
import org.callscore.scorecard.Scorecard;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code callscore score}: recordings and transcripts in, scorecards out. */
@Command(
    name = "score",
    description = "Score recorded or transcribed calls.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore score recordings --out report --format html,csv",
      "  callscore score call.transcript.txt --format json",
      "  callscore score recordings --min 80           exit code 1 if a call is below 80 or failed"
    })
final class ScoreCommand implements Callable<Integer> {
  private final CallScoreProgram program;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private JudgeOptions judge = new JudgeOptions();
  @Mixin private SpeechOptions speech = new SpeechOptions();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "With --out: json, csv, html (default: all). Without: json or csv instead of a summary.")
  private List<String> formats = List.of();

  @Option(
      names = "--min",
      paramLabel = "PERCENT",
      description = "Exit code 1 if a call's score is below this, or the call failed.")
  private @Nullable BigDecimal minimum;

  ScoreCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    Surroundings surroundings = program.surroundings();
    Output output = Output.of(formats, input.toFolder());
    List<CallFiles> calls = input.calls();
    Profile profile = judge.profile(input.inputs());
    CallScore callScore = judge.callScore(profile, program.surroundings());
    OutFolder folder = input.out();
    List<String> below = new ArrayList<>();
    int unreadable;
    try (SpeechModel model = speech.openFor(calls, profile, surroundings);
        ReportWriter report = output.open(folder, surroundings.out())) {
      CallReader reader =
          new CallReader(
              callScore,
              speech.recogniser(callScore, model, profile),
              input.metadata(),
              judge.language(),
              input.earlierRun(model));
      Batch batch = new Batch(surroundings, program.debug(), calls, input.jobs());
      unreadable =
          batch.run(
              call -> {
                Transcript read = reader.read(call);
                // What is stored is analysed once, for every time that it will be scored again.
                Transcript transcript = folder == null ? read : callScore.annotate(read);
                return new ReportedCall(
                    call.path(),
                    callScore.score(transcript),
                    transcript,
                    call.recordings(),
                    output.drawsSound() ? reader.waveform(call, transcript) : null);
              },
              reported -> reported.transcript().durationMillis(),
              reported -> {
                report.add(reported);
                if (isBelow(reported.card())) {
                  below.add(reported.path());
                }
              });
    }
    if (folder != null) {
      surroundings.err().println("results: " + output.entry(folder));
    }
    if (!below.isEmpty()) {
      surroundings
          .err()
          .println(
              "callscore: below %s or failed: %s".formatted(minimum, String.join(", ", below)));
    }
    return unreadable == 0 && below.isEmpty() ? ExitCode.RAN : ExitCode.SOMETHING_FAILED;
  }

  private boolean isBelow(Scorecard card) {
    return minimum != null
        && (card.failed() || (card.score() != null && card.score().compareTo(minimum) < 0));
  }
}
