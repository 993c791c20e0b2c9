package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.junit.jupiter.api.Test;

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

  private static int matches(List<String> notations, List<String> text) {
    List<Phrase> phrases = notations.stream().map(Phrase::parse).toList();
    PhraseSet set = new PhraseSet("s", "toy", phrases, List.of(), null, List.of(), List.of());
    ToyLanguage language = new ToyLanguage();
    Matcher matcher = CompiledPhrases.compile(List.of(set), language).matcher();
    TurnText turn = new TurnText(language, List.of(text));
    return assertTimeoutPreemptively(LIMIT, () -> matcher.match(turn, SlotNames.UNKNOWN).size());
  }
}
