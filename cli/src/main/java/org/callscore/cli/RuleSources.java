package org.callscore.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callscore.rule.RulePack;
import org.jspecify.annotations.Nullable;

/** The rule files as they stand, of a folder or of those that come with CallScore. */
final class RuleSources implements AutoCloseable {
  private static final String ANCHOR = "/org/callscore/rules/standards.yaml";

  private final Path root;
  private final @Nullable FileSystem jar;

  private RuleSources(Path root, @Nullable FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  /** Those of a team's folder. */
  static RuleSources in(Path folder) {
    return new RuleSources(folder, null);
  }

  /** Those that come with CallScore: in a jar, or in a folder of classes. */
  static RuleSources shipped() throws IOException {
    URL anchor = RulePack.class.getResource(ANCHOR);
    if (anchor == null) {
      throw new IOException("no rules found, expected org.callscore:callscore-rules");
    }
    try {
      if (anchor.openConnection() instanceof JarURLConnection connection) {
        Path file = Path.of(connection.getJarFileURL().toURI());
        FileSystem jar = FileSystems.newFileSystem(file);
        return new RuleSources(jar.getPath(ANCHOR).resolveSibling(""), jar);
      }
      return new RuleSources(Path.of(anchor.toURI()).resolveSibling(""), null);
    } catch (URISyntaxException e) {
      throw new IOException("no rules can be read from " + anchor, e);
    }
  }

  /** Names of the packs, in order. */
  List<String> packs() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("packs"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  /** A file's text, or null if it is not there. */
  @Nullable String text(String name) throws IOException {
    try {
      return Files.readString(root.resolve(name));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
