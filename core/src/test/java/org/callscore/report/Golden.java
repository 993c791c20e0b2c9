package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with files that were looked at once; {@code -Dgolden=update} rewrites them. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/callscore/report");

  private Golden() {}

  static void assertGolden(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, name);
  }
}
