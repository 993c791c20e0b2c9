package org.callscore.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder a report is written to; nothing is written outside it. */
final class ReportFolder {
  private final Path root;

  ReportFolder(Path root) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath().normalize());
  }

  /**
   * The file with this name, its parent folders made.
   *
   * @param name relative, with {@code /} between folders
   */
  Path file(String name) throws IOException {
    Path file;
    try {
      file = root.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new IOException("'" + name + "' is no file name here: " + e.getReason(), e);
    }
    if (!file.startsWith(root) || file.equals(root)) {
      throw new IOException("'" + name + "' lies outside the report's folder " + root);
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Writes a file as a whole: who finds it under its name finds it complete. */
  void write(String name, String text) throws IOException {
    Path file = file(name);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies a file unless the copy of an earlier run is as new and as long. */
  void copy(Path source, String name) throws IOException {
    Path copy = file(name);
    boolean same =
        Files.exists(copy)
            && Files.size(copy) == Files.size(source)
            && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(source));
    if (!same) {
      Files.copy(
          source, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
