package org.callscore.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.speech.Recording;
import org.callscore.speech.SpeechModel;
import org.callscore.speech.Transcriber;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;

/**
 * Word error rate and speed on recordings whose truth is known. Transcribes every {@code NAME.wav}
 * of a folder that has a {@code NAME.truth.json} beside it.
 *
 * <pre>java -cp ... org.callscore.benchmarks.DemoCallsWer testdata/calls MODEL-FOLDER</pre>
 */
public final class DemoCallsWer {
  private static final String TRUTH = ".truth.json";

  private DemoCallsWer() {}

  /** Prints a line for each call and one for all: words, errors, rate, share of real time. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("expected two folders: calls, model");
      System.exit(2);
    }
    Path calls = Path.of(args[0]);
    List<Path> truths;
    try (Stream<Path> files = Files.list(calls)) {
      truths = files.filter(file -> file.toString().endsWith(TRUTH)).sorted().toList();
    }
    WordErrorRate all = WordErrorRate.NONE;
    long recordedMillis = 0;
    long workedNanos = 0;
    try (SpeechModel model = SpeechModel.open(Path.of(args[1]))) {
      Transcriber transcriber = new Transcriber(model);
      for (Path file : truths) {
        String name = file.getFileName().toString().replace(TRUTH, "");
        Recording recording = Recording.open(calls.resolve(name + ".wav"));
        long start = System.nanoTime();
        Transcript transcript = transcriber.transcribe(recording);
        long nanos = System.nanoTime() - start;
        WordErrorRate call = compare(new ObjectMapper().readTree(file.toFile()), transcript);
        print(name, call, recording.durationMillis(), nanos);
        all = all.plus(call);
        recordedMillis += recording.durationMillis();
        workedNanos += nanos;
      }
    }
    print("all", all, recordedMillis, workedNanos);
  }

  private static WordErrorRate compare(JsonNode truth, Transcript transcript) {
    WordErrorRate sum = WordErrorRate.NONE;
    for (Speaker speaker : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
      StringBuilder spoken = new StringBuilder();
      for (JsonNode turn : truth.path("turns")) {
        if (turn.path("speaker").asText().equals(speaker.label())) {
          spoken.append(turn.path("text").asText()).append(' ');
        }
      }
      String recognised =
          transcript.utterances().stream()
              .filter(utterance -> utterance.speaker() == speaker)
              .map(utterance -> utterance.text())
              .collect(Collectors.joining(" "));
      sum = sum.plus(WordErrorRate.of(spoken.toString(), recognised));
    }
    return sum;
  }

  private static void print(String name, WordErrorRate rate, long millis, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-36s %5d words %4d errors %6.2f %% WER %7.4f of real time%n",
        name,
        rate.spoken(),
        rate.errors(),
        rate.percent(),
        nanos / 1e6 / millis);
  }
}
