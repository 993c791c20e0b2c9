package org.callscore.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code callscore transcribe}: recordings in, transcripts out. */
@Command(
    name = "transcribe",
    description = "Write down what is said in recorded calls.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore transcribe call.wav --format txt",
      "  callscore transcribe recordings --out transcripts"
    })
final class TranscribeCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("json", "txt");

  private final CallScoreProgram program;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private JudgeOptions judge = new JudgeOptions();
  @Mixin private SpeechOptions speech = new SpeechOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json (default) or txt, the plain notation.")
  private String format = "json";

  TranscribeCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    Surroundings surroundings = program.surroundings();
    if (!FORMATS.contains(format)) {
      throw new CannotRunException(
          "unknown transcript format '%s', expected one of %s"
              .formatted(format, String.join(", ", FORMATS)));
    }
    List<CallFiles> calls = input.calls();
    if (calls.size() > 1 && !input.toFolder()) {
      throw new CannotRunException(
          "%d calls need a folder to be written to, give --out DIR".formatted(calls.size()));
    }
    Profile profile = judge.profile(input.inputs());
    CallScore callScore = judge.callScore(profile, program.surroundings());
    OutFolder folder = input.out();
    try (SpeechModel model = speech.openFor(calls, profile, surroundings)) {
      CallReader reader =
          new CallReader(
              callScore,
              speech.recogniser(callScore, model, profile),
              input.metadata(),
              judge.language(),
              input.earlierRun(model));
      int unreadable =
          new Batch(surroundings, program.debug(), calls, input.jobs())
              .run(
                  call -> new Transcribed(call.path(), reader.read(call)),
                  transcribed -> transcribed.transcript().durationMillis(),
                  transcribed -> {
                    String text = written(transcribed.transcript(), callScore);
                    if (folder == null) {
                      surroundings.out().println(text.stripTrailing());
                    } else {
                      folder.write(transcribed.path(), ".transcript." + format, text);
                    }
                  });
      return unreadable == 0 ? ExitCode.RAN : ExitCode.SOMETHING_FAILED;
    }
  }

  private record Transcribed(String path, Transcript transcript) {}

  private String written(Transcript transcript, CallScore callScore) {
    return format.equals("json")
        ? callScore.annotate(transcript).toJson()
        : PlainNotation.write(transcript);
  }
}
