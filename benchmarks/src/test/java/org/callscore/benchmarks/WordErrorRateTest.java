package org.callscore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.callscore.speech.Recording;
import org.callscore.speech.SpeechModel;
import org.callscore.speech.Transcriber;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordErrorRateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "good morning anna  | good morning anna    | 3 | 0",
        "Good morning, Anna! | good morning anna   | 3 | 0",
        "it’s twenty-four   | it's twenty four     | 3 | 0",
        "good morning anna  | good warning anna    | 3 | 1",
        "good morning anna  | good morning         | 3 | 1",
        "good morning       | oh good good morning | 2 | 2",
        "a b c d            | b c d e              | 4 | 2",
        "''                 | hello there          | 0 | 2",
        "hello there        | ''                   | 2 | 2",
        "'  '               | '!'                  | 0 | 0",
        "доброе утро        | доброе утро          | 2 | 0",
      })
  void errorsAreTheFewestChanges(String spoken, String recognised, int words, int errors) {
    assertEquals(new WordErrorRate(words, errors), WordErrorRate.of(spoken, recognised));
  }

  @Test
  void ratesAddUpByWords() {
    WordErrorRate sum =
        WordErrorRate.NONE.plus(new WordErrorRate(30, 1)).plus(new WordErrorRate(10, 3));
    assertEquals(10, sum.percent());
    assertEquals(0, WordErrorRate.NONE.percent());
  }

  /** Needs the native library and the demo model. */
  @Test
  @Tag("model")
  void aDemoCallIsRecognisedNearlyRight() throws IOException {
    Path testdata = Path.of("..", "testdata");
    String call = "call-07-no-greeting-bad";
    Transcript truth =
        TruthCalls.read(testdata.resolve("calls")).stream()
            .filter(t -> t.id().startsWith(call))
            .findFirst()
            .orElseThrow();
    try (SpeechModel model =
        SpeechModel.open(testdata.resolve("models/vosk-model-callcentre-en-demo-0.1"))) {
      Transcript recognised =
          new Transcriber(model)
              .transcribe(Recording.open(testdata.resolve("calls").resolve(call + ".wav")));
      WordErrorRate rate = DemoCallsWer.compare(truth, recognised);
      assertEquals(92, rate.spoken());
      assertTrue(rate.percent() < 10, "WER " + rate.percent() + " %");
      assertEquals("en", recognised.language());
    }
  }
}
