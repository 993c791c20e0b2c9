package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("etiquette", "strict", "all");

  @Test
  void suggestsTheNearestName() {
    assertEquals("; did you mean 'etiquette'?", Suggestion.of("etiquete", KNOWN));
    assertEquals("; did you mean 'strict'?", Suggestion.of("strikt", KNOWN));
  }

  @Test
  void suggestsNothingForWhatIsLikeNoName() {
    assertEquals("", Suggestion.of("voicemail", KNOWN));
  }
}
