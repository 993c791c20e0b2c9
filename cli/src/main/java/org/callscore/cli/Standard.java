package org.callscore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callscore.rule.RulePack;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One entry of the catalogue of etiquette standards, which rules name in {@code standards}.
 *
 * @param id such as {@code OPEN-12}
 * @param name such as {@code greeting-organisation-name}
 * @param stage the part of a call it is about
 * @param checkable {@code yes}, {@code partly} or {@code no}: whether a call's evidence decides it
 * @param sources the manuals that say so, by their language: {@code KA}, {@code HY}, {@code ID},
 *     {@code RO}, {@code RU}
 */
record Standard(String id, String name, String stage, String checkable, List<String> sources) {
  private static final String CATALOGUE = "/org/callscore/rules/standards.yaml";

  /** The whole catalogue, in its order. */
  static List<Standard> all() throws IOException {
    try (InputStream in = RulePack.class.getResourceAsStream(CATALOGUE)) {
      if (in == null) {
        throw new IOException("no standards.yaml, expected org.callscore:callscore-rules");
      }
      Object entries = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      List<Standard> standards = new ArrayList<>();
      for (Object entry : (List<?>) entries) {
        Map<?, ?> fields = (Map<?, ?>) entry;
        standards.add(
            new Standard(
                text(fields, "id"),
                text(fields, "name"),
                text(fields, "stage"),
                text(fields, "checkable"),
                texts(fields.get("sources"))));
      }
      return standards;
    }
  }

  /** Whether a rule can decide it, at least in part. */
  boolean canBeChecked() {
    return !checkable.equals("no");
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> entries
        ? entries.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String text(Map<?, ?> fields, String key) {
    return String.valueOf(fields.get(key));
  }
}
