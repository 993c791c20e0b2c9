package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RulePackException;
import org.callscore.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is said of two phrases holds on every text, and is said where it should be. */
class PhraseComparisonTest {
  private static final long SEED = Long.getLong("callscore.seed", 20260301L);
  private static final int CASES = Integer.getInteger("callscore.cases", 400);
  private static final Path TABLE =
      Path.of("src/test/resources/org/callscore/match/comparisons.yaml");

  @TestFactory
  @SuppressWarnings("unchecked") // The table's shape is its own.
  Stream<DynamicTest> comparisonsAreAsInTheTable() throws IOException {
    Object table = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(TABLE));
    return ((List<Map<String, Object>>) table)
        .stream()
            .map(row -> DynamicTest.dynamicTest(String.valueOf(row.get("name")), () -> check(row)));
  }

  private static void check(Map<String, Object> row) {
    Language language = Language.of("en");
    PhraseComparison comparison = new PhraseComparison(language);
    PhraseGraph one = graph(String.valueOf(row.get("one")), language, true);
    PhraseGraph other = graph(String.valueOf(row.get("other")), language, true);
    SlotNames names = new SlotNames(List.of(List.of("acme")), List.of(), List.of());
    assertEquals(row.get("includes"), comparison.includes(one, other), "includes");
    assertEquals(row.get("disjoint"), comparison.disjoint(one, other), "disjoint");
    String common =
        comparison
            .common(
                graph(String.valueOf(row.get("one")), language, false),
                graph(String.valueOf(row.get("other")), language, false),
                names)
            .map(words -> String.join(" ", words))
            .orElse("");
    assertEquals(row.get("common"), common, "common");
  }

  private static PhraseGraph graph(String phrase, Language language, boolean spelled) {
    PhraseSet set =
        new PhraseSet(
            "s", "en", List.of(Phrase.parse(phrase)), List.of(), null, List.of(), List.of());
    List<ResolvedSet> resolved =
        spelled
            ? PhraseResolver.resolve(List.of(set), Lexicon.EMPTY, language)
            : PhraseResolver.asWritten(List.of(set), Lexicon.EMPTY, language);
    return PhraseGraph.of(resolved.get(0).phrases()).orElseThrow();
  }

  @Test
  void whatIsSaidHoldsOnRandomTexts() {
    RandomCase cases = new RandomCase(SEED);
    Language language = new ToyLanguage();
    PhraseComparison comparison = new PhraseComparison(language);
    int included = 0;
    int disjoint = 0;
    List<MatchCase> texts = new ArrayList<>();
    while (texts.size() < 20) {
      MatchCase text = cases.next("text");
      if (text.text().length() < 60) {
        texts.add(text);
      }
    }
    for (int i = 0; i < CASES; i++) {
      MatchCase entry = cases.next("random " + SEED + "/" + i);
      List<Phrase> phrases = new ArrayList<>();
      try {
        PhraseResolver.resolve(entry.sets(), entry.lexicon(), language)
            .forEach(set -> phrases.addAll(set.phrases()));
      } catch (RulePackException refused) {
        continue; // Some random phrases can match no word.
      }
      for (int p = 0; p + 1 < phrases.size(); p++) {
        Phrase one = phrases.get(p);
        Phrase other = phrases.get(p + 1);
        // Random phrases seldom include each other; these do.
        Phrase both = new Phrase.Choice(List.of(other, one));
        Phrase more = new Phrase.Repeat(one, 1, 2);
        for (Phrase larger : List.of(one, both, more)) {
          Phrase smaller = larger.equals(one) ? other : one;
          boolean includes = includes(comparison, larger, smaller);
          boolean apart = !includes && disjoint(comparison, larger, smaller);
          included += includes ? 1 : 0;
          disjoint += apart ? 1 : 0;
          for (MatchCase text : includes || apart ? texts : List.<MatchCase>of()) {
            hold(includes, larger, smaller, text, language, entry);
          }
        }
      }
    }
    assertTrue(included > CASES / 2, "only " + included + " of " + CASES + " included");
    assertTrue(disjoint > CASES / 10, "only " + disjoint + " of " + CASES + " disjoint");
  }

  private static boolean includes(PhraseComparison comparison, Phrase larger, Phrase smaller) {
    Optional<PhraseGraph> all = PhraseGraph.of(List.of(larger));
    Optional<PhraseGraph> some = PhraseGraph.of(List.of(smaller));
    return all.isPresent()
        && some.isPresent()
        && comparison.includes(all.orElseThrow(), some.orElseThrow());
  }

  private static boolean disjoint(PhraseComparison comparison, Phrase one, Phrase other) {
    Optional<PhraseGraph> first = PhraseGraph.of(List.of(one));
    Optional<PhraseGraph> second = PhraseGraph.of(List.of(other));
    return first.isPresent()
        && second.isPresent()
        && comparison.disjoint(first.orElseThrow(), second.orElseThrow());
  }

  private static void hold(
      boolean includes,
      Phrase one,
      Phrase other,
      MatchCase text,
      Language language,
      MatchCase entry) {
    TurnText turn = text.turn(language);
    for (boolean unknown : new boolean[] {true, false}) {
      PhraseEnds ends =
          new PhraseEnds(turn, text.slotNames(), new Sounds(entry.lexicon(), language), unknown);
      for (int from = 0; from < turn.size(); from++) {
        Set<Integer> ofOne = new TreeSet<>(ends.of(one, from));
        Set<Integer> ofOther = new TreeSet<>(ends.of(other, from));
        String at =
            entry.toYaml(List.of()) + one + "\n" + other + "\n'" + text.text() + "' from " + from;
        if (includes) {
          assertTrue(ofOne.containsAll(ofOther), () -> "not included\n" + at);
        } else {
          ofOne.retainAll(ofOther);
          ofOne.remove(from);
          assertEquals(Set.of(), ofOne, () -> "not disjoint\n" + at);
        }
      }
    }
  }
}
