package org.callscore.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.callscore.Annotator;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore annotate}: what the language layer and the phrase sets see. */
@Command(
    name = "annotate",
    description = {
      "Show what is seen in each utterance: word classes, imperatives, phrases.",
      "Prints one JSON line an utterance."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore annotate call.transcript.txt",
      "  echo 'please hold on' | callscore annotate --lines -"
    })
final class AnnotateCommand implements Callable<Integer> {
  private static final String STDIN = "-";
  private static final String DEFAULT_LANGUAGE = "en";

  private final CallScoreProgram program;

  @Parameters(paramLabel = "FILE|-", description = "A transcript; - reads standard input.")
  private String input = STDIN;

  @Option(
      names = "--lines",
      description = "Each line is one bare utterance of the agent, judged by itself.")
  private boolean lines;

  @Mixin private JudgeOptions judge = new JudgeOptions();

  AnnotateCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    List<Path> files = input.equals(STDIN) ? List.of() : List.of(Path.of(input));
    Profile profile = judge.profile(files);
    RulePack pack = judge.pack(profile.pack());
    judge.checkLanguage(pack);
    String language =
        Objects.requireNonNullElse(
            judge.language(), Objects.requireNonNullElse(profile.language(), DEFAULT_LANGUAGE));
    PrintStream out = program.surroundings().out();
    if (lines) {
      Annotator annotator = Annotator.of(pack, profile, language);
      try (BufferedReader reader = open()) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          annotator.annotate(utterance(line, language)).forEach(out::println);
        }
      }
    } else {
      Transcript transcript = transcript();
      String own = judge.language() == null ? transcript.language() : null;
      Annotator.of(pack, profile, own == null ? language : own)
          .annotate(transcript)
          .forEach(out::println);
    }
    return ExitCode.RAN;
  }

  private static Transcript utterance(String text, String language) {
    Utterance utterance =
        new Utterance(Speaker.AGENT, Transcript.UNTIMED, Transcript.UNTIMED, text, List.of());
    return Transcript.of("line", language, List.of(utterance));
  }

  private Transcript transcript() throws IOException {
    if (!input.equals(STDIN)) {
      return Transcript.read(Path.of(input));
    }
    String text = new String(program.surroundings().in().readAllBytes(), StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("{")
        ? Transcript.parse(text, "standard input")
        : PlainNotation.parse(text, "standard input", null);
  }

  private BufferedReader open() throws IOException {
    InputStream in =
        input.equals(STDIN) ? program.surroundings().in() : Files.newInputStream(Path.of(input));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
