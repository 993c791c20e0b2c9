package org.callscore.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNotationTest {

  /** Lines separated by a slash; spans as start-end in milliseconds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent: hello                                       | 0-400",
        "agent: a b c / customer: d                         | 0-1200 1700-2100",
        "[0:04] agent: good morning                         | 4000-4800",
        "[0:04.25] agent: hi                                | 4250-4650",
        "[1:02:03] agent: hi                                | 3723000-3723400",
        "[75:00] agent: hi                                  | 4500000-4500400",
        // Spoken faster where the next begins sooner.
        "[0:01] agent: a b c d e / [0:02.5] customer: f     | 1000-2500 2500-2900",
        // Too much to be said until then: the two overlap.
        "[0:01] agent: a b c d e f g h i j / [0:02] customer: k | 1000-3400 2000-2400",
        // One speaker never overlaps with himself.
        "[0:01] agent: a b c d e f g h i j / [0:02] agent: k    | 1000-2000 2000-2400",
        "[0:01] agent: a b c d e f g h / [0:01.5] customer: x / [0:02] agent: k"
            + " | 1000-2000 1500-1900 2000-2400",
        "[0:01] agent: a / [0:01] agent: b                  | 1000-1000 1000-1400",
        "'  [0:04]  Agent :  good   morning  / '            | 4000-4800",
      })
  void endsAreMadeUpFromWordCounts(String lines, String spans) throws IOException {
    Transcript call = PlainNotation.parse(lines.replace(" / ", "\n"), "call", "en");
    assertEquals(
        spans,
        call.utterances().stream()
            .map(utterance -> utterance.startMillis() + "-" + utterance.endMillis())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void wordsShareTheTimeOfTheirUtterance() throws IOException {
    Transcript call = PlainNotation.parse("[0:01] agent: a b c", "call", null);
    assertEquals(
        List.of(
            new Word("a", 1000, 1400, 1),
            new Word("b", 1400, 1800, 1),
            new Word("c", 1800, 2200, 1)),
        call.utterances().get(0).words());
  }

  @Test
  void timesAreEstimatedOnlyWhereNoneStand() throws IOException {
    assertTrue(PlainNotation.parse("agent: hello", "call", null).estimatedTimes());
    assertFalse(PlainNotation.parse("[0:01] agent: hello", "call", null).estimatedTimes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` `                            | c: nobody speaks, expected '[0:04] agent: good morning'",
        "hello                          | c:1:1: no speaker before 'hello', expected"
            + " '[0:04] agent: good morning'",
        "agnet: hello                   | c:1:1: unknown speaker 'agnet', expected agent, customer,"
            + " colleague, system or unknown",
        "[0:01] agent:                  | c:1:8: 'agent' says nothing, expected"
            + " '[0:04] agent: good morning'",
        "[0:61] agent: hello            | c:1:1: no time stamp: '[0:61]', expected [m:ss],"
            + " [m:ss.mmm] or [h:mm:ss]",
        "[1:60:00] agent: hello         | c:1:1: no time stamp: '[1:60:00]', expected [m:ss],"
            + " [m:ss.mmm] or [h:mm:ss]",
        "[0:01 agent: hello             | c:1:1: no time stamp: '[0:01 agent: hello', expected"
            + " [m:ss], [m:ss.mmm] or [h:mm:ss]",
        "[0:01] agent: a / customer: b  | c:2:1: no time stamp, though lines before have one,"
            + " expected one on every line or on none",
        "agent: a / [0:01] customer: b  | c:2:1: a time stamp, though lines before have none,"
            + " expected one on every line or on none",
        "[0:02] agent: a / [0:01.5] customer: b | c:2:1: [0:01.500] is before the [0:02] above,"
            + " expected lines in order of time",
      })
  void whatIsWrongIsToldWithItsPlace(String lines, String message) {
    IOException e =
        assertThrows(
            IOException.class, () -> PlainNotation.parse(lines.replace(" / ", "\n"), "c", null));
    assertEquals(message, e.getMessage());
  }

  @Test
  void whatIsWrittenIsReadWithTheSameBeginnings() throws IOException {
    long seed = System.nanoTime();
    RandomTranscript transcripts = new RandomTranscript(seed);
    for (int i = 0; i < 500; i++) {
      Transcript call = transcripts.next();
      String text = PlainNotation.write(call);
      if (!text.isEmpty()) {
        Transcript read = PlainNotation.parse(text, "call", null);
        assertEquals(text, PlainNotation.write(read), () -> "seed " + seed);
      }
    }
  }
}
