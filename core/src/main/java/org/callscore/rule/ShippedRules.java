package org.callscore.rule;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that ship with CallScore, found on the class path; open while it is read from. */
final class ShippedRules implements AutoCloseable {
  private static final String FOLDER = "org/callscore/rules/";

  /** Every rules artefact has it, so it tells where the folder is. */
  private static final String KNOWN = FOLDER + "packs/all.yaml";

  private final RuleFiles files;
  private final @Nullable FileSystem jar;

  private ShippedRules(RuleFiles files, @Nullable FileSystem jar) {
    this.files = files;
    this.jar = jar;
  }

  /** Null if no rules are on the class path. */
  static @Nullable ShippedRules open(List<Problem> problems) throws IOException {
    URL url = find();
    if (url == null) {
      return null;
    }
    try {
      if (url.openConnection() instanceof JarURLConnection connection) {
        Path archive = Path.of(connection.getJarFileURL().toURI());
        FileSystem jar = FileSystems.newFileSystem(archive);
        try {
          return new ShippedRules(RuleFiles.in(jar.getPath(FOLDER), "", problems), jar);
        } catch (IOException | RuntimeException e) {
          jar.close();
          throw e;
        }
      }
      Path known = Path.of(new URI(url.toString()));
      Path folder = known.resolve("../..").normalize();
      return new ShippedRules(RuleFiles.in(folder, "", problems), null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("cannot list the rules at " + url, e);
    }
  }

  private static @Nullable URL find() {
    URL url = ShippedRules.class.getClassLoader().getResource(KNOWN);
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return url != null || context == null ? url : context.getResource(KNOWN);
  }

  RuleFiles files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
