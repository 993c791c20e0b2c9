package org.callscore.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a run of the program left: its exit code and what it printed. */
record Ran(int code, String out, String err) {
  /** The project's folder, where the demo model and calls are. */
  static final Path HOME = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  /** A pack of two rules, so that the tests here do not depend on the shipped ones. */
  static final String TEAM = resource("team").toString();

  static Ran of(Object... arguments) {
    return with(Map.of(), "", arguments);
  }

  static Ran with(Map<String, String> environment, String in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            environment,
            HOME);
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = CallScoreProgram.run(surroundings, words);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Path resource(String name) {
    URL url = Objects.requireNonNull(Ran.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
