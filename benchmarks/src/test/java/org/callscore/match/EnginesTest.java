package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
  private static final int RULES = 100;

  /** A few calls are enough to tell engines apart. */
  private static Work small(Kind kind) {
    Work work = Work.of(kind, RULES, Work.Calls.SHORT);
    return new Work(work.rules(), work.language(), work.calls().subList(0, 3));
  }

  static Stream<Arguments> engines() {
    return Stream.of(Engine.values())
        .flatMap(
            engine ->
                Stream.of(Kind.values())
                    .filter(kind -> engine.finishes(kind, RULES, false))
                    .map(kind -> Arguments.of(engine, kind)));
  }

  private static void check(Engine engine, Work compiled, Work work) {
    try (MatchingEngine matching = engine.compile(compiled)) {
      MatchingBenchmark.check(engine, matching, work, new ReferenceMatches(work));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyEngineFindsWhatTheDefinitionFinds(Engine engine, Kind kind) {
    Work work = small(kind);
    assertDoesNotThrow(() -> check(engine, work, work));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void anEngineThatLacksARuleFails(Engine engine, Kind kind) {
    Work work = small(kind);
    int lacking = new ReferenceMatches(work).in(0, Tells.RULES).first().rule();
    String word = work.calls().get(0).turns().get(0).get(0);
    Phrase unsaid = Phrase.parse((word + " ").repeat(6).strip());
    List<PhraseSet> rules = new ArrayList<>(work.rules());
    PhraseSet rule = rules.get(lacking);
    rules.set(
        lacking,
        new PhraseSet(
            rule.name(), rule.language(), List.of(unsaid), List.of(), null, List.of(), List.of()));
    Work changed = new Work(rules, work.language(), work.calls());
    assertThrows(IllegalStateException.class, () -> check(engine, changed, work));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theReferenceIsTheDefinitionOverAllRules(Kind kind) {
    Work work = small(kind);
    ReferenceMatches reference = new ReferenceMatches(work);
    MatchingEngine naive = CallScoreEngine.naive(work);
    naive.match(0);
    assertEquals(naive.found(), reference.in(0, Tells.SPANS));
    SortedSet<Integer> matched = new TreeSet<>();
    naive.found().forEach(found -> matched.add(found.rule()));
    SortedSet<Integer> told = new TreeSet<>();
    reference.in(0, Tells.RULES).forEach(found -> told.add(found.rule()));
    assertEquals(matched, told);
    assertTrue(reference.in(0, Tells.ENDS).size() >= matched.size());
    assertFalse(matched.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSameRulesAndCallsAreMadeAgain(Kind kind) {
    Work work = small(kind);
    Work again = small(kind);
    assertEquals(work.rules(), again.rules());
    assertEquals(work.calls().get(0).text(), again.calls().get(0).text());
  }
}
