package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTablesTest {

  private static String result(
      String engine, String kind, int rules, String call, double perSecond, double bytes) {
    return """
        {"benchmark": "b", "params": {"engine": "%s", "kind": "%s", "rules": "%d", "call": "%s"},
         "primaryMetric": {"score": %s},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s}}}"""
        .formatted(engine, kind, rules, call, perSecond, bytes);
  }

  private static String tables(String... results) throws IOException {
    return MatchingTables.of(
        Stream.of(results).collect(Collectors.joining(",", "[", "]")), "some-matching.json");
  }

  @Test
  void anEngineHasARowOfItsSpeeds() throws IOException {
    List<String> lines =
        tables(
                result("callscore", "plain", 100, "600", 123_456, 0.01),
                result("callscore", "plain", 100_000, "600", 61_728, 0.01))
            .lines()
            .toList();
    assertTrue(lines.contains("From `results/some-matching.json`."), lines::toString);
    assertTrue(
        lines.contains("| `callscore` | words | 123,456 | – | – | 61,728 |"), lines::toString);
    assertTrue(lines.contains("| plain | 2 | ≤ 3 | – |"), lines::toString);
    assertTrue(lines.contains("| `callscore` | plain | 0 | – | – | 0 |"), lines::toString);
  }

  @Test
  void aRatioBelowTheAimIsCalledMissed() throws IOException {
    List<String> lines =
        tables(
                result("callscore", "plain", 100, "600", 1_100, 0),
                result("callscore-text", "plain", 100, "600", 500, 0),
                result("hyperscan", "plain", 100, "600", 1_000, 24),
                result("callscore", "plain", 1_000, "600", 1_100, 0),
                result("callscore-text", "plain", 1_000, "600", 500, 0),
                result("hyperscan", "plain", 1_000, "600", 500, 24))
            .lines()
            .toList();
    assertTrue(
        lines.contains(
            "| `hyperscan`, plain | 1.10 (0.50), ≥ 1.20 **missed** | 2.20 (1), ≥ 1.20 | – | – |"),
        lines::toString);
  }

  @Test
  void longAndHostileCallsAreGivenInWords() throws IOException {
    List<String> lines =
        tables(
                result("callscore", "gapped", 10_000, "60000", 10, 0),
                result("callscore", "gapped", 10_000, "hostile", 1_000, 0))
            .lines()
            .toList();
    assertTrue(lines.contains("| `callscore` | gapped | 600,000 | 600,000 |"), lines::toString);
  }

  @Test
  void onlyWhatStandsBetweenTheMarksIsReplaced() {
    String begin = "<!-- matching, written by benchmarks/table: begin -->\n";
    String end = "<!-- matching: end -->\n";
    assertEquals(
        "before\n" + begin + "\nnew\n" + end + "after\n",
        MatchingTables.put("new", "before\n" + begin + "old\n" + end + "after\n"));
    assertThrows(IllegalArgumentException.class, () -> MatchingTables.put("new", "no marks"));
  }
}
