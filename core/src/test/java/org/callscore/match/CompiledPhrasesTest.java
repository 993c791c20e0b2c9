package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RulePackException;
import org.junit.jupiter.api.Test;

class CompiledPhrasesTest {

  @Test
  void phrasesAreAnchoredAtTheirRarestWord() {
    assertEquals(
        """
        (anchor 2 2 calling) (words you for calling)
        (anchor 0 0 thank) (sequence thank (gap 0 2) calling)
        (anchor 0 1 bob smith) (sequence (choice bob (words the smith)) is)
        (anchor 0 0 ~call) (sequence ~call (slot unknown-company))
        """,
        explain(
            "you for calling",
            "thank <any>{0,2} calling",
            "(bob|the smith) is",
            "~calls <unknown company>"));
  }

  @Test
  void formsAndSlotsAnchorWhatHasNoWord() {
    assertEquals(
        """
        (anchor 0 0 <imperative>) imperative
        (anchor 0 0 <company>) (sequence (edge turn-start) (slot company))
        (anchor 1 1 <number>) (sequence (class NOUN) number)
        (anchor 0 0 <every>) (sequence (class VERB) (gap 1 4))
        """,
        explain("<imperative>", "<turn start> <company>", "<noun> <number>", "<verb> <any>+"));
  }

  @Test
  void alternativesAndOtherSpellingsArePhrasesOfTheirOwn() {
    assertEquals(
        """
        (anchor 0 0 do) (words do not)
        (anchor 0 0 don't) don't
        (anchor 0 0 hi) (words hi there)
        (anchor 0 0 hello welcome) (one-of hello welcome)
        """,
        explain("do not", "(hello|hi there|welcome)"));
  }

  @Test
  void eachSelectionIsCompiledAsIfAlone() {
    PhraseSet a = set("a", "do not call");
    PhraseSet b = set("b", "<set:a> please");
    ToyLanguage language = new ToyLanguage();
    List<List<PhraseSet>> selections = List.of(List.of(a), List.of(a, b));
    List<CompiledPhrases> each = CompiledPhrases.compileEach(selections, Lexicon.EMPTY, language);
    for (int i = 0; i < selections.size(); i++) {
      CompiledPhrases alone = CompiledPhrases.compile(selections.get(i), language);
      for (String set : List.of("a", "b")) {
        assertEquals(alone.explain(set), each.get(i).explain(set));
      }
    }
  }

  @Test
  void listOfThousandsIsOneSet() {
    List<String> names = IntStream.range(0, 5_000).mapToObj(i -> "x" + i).toList();
    Lexicon lexicon = new Lexicon(Map.of("products", names), Map.of());
    ToyLanguage language = new ToyLanguage();
    CompiledPhrases compiled =
        CompiledPhrases.compile(List.of(set("s", "our <list:products>")), lexicon, language);
    assertTrue(compiled.explain("s").contains("(sequence our (one-of "));
    PhraseMatcher matcher = (PhraseMatcher) compiled.matcher();
    TurnText text = new TurnText(language, List.of(List.of("our", "x77", "our", "y")));
    assertEquals(List.of(new Match("s", 0, 2, true)), matcher.match(text, SlotNames.UNKNOWN));
    assertTrue(matcher.steps() < 20, "steps: " + matcher.steps());
  }

  @Test
  void negationsAreNoAnchor() {
    assertEquals(
        "(anchor 0 0 you) (sequence (not-preceded 3 b) you (not-followed 1 (one-of b c)))\n",
        explain("<not preceded within 3 by b> you <not followed by (b|c)>"));
  }

  @Test
  void setThatIsNotThereIsNamed() {
    assertProblems(
        "phrases/toy/s.yaml: unknown set 'farewel' (expected a set of the same language)",
        set("s", "bye <set:farewel>"));
  }

  @Test
  void listThatIsNotThereIsNamed() {
    assertProblems(
        "phrases/toy/s.yaml: no word list 'months' (expected lists/toy/months.yaml)",
        set("s", "in <list:months>"));
  }

  @Test
  void circleOfReferencesIsShown() {
    assertProblems(
        "phrases/toy/u.yaml: set 's' refers to itself (s > t > u > s)",
        set("s", "<set:t>"),
        set("t", "b <set:u>"),
        set("u", "(c|<set:s>)"));
  }

  @Test
  void phraseMustMatchAWord() {
    assertProblems(
        """
        phrases/toy/s.yaml: phrase 'please? ...' can match no word (at least one word must not be optional)
        phrases/toy/s.yaml: phrase '<start> <end>' can match no word (at least one word must not be optional)""",
        set("s", "please? ...", "<start> <end>"));
  }

  @Test
  void negationMustSayAWord() {
    assertProblems(
        "phrases/toy/s.yaml: '<not followed by b?>' is never true ('b?' can match no word)",
        set("s", "c <not followed by b?>"));
  }

  @Test
  void phraseMustFitIntoAMatch() {
    assertProblems(
        "phrases/toy/s.yaml: phrase '(b{8,9}){8,9}' needs 64 words (a match has at most 63)",
        set("s", "(b{8,9}){8,9}"));
  }

  @Test
  void repetitionIsBoundedThroughSets() {
    assertProblems(
        "phrases/toy/t.yaml: phrase '<set:s>{1,20}' repeats a word 8000 times"
            + " (repetitions inside repetitions come to at most 400)",
        set("s", "(b{1,20} c){1,20}"),
        set("t", "<set:s>{1,20}"));
  }

  @Test
  void negationInsideANegationIsRefusedThroughSets() {
    assertProblems(
        "phrases/toy/t.yaml: phrase 'c <not followed by <set:s>>' has a negation inside a negation",
        set("s", "b <not preceded by c>"),
        set("t", "c <not followed by <set:s>>"));
  }

  @Test
  void setsThatDoubleEachOtherAreRefusedQuickly() {
    List<PhraseSet> sets = new ArrayList<>();
    sets.add(set("s0", "b"));
    for (int i = 1; i <= 18; i++) {
      sets.add(set("s" + i, "<set:s%d>? <set:s%d>".formatted(i - 1, i - 1)));
    }
    RulePackException refused = assertThrows(RulePackException.class, () -> compile(sets));
    assertTrue(
        refused.problems().get(0).message().contains("has more than 100000 parts"),
        refused::toString);
  }

  @Test
  void everyProblemOfEverySetIsReported() {
    RulePackException refused =
        assertThrows(
            RulePackException.class,
            () -> compile(List.of(set("s", "b?", "<set:x>"), set("t", "<set:y>"))));
    assertEquals(3, refused.problems().size());
  }

  private static String explain(String... phrases) {
    return compile(List.of(set("s", phrases))).explain("s");
  }

  private static void assertProblems(String expected, PhraseSet... sets) {
    RulePackException refused = assertThrows(RulePackException.class, () -> compile(List.of(sets)));
    assertEquals(expected, refused.getMessage());
  }

  private static CompiledPhrases compile(List<PhraseSet> sets) {
    return CompiledPhrases.compile(sets, new ToyLanguage());
  }

  private static PhraseSet set(String name, String... phrases) {
    List<Phrase> parsed = List.of(phrases).stream().map(Phrase::parse).toList();
    return new PhraseSet(name, "toy", parsed, List.of(), null, List.of(), List.of());
  }
}
