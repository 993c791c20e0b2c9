package org.callscore.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callscore.rule.RulePack;
import org.jspecify.annotations.Nullable;

/** The rule files as they stand, of a folder or of those that come with CallScore. */
final class RuleFiles implements AutoCloseable {
  private static final String ANCHOR = "/org/callscore/rules/standards.yaml";

  private final Path root;
  private final @Nullable FileSystem jar;

  private RuleFiles(Path root, @Nullable FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  /** Those of a team's folder. */
  static RuleFiles in(Path folder) {
    return new RuleFiles(folder, null);
  }

  /** Those that come with CallScore: in a jar, or in a folder of classes. */
  static RuleFiles shipped() throws IOException {
    URL anchor = RulePack.class.getResource(ANCHOR);
    if (anchor == null) {
      throw new IOException("no rules found, expected org.callscore:callscore-rules");
    }
    try {
      URI uri = anchor.toURI();
      FileSystem jar =
          "jar".equals(uri.getScheme()) ? FileSystems.newFileSystem(uri, Map.of()) : null;
      Path file = jar == null ? Path.of(uri) : jar.getPath(ANCHOR);
      return new RuleFiles(file.resolveSibling(""), jar);
    } catch (URISyntaxException e) {
      throw new IOException("rules at " + anchor, e);
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
