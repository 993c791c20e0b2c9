package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callscore.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Which profile holds: the one asked for, else the {@code callscore.yaml} in the folder that is
 * scored or above it, else none.
 */
final class ProfileChoice {
  static final String NAME = "callscore.yaml";

  private ProfileChoice() {}

  /**
   * The profile for these files and folders.
   *
   * @param option {@code --profile}, or null
   * @throws CannotRunException if the inputs have different profiles
   */
  static Profile choose(@Nullable Path option, List<Path> inputs)
      throws IOException, CannotRunException {
    Path file = option == null ? find(inputs) : option;
    return file == null ? Profile.DEFAULT : Profile.read(file);
  }

  private static @Nullable Path find(List<Path> inputs) throws CannotRunException {
    Path first = inputs.isEmpty() ? null : above(inputs.get(0));
    for (Path input : inputs) {
      Path other = above(input);
      if (first == null ? other != null : !first.equals(other)) {
        throw new CannotRunException(
            "%s and %s belong to different profiles (%s, %s); give --profile or run them apart"
                .formatted(inputs.get(0), input, told(first), told(other)));
      }
    }
    return first;
  }

  private static @Nullable Path above(Path input) {
    Path folder = input.toAbsolutePath().normalize();
    while (folder != null) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static String told(@Nullable Path profile) {
    return profile == null ? "none" : profile.toString();
  }
}
