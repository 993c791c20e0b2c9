package org.callscore.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.callscore.CallScore;
import org.callscore.scorecard.Scorecard;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole call, from transcript to scorecard, with the default pack; beside it what tagging every
 * word of the call would cost. The calls are the demo calls' true words ({@code -Dcallscore.calls},
 * default {@code testdata/calls}), joined until they are long enough.
 *
 * <p>{@code benchmarks/run ScoringBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

  /** Words of the call. */
  @Param({"200", "600"})
  public int words;

  private Transcript call = Transcript.of("none", "en", List.of());
  private final CallScore callScore = CallScore.create();
  private final Language language = Language.of("en");

  /** Reads the calls and checks that there is something to score. */
  @Setup
  public void prepare() throws IOException {
    Path folder = Path.of(System.getProperty("callscore.calls", "testdata/calls"));
    call = TruthCalls.joined(TruthCalls.read(folder), words);
    if (callScore.score(call).score() == null) {
      throw new IllegalStateException("nothing was assessed on " + call.id());
    }
  }

  /** Transcript to scorecard. */
  @Benchmark
  public Scorecard score() {
    return callScore.score(call);
  }

  /** What the eager way would add: class and mood of every word. */
  @Benchmark
  public int tagEveryWord() {
    int imperatives = 0;
    for (Utterance utterance : call.utterances()) {
      List<String> tokens = utterance.tokens();
      imperatives +=
          language.tag(tokens.stream().map(language::type).toList()).imperatives().cardinality();
    }
    return imperatives;
  }
}
