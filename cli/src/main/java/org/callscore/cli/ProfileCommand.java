package org.callscore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.callscore.rule.Expectation;
import org.callscore.rule.Quantity;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callscore profile}: the team's settings. */
@Command(
    name = "profile",
    description = "The team's settings.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  callscore profile new --pack hotline")
final class ProfileCommand implements Runnable {
  private static final String TEMPLATE = "callscore.yaml";

  private final CallScoreProgram program;

  @Spec private CommandSpec spec = CommandSpec.create();

  ProfileCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected new");
  }

  @Command(
      name = "new",
      description = {
        "Write a profile with a comment to every setting, and every rule of the pack with its",
        "figures. Nothing is set but the pack: remove the '#' of what you want to change."
      })
  int create(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "Where to; callscore.yaml if not given, - prints it.",
              defaultValue = TEMPLATE)
          String file,
      @Option(
              names = "--pack",
              paramLabel = "NAME",
              description = "Rules to judge by; etiquette if not given.",
              defaultValue = "etiquette")
          String pack)
      throws IOException, CannotRunException {
    String text = text(RulePack.named(pack));
    if (file.equals("-")) {
      program.surroundings().out().print(text);
      return ExitCode.RAN;
    }
    try {
      Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new CannotRunException(
          "'%s' is there already and was left as it is; name another file".formatted(file), e);
    }
    program.surroundings().out().println("wrote " + file);
    return ExitCode.RAN;
  }

  private static String text(RulePack pack) throws IOException {
    try (InputStream in = ProfileCommand.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@PACK@", pack.id())
          .replace("@RULES@\n", rules(pack));
    }
  }

  private static String rules(RulePack pack) {
    StringBuilder lines = new StringBuilder();
    for (Section section : pack.sections()) {
      lines.append("#  # ").append(section.title()).append('\n');
      for (Rule rule : section.rules()) {
        lines.append("#  # ").append(rule.title()).append('\n');
        lines.append("#  ").append(rule.id()).append(": ").append(setting(rule)).append('\n');
      }
    }
    return lines.toString();
  }

  private static String setting(Rule rule) {
    if (!rule.expectation().givesPoints()) {
      return "on";
    }
    String figures = "";
    if (rule.expectation() instanceof Expectation.Keep keep) {
      figures = figure("atLeast", keep.atLeast()) + figure("atMost", keep.atMost());
    } else if (rule.expectation() instanceof Expectation.Avoid avoid) {
      figures = allowed(avoid.atMost());
    } else if (rule.expectation() instanceof Expectation.AvoidEvent avoid) {
      figures = allowed(avoid.atMost());
    }
    return "{weight: "
        + rule.weight()
        + (rule.critical() ? ", critical: true" : "")
        + figures
        + "}";
  }

  /** How many are let pass; what must not happen at all has no figure. */
  private static String allowed(Quantity atMost) {
    return atMost.value().signum() == 0 ? "" : figure("atMost", atMost);
  }

  private static String figure(String key, @Nullable Quantity quantity) {
    return quantity == null ? "" : ", " + key + ": " + quantity.notation();
  }
}
