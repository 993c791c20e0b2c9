package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/standards.md} is what the program writes; {@code -Dgolden=update} writes it anew. */
class StandardsPageTest {
  private static final Path PAGE = Path.of("../docs/standards.md");

  @Test
  void thePageInTheDocumentsIsThisOne() throws IOException {
    String page = Ran.of("rules", "coverage", "--format", "md").out();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
      return;
    }
    assertEquals(Files.readString(PAGE), page);
  }

  @Test
  void everyLanguageHasEveryStandard() {
    long lacking =
        Ran.of("rules", "coverage", "--missing")
            .out()
            .lines()
            .filter(l -> !l.contains("/"))
            .count();
    assertEquals(0, lacking, () -> Ran.of("rules", "coverage", "--missing").out());
  }
}
