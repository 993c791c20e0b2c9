package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callscore model}: the speech models there are. */
@Command(
    name = "model",
    description = "Show the speech models.",
    synopsisSubcommandLabel = "COMMAND")
final class ModelCommand implements Runnable {
  private final CallScoreProgram program;

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list or where");
  }

  @Command(name = "list", description = "The models that can be named without their folder.")
  int list() throws IOException {
    ModelChoice choice = new ModelChoice(program.surroundings());
    List<Path> models = choice.installed();
    for (Path model : models) {
      String name =
          ModelChoice.isDemo(model) ? ModelChoice.DEMO : String.valueOf(model.getFileName());
      program.surroundings().out().println(name + "  " + model);
    }
    if (models.isEmpty()) {
      program.surroundings().err().println("callscore: no models in " + choice.folder());
    }
    return ExitCode.RAN;
  }

  @Command(name = "where", description = "The folder of a model; without a name, of all models.")
  int where(@Parameters(arity = "0..1", paramLabel = "NAME") @Nullable String name)
      throws CannotRunException {
    ModelChoice choice = new ModelChoice(program.surroundings());
    program
        .surroundings()
        .out()
        .println(name == null ? choice.folder() : choice.choose(name, null));
    return ExitCode.RAN;
  }
}
