package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callscore.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardJsonTest {
  @TempDir Path folder;

  @Test
  void writtenFormIsTheGoldenOne() throws IOException {
    Golden.assertGolden(
        "delivery.scorecard.json", ScorecardJson.write(SampleCalls.delivery(List.of()).card()));
  }

  @Test
  void readingWhatWasWrittenGivesAnEqualCard() {
    for (ReportedCall call : SampleCalls.all()) {
      Scorecard card = call.card();
      String json = ScorecardJson.write(card);
      assertEquals(card, ScorecardJson.read(json));
      assertEquals(json, ScorecardJson.write(ScorecardJson.read(json)));
    }
  }

  @Test
  void missingScoreIsWrittenAsNull() {
    String json = ScorecardJson.write(SampleCalls.hostile().card());
    assertTrue(json.contains("\"score\": null"), json);
  }

  @Test
  void fileThatIsNoScorecardIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.scorecard.json"), "[]");
    IOException e = assertThrows(IOException.class, () -> ScorecardJson.read(file));
    assertEquals(file + ": 'the file' should be an object", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"title\": \"Opening\" | \"title\": 3 | 'sections[0].title' should be a string",
        "\"weight\": 20 | \"weight\": 2.5 | 'sections[0].weight' should be a whole number",
        "\"failed\": true | \"failed\": 1 | 'failed' should be true or false",
        "\"call\": | \"name\": | 'call' is missing",
        "\"verdict\": \"met\" | \"verdict\": \"fine\" | unknown verdict 'fine'",
        "\"score\": 41.7 | \"score\": \"x\" | 'score' should be a number",
      })
  void errorSaysWhereAndWhatWasExpected(String right, String wrong, String message) {
    String json = ScorecardJson.write(SampleCalls.delivery(List.of()).card());
    assertTrue(json.contains(right), right);
    String broken = json.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ScorecardJson.read(broken));
    assertEquals(message.replace("''", "'"), e.getMessage());
  }
}
