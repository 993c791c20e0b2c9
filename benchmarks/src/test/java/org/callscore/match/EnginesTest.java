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

  @ParameterizedTest
  @MethodSource("engines")
  void everyEngineFindsWhatTheDefinitionFinds(Engine engine, Kind kind) {
    Work work = small(kind);
    assertDoesNotThrow(() -> MatchingBenchmark.check(engine, engine.compile(work), work));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void anEngineThatLacksARuleFails(Engine engine, Kind kind) {
    Work work = small(kind);
    SortedSet<Found> there = new ReferenceMatches(work).in(0, Tells.RULES);
    int lacking = there.first().rule();
    List<PhraseSet> rules = new ArrayList<>(work.rules());
    rules.set(
        lacking,
        new PhraseSet(
            rules.get(lacking).name(),
            "vocabulary",
            List.of(Phrase.parse("bababa kekeke")),
            List.of(),
            null,
            List.of(),
            List.of()));
    Work changed = new Work(rules, work.language(), work.calls());
    assertThrows(
        IllegalStateException.class,
        () -> MatchingBenchmark.check(engine, engine.compile(changed), work));
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
