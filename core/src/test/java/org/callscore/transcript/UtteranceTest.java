package org.callscore.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtteranceTest {

  private static List<String> tokens(String text) {
    return new Utterance(Speaker.AGENT, 0, 1, text, List.of()).tokens();
  }

  @Test
  void wordsAreWhatStandsBetweenWhiteSpace() {
    assertEquals(List.of("please", "hold,", "on"), tokens(" please \t hold,\r\non\n"));
    assertEquals(List.of(), tokens(""));
    assertEquals(List.of(), tokens(" \u2003\n"));
    assertEquals(List.of("500\u00a0dollars"), tokens("\u2003500\u00a0dollars\u2003"));
  }

  @Test
  void anyTextIsSplitAtAnyWhiteSpace() {
    String characters = "ab \t\n\u000b\f\r\u00a0\u2003\u001cé";
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      String stripped = text.toString().strip();
      List<String> wanted = stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
      assertEquals(wanted, tokens(text.toString()), "seed " + seed);
    }
  }

  @Test
  void twoWordsWithinASecondAreABackchannelThreeAreNot() {
    assertTrue(
        new Utterance(Speaker.CUSTOMER, 0, 1000, "\u2003uh  huh ", List.of()).isBackchannel());
    assertFalse(
        new Utterance(Speaker.CUSTOMER, 0, 1000, "yes all right", List.of()).isBackchannel());
    assertFalse(new Utterance(Speaker.CUSTOMER, 0, 1001, "yes", List.of()).isBackchannel());
    assertFalse(new Utterance(Speaker.SYSTEM, 0, 900, "yes", List.of()).isBackchannel());
  }
}
