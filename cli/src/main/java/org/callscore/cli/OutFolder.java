package org.callscore.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of {@code --out}.
 *
 * @param root where it is
 */
record OutFolder(Path root) {
  /** Ends the name of a transcript. */
  static final String TRANSCRIPT = ".transcript.json";

  /**
   * Makes the folder and sees that it can be written to, before hours of work are lost.
   *
   * @throws CannotRunException if nothing can be written there
   */
  static OutFolder open(Path root) throws CannotRunException {
    try {
      Files.createDirectories(root);
      Files.delete(Files.createTempFile(root, "callscore", ".part"));
      return new OutFolder(root);
    } catch (IOException e) {
      throw new CannotRunException(
          "cannot write to '%s' (%s), expected a folder of yours".formatted(root, Failures.tell(e)),
          e);
    }
  }

  /** The file of a call: its path and the ending. */
  Path file(String path, String ending) {
    return root.resolve(path + ending);
  }

  /** Writes a file as a whole: who finds it under its name finds it complete. */
  void write(String path, String ending, String text) throws IOException {
    Path file = file(path, ending);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
