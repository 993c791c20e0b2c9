package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callscore.rule.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MatchTableTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("casesOnEveryEngine")
  void engineFindsWhatTheTableSays(Engine engine, String name, MatchCase entry) {
    List<List<Object>> found = entry.find(engine, new ToyLanguage());
    assertEquals(entry.matches(), found, () -> entry.toYaml(found));
  }

  static Stream<Arguments> casesOnEveryEngine() throws IOException {
    List<Arguments> runs = new ArrayList<>();
    for (MatchCase entry : read("matches.yaml")) {
      for (Engine engine : Engine.values()) {
        runs.add(Arguments.of(engine, entry.name(), entry));
      }
    }
    return runs.stream();
  }

  @SuppressWarnings("unchecked") // the table's form is fixed; a wrong one fails here
  private static List<MatchCase> read(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MatchTableTest.class.getResourceAsStream(file), file)) {
      List<MatchCase> cases = new ArrayList<>();
      Load load = new Load(LoadSettings.builder().setLabel(file).build());
      for (Map<String, Object> entry : (List<Map<String, Object>>) load.loadFromInputStream(in)) {
        cases.add(
            new MatchCase(
                (String) required(entry, "name"),
                lists(required(entry, "phrases")),
                lists(entry.getOrDefault("except", Map.of())),
                (String) required(entry, "text"),
                lists(entry.getOrDefault("names", Map.of())),
                new Lexicon(
                    lists(entry.getOrDefault("lists", Map.of())),
                    lists(entry.getOrDefault("sounds", Map.of()))),
                (List<List<Object>>) required(entry, "matches")));
      }
      return cases;
    }
  }

  private static Object required(Map<String, Object> entry, String key) {
    return Objects.requireNonNull(entry.get(key), () -> "no '" + key + "' in " + entry);
  }

  @SuppressWarnings("unchecked") // see read
  private static Map<String, List<String>> lists(Object map) {
    return new TreeMap<>((Map<String, List<String>>) map);
  }
}
