package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

  @Test
  void crowdedAnchorsAreFoundInEveryTurnOfEveryCall() {
    RandomCase cases = new RandomCase(SEED);
    for (int i = 0; i < CASES / 20; i++) {
      MatchCase first = cases.crowded("crowded " + SEED + "/" + i);
      ToyLanguage language = new ToyLanguage();
      List<TurnText> call = new ArrayList<>(List.of(first.turn(language)));
      for (int turn = 0; turn < 3; turn++) {
        call.add(cases.crowded("").turn(language));
        call.add(new TurnText(language, List.of()));
      }
      Matcher fast = Engine.FAST.matcher(first.sets(), first.lexicon(), language);
      List<String> expected =
          found(Engine.NAIVE.matcher(first.sets(), first.lexicon(), language), call);
      List<String> once = found(fast, call);
      assertEquals(expected, once, () -> "seed " + SEED + ", case\n" + first.toYaml(List.of()));
      assertEquals(once, found(fast, call), "the second call, seed " + SEED + "/" + i);
    }
  }

  private static List<String> found(Matcher matcher, List<TurnText> call) {
    Matches matches = new Matches();
    matcher.match(call, SlotNames.UNKNOWN, matches);
    List<String> all = new ArrayList<>();
    for (int m = 0; m < matches.size(); m++) {
      all.add("turn " + matches.turn(m) + " " + matches.get(m));
    }
    return all;
  }
}
