package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A language that bends names has them found in every case. */
class BentNamesTest {
  private static final Language RUSSIAN = Language.of("ru");
  private static final PhraseSet SET =
      new PhraseSet(
          "s",
          "ru",
          List.of(Phrase.parse("передам <agent>"), Phrase.parse("в <company>")),
          List.of(),
          null,
          List.of(),
          List.of());
  private static final SlotNames NAMES =
      new SlotNames(
          List.of(List.of("ромашка", "сервис")), List.of(List.of("анна", "петрова")), List.of());

  @ParameterizedTest
  @EnumSource(Engine.class)
  void inAnyCase(Engine engine) {
    Matcher matcher = engine.matcher(List.of(SET), Lexicon.EMPTY, RUSSIAN);
    List<String> words = List.of("передам", "анне", "петровой", "в", "ромашке", "сервисе");
    List<Match> found = matcher.match(new TurnText(RUSSIAN, List.of(words)), NAMES);
    assertEquals(
        List.of(0, 3), found.stream().map(Match::from).toList(), "no match of the inflected name");
  }
}
