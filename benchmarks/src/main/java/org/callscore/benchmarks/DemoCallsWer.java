package org.callscore.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callscore.speech.Recording;
import org.callscore.speech.SpeechModel;
import org.callscore.speech.Transcriber;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/**
 * Word error rate and speed on recordings whose truth is known. Transcribes every {@code NAME.wav}
 * of a folder that has a {@code NAME.truth.json} beside it.
 *
 * <pre>benchmarks/quality words testdata/calls MODEL-FOLDER</pre>
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
    WordErrorRate all = WordErrorRate.NONE;
    long recordedMillis = 0;
    long workedNanos = 0;
    try (SpeechModel model = SpeechModel.open(Path.of(args[1]))) {
      Transcriber transcriber = new Transcriber(model);
      for (Transcript truth : TruthCalls.read(calls)) {
        String name = truth.id().replace(TRUTH, "");
        Recording recording = Recording.open(calls.resolve(name + ".wav"));
        long start = cpuNanos();
        Transcript recognised = transcriber.transcribe(recording);
        long nanos = cpuNanos() - start;
        WordErrorRate call = compare(truth, recognised);
        print(name, call, recording.durationMillis(), nanos);
        all = all.plus(call);
        recordedMillis += recording.durationMillis();
        workedNanos += nanos;
      }
    }
    print("all", all, recordedMillis, workedNanos);
  }

  /** Compares agent with agent and customer with customer. */
  static WordErrorRate compare(Transcript truth, Transcript recognised) {
    return WordErrorRate.of(text(truth, Speaker.AGENT), text(recognised, Speaker.AGENT))
        .plus(WordErrorRate.of(text(truth, Speaker.CUSTOMER), text(recognised, Speaker.CUSTOMER)));
  }

  private static String text(Transcript call, Speaker speaker) {
    List<Utterance> utterances = call.utterances();
    return utterances.stream()
        .filter(utterance -> utterance.speaker() == speaker)
        .map(Utterance::text)
        .collect(Collectors.joining(" "));
  }

  /** Processor time, because others may use the machine as well. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String name, WordErrorRate rate, long millis, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-36s %5d words %4d errors %6.2f %% WER %7.4f CPU seconds a second%n",
        name,
        rate.spoken(),
        rate.errors(),
        rate.percent(),
        nanos / 1e6 / millis);
  }
}
