package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.callscore.rule.RulePackException;
import org.junit.jupiter.api.Test;

/**
 * The fast engine against the definition. {@code -Dcallscore.seed} and {@code -Dcallscore.cases}
 * look elsewhere and longer; a failure prints the table entry to paste into matches.yaml.
 */
class EnginesAgreeTest {
  private static final long SEED = Long.getLong("callscore.seed", 20260301L);
  private static final int CASES = Integer.getInteger("callscore.cases", 5_000);

  @Test
  void fastEngineFindsWhatTheDefinitionFinds() {
    RandomCase cases = new RandomCase(SEED);
    int compared = 0;
    int matched = 0;
    int unverified = 0;
    for (int i = 0; i < CASES; i++) {
      MatchCase entry = cases.next("random " + SEED + "/" + i);
      List<List<Object>> expected;
      try {
        expected = entry.find(Engine.NAIVE, new ToyLanguage());
      } catch (RulePackException refused) {
        continue; // Some random phrases can match no word.
      }
      List<List<Object>> found = entry.find(Engine.FAST, new ToyLanguage());
      assertEquals(expected, found, () -> "seed " + SEED + ", case\n" + entry.toYaml(expected));
      compared++;
      matched += expected.isEmpty() ? 0 : 1;
      unverified += expected.toString().contains("unverified") ? 1 : 0;
    }
    assertTrue(compared > CASES / 4, "compared only " + compared);
    assertTrue(matched > compared / 4, "only " + matched + " of " + compared + " had matches");
    assertTrue(unverified > compared / 200, "only " + unverified + " had unknown names");
  }
}
