package org.callscore.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;

/** What was truly said on the demo calls, as transcripts. */
final class TruthCalls {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TruthCalls() {}

  /** The calls of a folder that holds {@code *.truth.json}, by name. */
  static List<Transcript> read(Path folder) throws IOException {
    List<Transcript> calls = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".truth.json")).sorted().toList()) {
        calls.add(Transcript.of(file.getFileName().toString(), "en", utterances(file, 0)));
      }
    }
    return calls;
  }

  private static List<Utterance> utterances(Path file, int offsetMillis) throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    for (JsonNode turn : JSON.readTree(file.toFile()).path("turns")) {
      utterances.add(
          new Utterance(
              Speaker.parse(turn.path("speaker").asText()),
              offsetMillis + (int) Math.round(turn.path("start").asDouble() * 1000),
              offsetMillis + (int) Math.round(turn.path("end").asDouble() * 1000),
              turn.path("text").asText(),
              List.of()));
    }
    return utterances;
  }

  /** One call made of several, one after the other, until it has at least so many words. */
  static Transcript joined(List<Transcript> calls, int words) {
    List<Utterance> all = new ArrayList<>();
    int offset = 0;
    int count = 0;
    for (int i = 0; count < words; i++) {
      for (Utterance u : calls.get(i % calls.size()).utterances()) {
        all.add(
            new Utterance(
                u.speaker(),
                offset + u.startMillis(),
                offset + u.endMillis(),
                u.text(),
                List.of()));
        count += u.tokens().size();
      }
      offset = all.get(all.size() - 1).endMillis() + 500;
    }
    return Transcript.of("joined", "en", all);
  }

  /** The call with a time and a confidence for every word, as recognisers give them. */
  static Transcript withWordTimes(Transcript call) {
    List<Utterance> timed = new ArrayList<>();
    for (Utterance u : call.utterances()) {
      List<String> tokens = u.tokens();
      int step = (u.endMillis() - u.startMillis()) / Math.max(1, tokens.size());
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        int start = u.startMillis() + i * step;
        words.add(new Word(tokens.get(i), start, start + step, 0.98f));
      }
      timed.add(new Utterance(u.speaker(), u.startMillis(), u.endMillis(), u.text(), words));
    }
    return Transcript.of(call.id(), call.language(), timed);
  }
}
