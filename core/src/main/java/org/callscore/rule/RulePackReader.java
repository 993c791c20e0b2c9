package org.callscore.rule;

import java.io.IOException;
import java.nio.file.Path;

/** Reads packs, rules and phrase sets. */
final class RulePackReader {
  private RulePackReader() {}

  static RulePack named(String id) {
    throw new IllegalStateException("pending: " + id);
  }

  static RulePack read(Path folderOrFile) throws IOException {
    throw new IOException("pending: " + folderOrFile);
  }
}
