package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.callscore.rule.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast engine asks for grammar only where the answer can decide. */
class LazyGrammarTest {

  @ParameterizedTest(name = "{0} on ''{1}'' tags {2} utterances")
  @CsvSource({
    "<imperative>,                     the b / for the c,             0",
    "<imperative>,                     the b / for the hold,          1",
    "<imperative> please,              hold the b / wait / b please,  0",
    "<imperative> please,              hold the b / wait please,      1",
    "b <verb> c d,                     b call c / b wait c,           0",
    "b <verb> c d,                     b call c / b wait c d,         1",
    "<imperative>,                     b / hold / b / wait / c,       2",
    "b <not followed by <verb>>,       c call / c d,                  0",
    "b <not followed by <verb>>,       c call / b c d / d,            1",
    "hello,                            hello / hold / wait,           0"
  })
  void grammarIsAskedOnlyWhereItDecides(String phrase, String text, int utterances) {
    ToyLanguage language = new ToyLanguage();
    Map<String, List<String>> phrases = Map.of("s", List.of(phrase));
    new MatchCase("lazy", phrases, Map.of(), text, Map.of(), Lexicon.EMPTY, List.of())
        .find(Engine.FAST, language);
    assertEquals(utterances, language.tagged());
  }

  @ParameterizedTest(name = "exception ''{0}'' on ''{1}'' tags {2} utterances")
  @CsvSource({
    "<verb> b,        c / hold b / d,  0",
    "<verb> hello,    c / hold hello,  1",
    "<verb> c hello,  c / hold hello,  0"
  })
  void exceptionsAreLookedAtOnlyAroundAMatch(String except, String text, int utterances) {
    ToyLanguage language = new ToyLanguage();
    Map<String, List<String>> phrases = Map.of("s", List.of("hello"));
    Map<String, List<String>> exceptions = Map.of("s", List.of(except));
    new MatchCase("lazy", phrases, exceptions, text, Map.of(), Lexicon.EMPTY, List.of())
        .find(Engine.FAST, language);
    assertEquals(utterances, language.tagged());
  }

  @Test
  void whatIsStoredIsNotAskedAgain() {
    ToyLanguage language = new ToyLanguage();
    List<List<String>> words = List.of(List.of("the", "hold"), List.of("hold", "b"));
    TurnText turn = new TurnText(language, words, List.of("DET VERB!", "VERB! NOUN"));
    assertTrue(turn.imperative(1));
    assertEquals("NOUN", turn.wordClass(3));
    assertEquals(0, language.tagged());
  }

  @Test
  void whatIsStoredOfOtherWordsIsAskedAgain() {
    ToyLanguage language = new ToyLanguage();
    TurnText turn = new TurnText(language, List.of(List.of("the", "hold")), List.of("VERB!"));
    assertFalse(turn.imperative(1));
    assertEquals(1, language.tagged());
  }
}
