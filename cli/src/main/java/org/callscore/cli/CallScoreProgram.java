package org.callscore.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code callscore} program: recorded calls in, evidence-backed etiquette scorecards out. */
@Command(
    name = "callscore",
    description = "Scores recorded phone calls against rules of telephone etiquette.",
    versionProvider = CallScoreProgram.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore score recordings --out report       score a folder, look at report/index.html",
      "  callscore score call.wav                      score one call",
      "  callscore explain call.wav --rule closing/thank-for-call",
      "  callscore check my-rules                      try your own rules on their examples",
      "",
      "Exit codes: 0 ran; 1 ran, and something failed; 2 could not run."
    })
final class CallScoreProgram implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // Picocli acts on the option itself.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of CallScore and Java.")
  @SuppressWarnings("UnusedVariable") // Picocli acts on the option itself.
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean debug;

  private CallScoreProgram(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs the program and ends the process. */
  public static void main(String[] arguments) {
    // OpenNLP logs through SLF4J, which would complain on stderr that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(Surroundings.ofProcess(), arguments));
  }

  /** Runs the program; the answer is the exit code. */
  static int run(Surroundings surroundings, String... arguments) {
    CallScoreProgram program = new CallScoreProgram(surroundings);
    CommandLine commands = new CommandLine(program);
    for (Object command :
        List.of(
            new ScoreCommand(program),
            new TranscribeCommand(program),
            new AnnotateCommand(program),
            new ExplainCommand(program),
            new CheckCommand(program),
            new ExampleCommand(program),
            new ReportCommand(program),
            new RulesCommand(program),
            new ModelCommand(program))) {
      commands.addSubcommand(command);
    }
    commands
        .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, args) -> program.refuse(wrong))
        .setExecutionExceptionHandler((failure, command, result) -> program.fail(failure));
    int code = commands.execute(arguments);
    surroundings.out().flush();
    return code;
  }

  /** Without a command there is nothing to run. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  Surroundings surroundings() {
    return surroundings;
  }

  boolean debug() {
    return debug;
  }

  private int refuse(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    StringBuilder line = new StringBuilder("callscore: ");
    line.append(Character.toLowerCase(message.charAt(0))).append(message.substring(1));
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      Set<String> known = new TreeSet<>(command.optionsMap().keySet());
      known.addAll(command.subcommands().keySet());
      line.append(Suggestion.of(unmatched.getUnmatched().get(0), known));
    }
    surroundings.err().println(line + " (see " + command.qualifiedName() + " --help)");
    return ExitCode.COULD_NOT_RUN;
  }

  private int fail(Exception failure) {
    if (debug) {
      failure.printStackTrace(surroundings.err());
    }
    surroundings.err().println("callscore: " + Failures.tell(failure));
    return ExitCode.COULD_NOT_RUN;
  }

  /** Tells the versions. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CallScoreProgram.class.getPackage().getImplementationVersion();
      return new String[] {
        "callscore " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("os.name")
      };
    }
  }
}
