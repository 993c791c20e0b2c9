package org.callscore.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The world around one run of the program.
 *
 * @param in standard input
 * @param out results
 * @param err errors, warnings and progress
 * @param errIsTerminal whether a person may be watching {@code err}
 * @param environment variables by name
 * @param home where CallScore is installed, or null if it does not run from an installation
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean errIsTerminal,
    Map<String, String> environment,
    @Nullable Path home) {
  private static final String NO_CACHE = "off";

  /** The real ones. The launcher says what Java cannot find out by itself. */
  static Surroundings ofProcess() {
    String home = System.getProperty("callscore.home");
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Boolean.getBoolean("callscore.terminal"),
        System.getenv(),
        home == null ? null : Path.of(home));
  }

  /**
   * Where the program keeps what makes its next start quicker, null for nowhere: {@code
   * CALLSCORE_CACHE}, else a folder in the user's cache.
   */
  @Nullable Path cache() {
    String own = environment.getOrDefault("CALLSCORE_CACHE", "");
    if (!own.isBlank()) {
      return own.equals(NO_CACHE) ? null : Path.of(own);
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    String user = environment.getOrDefault("HOME", "");
    if (caches.isBlank() && user.isBlank()) {
      return null;
    }
    return (caches.isBlank() ? Path.of(user, ".cache") : Path.of(caches)).resolve("callscore");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
