package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Phrases and calls made to be slow. The limits are a thousand times what is needed: they tell
 * bounded from exponential, not fast from slow.
 */
class HostileTextTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void gapsOverLongRepeatsEndSoon() {
    String phrase = "b" + " ... b ...  b".repeat(12) + " c";
    assertEquals(0, matches(List.of(phrase), Collections.nCopies(5_000, "b")));
  }

  @Test
  void nestedOptionsEndSoon() {
    String phrase = "b".repeat(1);
    for (int i = 0; i < 40; i++) {
      phrase = "(" + phrase + "?|c)";
    }
    assertEquals(0, matches(List.of(phrase + " d"), Collections.nCopies(2_000, "b")));
  }

  @Test
  void nestedRepetitionsEndSoon() {
    assertEquals(
        0, matches(List.of("((b|c){0,20} <any>{0,5}){1,20} d"), Collections.nCopies(2_000, "b")));
  }

  @Test
  void thousandPhrasesWithOneAnchorEndSoon() {
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      phrases.add("b " + "... c ".repeat(i % 5) + "...  b d");
    }
    List<String> text = new ArrayList<>(Collections.nCopies(2_000, "b"));
    text.add("d");
    assertEquals(1, matches(phrases, text));
  }

  @Test
  void everyWordAMatchKeepsMemoryBounded() {
    List<String> phrases = Collections.nCopies(500, "b");
    assertEquals(50_000, matches(phrases, Collections.nCopies(50_000, "b")));
  }

  /** Phrases of the nastiest kinds that are not refused; each with words that it keeps busy. */
  static Stream<Arguments> hostilePhrases() {
    String alternatives = "b";
    for (int i = 0; i < 20; i++) {
      alternatives = "(" + alternatives + " c?|c b)";
    }
    String words =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "w" + "x".repeat(i % 40) + (char) ('a' + i % 26) + "y".repeat(i / 40))
            .distinct()
            .collect(Collectors.joining("|", "(b|", ")"));
    return Stream.of(
        Arguments.of("b" + " ... b ... b".repeat(12) + " c", "b"),
        Arguments.of("((b|c){0,20} <any>{0,5}){1,20} d", "b c d"),
        Arguments.of("(b|c|e){1,20} (b|c|e){1,20} (b|c|e){1,20} d", "b c e d"),
        Arguments.of(alternatives + " d", "b c c d"),
        Arguments.of("<near 3: b, <near 3: b, c>, <near 2: c, b>>{1,5} d", "b c"),
        Arguments.of("<near 5: (b|c){1,5}, (b|c){1,5}, (b|c){1,5}, (b|c){1,5}> d", "b c"),
        Arguments.of("<not preceded within 20 by b ... c ... d> b ... c ... e", "b c e"),
        Arguments.of("<not inside b ... b ... c> b ... d", "b b b d"),
        Arguments.of("(b{1,20} <not followed within 20 by b ... d>){1,3} e", "b"),
        Arguments.of(words + "{1,20} d", "b b d"),
        Arguments.of("<any>{1,20} <any>{1,20} <any>{1,20} d", "b b d"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostilePhrases")
  void twiceTheTextTakesTwiceTheSteps(String phrase, String words) {
    long once = steps(phrase, words, 1_000);
    long twice = steps(phrase, words, 2_000);
    assertTrue(once > 0, "never tried");
    assertTrue(twice < 2.1 * once, () -> once + " steps for 1,000 words, " + twice + " for 2,000");
  }

  private static long steps(String notation, String words, int size) {
    List<String> few = List.of(words.split(" "));
    List<String> text = IntStream.range(0, size).mapToObj(i -> few.get(i % few.size())).toList();
    ToyLanguage language = new ToyLanguage();
    PhraseMatcher matcher = (PhraseMatcher) compile(List.of(notation), language).matcher();
    matcher.match(new TurnText(language, List.of(text)), SlotNames.UNKNOWN);
    return matcher.steps();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "(((b|c){1,20} d){1,20} e){1,20}",
        "((<near 5: b c, d e, <near 5: b, c, d, e>, f>){1,20} b){1,20}",
        "(<not preceded within 20 by (b|c){1,20} ... d{1,20}> b c?){1,20}",
        "<near: <near: <near: <near: b, c, d, e>, c, d, e>, b, d, e>, <near: b, c, d, e>, d, e> f",
      })
  void phraseThatTakesTooMuchIsRefusedAtOnce(String notation) {
    RulePackException refused =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                assertThrows(
                    RulePackException.class, () -> compile(List.of(notation), new ToyLanguage())));
    assertTrue(refused.getMessage().matches("(?s).*(repeats a word|steps|parts).*\\(.+\\).*"));
  }

  private static CompiledPhrases compile(List<String> notations, ToyLanguage language) {
    List<Phrase> phrases = notations.stream().map(Phrase::parse).toList();
    PhraseSet set = new PhraseSet("s", "toy", phrases, List.of(), null, List.of(), List.of());
    return CompiledPhrases.compile(List.of(set), language);
  }

  private static int matches(List<String> notations, List<String> text) {
    ToyLanguage language = new ToyLanguage();
    Matcher matcher = compile(notations, language).matcher();
    TurnText turn = new TurnText(language, List.of(text));
    return assertTimeoutPreemptively(LIMIT, () -> matcher.match(turn, SlotNames.UNKNOWN).size());
  }
}
