package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callscore.rule.NotationKinds;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The phrase half of the conformance matrix: every notation in every column, on every engine. Its
 * table in {@code docs/conformance.md} is written by {@code -Dgolden=update}.
 */
class ConformanceTest {
  private static final List<String> COLUMNS = List.of("matches", "near-miss", "edge", "inside");
  private static final Path TABLE = Path.of("../docs/conformance.md");
  private static final String BEGIN = "<!-- phrases: written by ConformanceTest -->\n";
  private static final String END = "<!-- end of phrases -->\n";

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("casesOnEveryEngine")
  void engineFindsWhatTheMatrixSays(Engine engine, String row, String column, ConformanceCase one) {
    assertEquals(one.text(), one.found(engine, Language.of("en")), one::phrase);
  }

  static Stream<Arguments> casesOnEveryEngine() throws IOException {
    List<Arguments> runs = new ArrayList<>();
    for (List<ConformanceCase> row : matrix().values()) {
      for (ConformanceCase one : row) {
        for (Engine engine : Engine.values()) {
          runs.add(Arguments.of(engine, one.row(), one.column(), one));
        }
      }
    }
    return runs.stream();
  }

  @Test
  void everyRowHasACaseInEveryColumn() throws IOException {
    matrix()
        .forEach(
            (row, cases) ->
                assertEquals(COLUMNS, cases.stream().map(ConformanceCase::column).toList(), row));
  }

  @Test
  void matchesAreFoundAndNearMissesAreNot() throws IOException {
    for (List<ConformanceCase> row : matrix().values()) {
      for (ConformanceCase one : row) {
        boolean found = one.text().contains("[");
        assertEquals(!one.column().equals("near-miss"), found, one::toString);
      }
    }
  }

  @Test
  void everyNotationHasARow() throws IOException {
    Set<String> notations = new TreeSet<>();
    Set<Class<?>> records = new HashSet<>();
    for (List<ConformanceCase> row : matrix().values()) {
      row.forEach(one -> collect(Phrase.parse(one.phrase()), notations, records));
    }
    for (String kind : NotationKinds.fixed()) {
      assertTrue(notations.contains("<" + kind + ">"), "no row has <" + kind + ">");
    }
    for (Class<?> record : Phrase.class.getPermittedSubclasses()) {
      assertTrue(records.contains(record), "no row has a " + record.getSimpleName());
    }
    for (Phrase.NotKind kind : Phrase.NotKind.values()) {
      assertTrue(notations.contains("not " + kind), "no row has not " + kind);
    }
  }

  private static void collect(Phrase phrase, Set<String> notations, Set<Class<?>> records) {
    notations.add(phrase.notation());
    records.add(phrase.getClass());
    if (phrase instanceof Phrase.Not not) {
      notations.add("not " + not.kind());
    }
    phrase.inner().forEach(part -> collect(part, notations, records));
  }

  @Test
  void documentShowsTheMatrix() throws IOException {
    String document = Files.exists(TABLE) ? Files.readString(TABLE) : "";
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    assertTrue(begin >= 0 && end > begin, TABLE + " lacks the lines " + BEGIN + END);
    String table = table();
    if ("update".equals(System.getProperty("golden"))) {
      document = document.substring(0, begin) + BEGIN + table + document.substring(end);
      Files.writeString(TABLE, document);
      end = document.indexOf(END);
    }
    assertEquals(document.substring(begin + BEGIN.length(), end), table);
  }

  private static String table() throws IOException {
    StringBuilder table = new StringBuilder("| | phrase | matches | near miss | edge | inside |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (Map.Entry<String, List<ConformanceCase>> row : matrix().entrySet()) {
      List<ConformanceCase> cases = row.getValue();
      String phrase = cases.get(0).phrase();
      table.append("| ").append(row.getKey()).append(" | ").append(code(phrase)).append(" |");
      for (ConformanceCase one : cases) {
        String own = one.phrase().equals(phrase) ? "" : code(one.phrase()) + ": ";
        table.append(' ').append(own).append(bold(one.text())).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String code(String phrase) {
    return "`" + phrase.replace("|", "\\|") + "`";
  }

  private static String bold(String text) {
    return text.replace("]?", "**?").replace("[", "**").replace("]", "**");
  }

  /** The cases of each row, in the order of the columns. */
  @SuppressWarnings("unchecked") // the table's form is fixed; a wrong one fails here
  private static Map<String, List<ConformanceCase>> matrix() throws IOException {
    String file = "/org/callscore/conformance/phrases.yaml";
    Map<String, List<ConformanceCase>> matrix = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(file), file)) {
      Load load = new Load(LoadSettings.builder().setLabel(file).build());
      for (Map<String, Object> row : (List<Map<String, Object>>) load.loadFromInputStream(in)) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (String column : COLUMNS) {
          if (row.get(column) instanceof Map<?, ?> own) {
            Map<String, Object> settings = new LinkedHashMap<>(row);
            settings.putAll((Map<String, Object>) own);
            cases.add(oneCase(column, settings, (String) settings.get("text")));
          } else if (row.containsKey(column)) {
            cases.add(oneCase(column, row, (String) row.get(column)));
          }
        }
        matrix.put((String) row.get("row"), cases);
      }
    }
    return matrix;
  }

  private static ConformanceCase oneCase(String column, Map<String, Object> row, String text) {
    return new ConformanceCase(
        (String) row.get("row"), column, (String) row.get("phrase"), text, row);
  }
}
