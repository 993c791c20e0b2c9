package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which speech model is used: the one asked for, else the one of {@code CALLSCORE_MODEL}, else the
 * profile's. A model is named by its folder, or by its name if it lies in the {@linkplain #folder
 * folder of models}. There is no other default: a model that does not fit the calls turns them into
 * confident nonsense.
 */
final class ModelChoice {
  /** Names the small model of the repository, which knows the demo calls' words and few others. */
  static final String DEMO = "demo";

  private static final String DEMO_FOLDER = "vosk-model-callcentre-en-demo-0.1";

  private final Surroundings surroundings;

  ModelChoice(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The chosen model's folder.
   *
   * @param option {@code --model}, or null
   * @param profile the profile's model, or null
   * @throws CannotRunException if none is named, or the named one is not there
   */
  Path choose(@Nullable String option, @Nullable String profile) throws CannotRunException {
    if (option != null) {
      return find(option, "--model");
    }
    String variable = surroundings.environment().get("CALLSCORE_MODEL");
    if (variable != null && !variable.isBlank()) {
      return find(variable, "CALLSCORE_MODEL");
    }
    if (profile != null) {
      return find(profile, "the profile");
    }
    throw new CannotRunException(
        "no speech model named: unpack one, such as vosk-model-small-en-us-0.15 from"
            + " https://alphacephei.com/vosk/models, and give its folder by --model, CALLSCORE_MODEL"
            + " or 'model:' in the profile");
  }

  /** Where models can be named without their folder. */
  Path folder() {
    String data = surroundings.environment().get("XDG_DATA_HOME");
    Path base =
        data != null && !data.isBlank()
            ? Path.of(data)
            : Path.of(System.getProperty("user.home"), ".local", "share");
    return base.resolve("callscore").resolve("models");
  }

  /** The models that can be named, in order. */
  List<Path> installed() throws IOException {
    List<Path> models = new ArrayList<>();
    Path demo = demo();
    if (demo != null) {
      models.add(demo);
    }
    if (Files.isDirectory(folder())) {
      try (Stream<Path> entries = Files.list(folder())) {
        entries.filter(Files::isDirectory).sorted().forEach(models::add);
      }
    }
    return models;
  }

  /** Whether this is the demo model, which is not for real calls. */
  static boolean isDemo(Path model) {
    return model.endsWith(DEMO_FOLDER);
  }

  private Path find(String name, String namedBy) throws CannotRunException {
    if (name.equals(DEMO)) {
      Path demo = demo();
      if (demo == null) {
        throw new CannotRunException(
            "the demo model is not there, expected it in testdata/models of the project");
      }
      return demo;
    }
    Path folder = Path.of(name);
    if (Files.isDirectory(folder)) {
      return folder.toAbsolutePath().normalize();
    }
    Path named = folder().resolve(name);
    if (Files.isDirectory(named)) {
      return named;
    }
    throw new CannotRunException(
        "no speech model '%s' (named by %s), expected a folder, or a name of one in %s"
            .formatted(name, namedBy, folder()));
  }

  private @Nullable Path demo() {
    Path home = surroundings.home();
    Path demo =
        home == null ? null : home.resolve("testdata").resolve("models").resolve(DEMO_FOLDER);
    return demo != null && Files.isDirectory(demo) ? demo : null;
  }
}
