package org.callscore.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptJsonTest {

  @TempDir Path folder;

  @Test
  void anyTranscriptWrittenIsReadEqual() throws IOException {
    long seed = System.nanoTime();
    RandomTranscript transcripts = new RandomTranscript(seed);
    for (int i = 0; i < 2000; i++) {
      Transcript call = transcripts.next();
      String json = call.toJson();
      Transcript read = Transcript.parse(json, "call");
      assertEquals(call, read, () -> "seed " + seed + ": " + json);
      assertEquals(json, read.toJson(), () -> "seed " + seed);
    }
  }

  @Test
  void aLineForEveryUtteranceAndWord() throws IOException {
    Transcript call =
        Transcript.parse(
            """
            {"id": "demo-01", "language": "en", "durationMillis": 84210,
             "recogniser": {"name": "vosk", "model": "small", "beam": 13},
             "metadata": {"direction": "inbound", "agent": "anna", "company": "blue river",
               "startedAt": "2026-03-02T10:14:05+01:00", "queue": 7, "rings": 2, "releasedBy": null,
               "events": [{"type": "transfer", "startMillis": 78100},
                          {"type": "hold", "startMillis": 40210, "endMillis": 71800}]},
             "spans": {"customer": [[7900, 9400]], "agent": [[4020, 7110]]},
             "audio": {"agent": {"levelDb": -23.1, "noiseDb": -58.0, "clippedPercent": 0.0}},
             "somebody-elses": [1, 2],
             "utterances": [
               {"speaker": "customer", "startMillis": 7900, "endMillis": 9400, "text": "hello"},
               {"speaker": "agent", "text": "good morning", "words": [
                 {"text": "good", "startMillis": 4020, "endMillis": 4200, "confidence": 0.98},
                 {"text": "morning", "startMillis": 4200, "endMillis": 4700}]}]}
            """,
            "call");
    assertEquals(
        """
        {
          "id": "demo-01",
          "language": "en",
          "durationMillis": 84210,
          "recogniser": {"name": "vosk", "model": "small", "beam": "13"},
          "metadata": {"direction": "inbound", "agent": {"names": ["anna"]}, \
        "company": ["blue river"], "startedAt": "2026-03-02T10:14:05+01:00", "rings": 2, \
        "events": [{"type": "hold", "startMillis": 40210, "endMillis": 71800}, \
        {"type": "transfer", "startMillis": 78100}], "queue": "7"},
          "spans": {"agent": [[4020, 7110]], "customer": [[7900, 9400]]},
          "audio": {"agent": {"levelDb": -23.1, "noiseDb": -58, "clippedPercent": 0}},
          "utterances": [
            {"speaker": "agent", "startMillis": 4020, "endMillis": 4700, "text": "good morning", \
        "words": [
              {"text": "good", "startMillis": 4020, "endMillis": 4200, "confidence": 0.98},
              {"text": "morning", "startMillis": 4200, "endMillis": 4700}
            ]},
            {"speaker": "customer", "startMillis": 7900, "endMillis": 9400, "text": "hello"}
          ]
        }
        """,
        call.toJson());
  }

  @Test
  void aBareTranscriptIsEnough() throws IOException {
    Transcript call = Transcript.parse("{\"utterances\": [{\"text\": \"good morning\"}]}", "bare");
    assertEquals("bare", call.id());
    assertEquals(Transcript.UNTIMED, call.durationMillis());
    assertEquals(Speaker.UNKNOWN, call.utterances().get(0).speaker());
    assertFalse(call.timed());
  }

  @Test
  void oneUtteranceWithoutTimesMakesAllUntimed() throws IOException {
    Transcript call =
        Transcript.parse(
            """
            {"utterances": [{"text": "b", "startMillis": 9, "endMillis": 10}, {"text": "a"}]}
            """,
            "call");
    assertEquals(List.of("b", "a"), call.utterances().stream().map(Utterance::text).toList());
    assertFalse(call.timed());
  }

  @Test
  void wordsWithoutTimesAreLeftOut() throws IOException {
    Transcript call =
        Transcript.parse(
            """
            {"utterances": [{"startMillis": 0, "endMillis": 10,
              "words": [{"text": "a"}, {"text": "b", "startMillis": 1, "endMillis": 2}]}]}
            """,
            "call");
    assertEquals("a b", call.utterances().get(0).text());
    assertEquals(List.of(), call.utterances().get(0).words());
  }

  /** The text of one utterance, or a whole text that begins with an exclamation mark. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "![] | c: the text is [], expected an object {...}",
        "!{} | c: the text has no 'utterances', expected a transcript",
        "!{'utterances': {}} | c: 'utterances' is {}, expected an array [...]",
        "3 | c: 'utterances[0]' is 3, expected an object {...}",
        "{} | c: 'utterances[0]' has neither 'text' nor 'words', expected what was said",
        "{'text': 'a', 'speaker': 'spk_0'} | c: 'utterances[0].speaker' names speaker 'spk_0',"
            + " expected agent, customer, colleague, system or unknown",
        "{'text': 'a', 'startMillis': 4.02} | c: 'utterances[0]' has only one of 'startMillis' and"
            + " 'endMillis', expected both or none",
        "{'text': 'a', 'startMillis': 4.02, 'endMillis': 5} | c: 'utterances[0].startMillis' is"
            + " 4.02, expected whole milliseconds from 0 on",
        "{'text': 'a', 'startMillis': 6, 'endMillis': 5} | c: 'utterances[0]' does not fit"
            + " together: utterance 'a' from 6 to 5 ms",
        "{'text': 'a b', 'words': [{'text': 'a', 'startMillis': 1, 'endMillis': 2}]} | c:"
            + " 'utterances[0]' does not fit together: utterance 'a b' has 1 word times, expected"
            + " one per word",
        "{'words': [{'text': 'a', 'startMillis': 1, 'endMillis': 2, 'confidence': 98}]} | c:"
            + " 'utterances[0].words[0].confidence' is 98, expected a number from 0 to 1",
        "!{'utterances': [], 'metadata': {'direction': 'in'}} | c: 'metadata.direction' is 'in',"
            + " expected inbound or outbound",
        "!{'utterances': [], 'metadata': {'startedAt': 'today'}} | c: 'metadata.startedAt' is"
            + " 'today', expected a time with its zone such as 2026-03-02T10:14:05+01:00",
        "!{'utterances': [], 'metadata': {'events': [{'type': 3}]}} | c: 'metadata.events[0]' is"
            + " {\"type\":3}, expected an event with type and startMillis",
        "!{'utterances': [], 'spans': {'agent': [[5, 4]]}} | c: 'spans.agent[0]' is [5,4], expected"
            + " [start, end] in milliseconds",
        "!{'utterances': [], 'audio': {'agent': {}}} | c: 'audio.agent' has no 'levelDb', expected"
            + " levelDb, noiseDb and clippedPercent",
        "!{'utterances': [], 'analysis': {'language': 'en', 'version': 1}} | c: 'analysis' has no"
            + " 'checksum', expected language, version, checksum and grammar",
        "!{'utterances': [], 'analysis': {'language': 'en', 'version': 1, 'checksum': -1}} | c:"
            + " 'analysis.checksum' is -1, expected a whole number of 32 bits",
        "!{'utterances': [], 'utterances': []} | c:1:32: not JSON: Duplicate field 'utterances'",
      })
  void whatIsWrongIsToldWithItsPlace(String json, String message) {
    String quoted = json.replace('\'', '"');
    String text =
        quoted.startsWith("!") ? quoted.substring(1) : "{\"utterances\": [" + quoted + "]}";
    IOException e = assertThrows(IOException.class, () -> Transcript.parse(text, "c"));
    assertEquals(message, e.getMessage());
  }

  @Test
  void anAnalysisHoldsForItsWordsLanguageAndVersionOnly() throws IOException {
    Transcript call = PlainNotation.parse("agent: please hold\nagent: thanks", "c", null);
    List<Utterance> words = call.utterances();
    Analysis analysis =
        new Analysis("en", 2, Analysis.checksum(words), List.of("INTJ VERB!", "NOUN"));
    Transcript read = Transcript.parse(call.withAnalysis(analysis).toJson(), "c");
    assertEquals(analysis, read.analysis());
    assertTrue(analysis.holds("en", 2, read.utterances()));
    assertFalse(analysis.holds("de", 2, words));
    assertFalse(analysis.holds("en", 3, words));
    assertFalse(analysis.holds("en", 2, words.subList(0, 1)));
    List<Utterance> edited =
        PlainNotation.parse("agent: please told\nagent: thanks", "c", null).utterances();
    assertFalse(analysis.holds("en", 2, edited));
  }

  @Test
  void filesOfEitherFormAreRead() throws IOException {
    Path json =
        Files.writeString(folder.resolve("a.transcript.json"), "\uFEFF{\"utterances\": []}");
    Path text = Files.writeString(folder.resolve("b.transcript.txt"), "[0:04] agent: hello\n");
    Path unnamed = Files.writeString(folder.resolve("c"), " {\"utterances\": []}");
    assertEquals("a", Transcript.read(json).id());
    assertEquals("b", Transcript.read(text).id());
    assertEquals(4000, Transcript.read(text).utterances().get(0).startMillis());
    assertEquals("c", Transcript.read(unnamed).id());
  }

  @Test
  void filesThatAreNoneAreRefusedInOneLine() throws IOException {
    assertRefused("missing.json", ": no such file");
    Files.createDirectory(folder.resolve("folder"));
    assertRefused("folder", ": not a file");
    Files.writeString(folder.resolve("empty.txt"), " \n");
    assertRefused("empty.txt", ": empty");
    Files.write(folder.resolve("sound.wav"), new byte[] {'R', 'I', 'F', 'F', 0, 1});
    assertRefused("sound.wav", ": not text, or not UTF-8, expected a transcript in UTF-8");
    Files.write(folder.resolve("latin.txt"), "größe".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("latin.txt", ": not UTF-8 text, save it as UTF-8");
    Files.writeString(folder.resolve("letter.txt"), "Dear Anna,\n");
    assertRefused(
        "letter.txt",
        ":1:1: no speaker before 'Dear Anna,', expected '[0:04] agent: good morning'");
    Files.writeString(folder.resolve("text.json"), "[0:04] agent: hello");
    IOException e =
        assertThrows(IOException.class, () -> Transcript.read(folder.resolve("text.json")));
    assertEquals(1, e.getMessage().lines().count());
  }

  private void assertRefused(String name, String message) {
    Path file = folder.resolve(name);
    IOException e = assertThrows(IOException.class, () -> Transcript.read(file));
    assertEquals(file + message, e.getMessage());
  }

  @Test
  void metadataComesFromASidecarToo() throws IOException {
    Path file = folder.resolve("a.call.json");
    Files.writeString(file, "{\"direction\": \"outbound\", \"agent\": {\"id\": 7}, \"queue\": {}}");
    Metadata metadata = Metadata.read(file);
    assertEquals("outbound", metadata.direction());
    assertEquals(new AgentName("7", List.of()), metadata.agent());
    assertEquals("{}", metadata.more().get("queue"));
    Files.writeString(file, "{\"rings\": -1}");
    IOException e = assertThrows(IOException.class, () -> Metadata.read(file));
    assertEquals(file + ": 'rings' is -1, expected a whole number from 0 on", e.getMessage());
  }
}
