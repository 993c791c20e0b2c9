package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Matching alone: one synthetic call of 600 words against phrase sets, its words already analysed.
 *
 * <p>{@code benchmarks/run MatchingBenchmark -prof gc}; the definition beside it, with few rules:
 * {@code benchmarks/run MatchingBenchmark -p engine=NAIVE -p rules=100}; a call made to be slow:
 * {@code -p hostile=true}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {
  private static final int CALLS = 20;
  private static final int CALL_WORDS = 600;

  /** Which engine. */
  public enum Engine {
    NAIVE,
    FAST
  }

  /** The engine that is measured. */
  @Param({"FAST"})
  public Engine engine = Engine.FAST;

  /** Phrase sets of one phrase each. */
  @Param({"100", "1000", "10000"})
  public int rules;

  /** {@code PLAIN}, {@code GAPS} or {@code CONTEXT}. */
  @Param({"PLAIN", "GAPS", "CONTEXT"})
  public String phrases = "PLAIN";

  /** Whether the call repeats one phrase's words. */
  @Param({"false"})
  public boolean hostile;

  private final List<List<TurnText>> calls = new ArrayList<>();
  private Matcher matcher = (turns, names, found) -> {};
  private int next;

  /** Makes phrases and calls, and checks that both engines find the same. */
  @Setup
  public void prepare() {
    NumberedWords language = new NumberedWords();
    SyntheticCalls synthetic = new SyntheticCalls();
    CompiledPhrases compiled =
        CompiledPhrases.compile(
            synthetic.sets(rules, SyntheticCalls.Kind.valueOf(phrases)), language);
    for (int i = 0; i < CALLS; i++) {
      calls.add(
          hostile
              ? synthetic.hostileCall(language, CALL_WORDS)
              : synthetic.call(language, CALL_WORDS));
    }
    Matcher fast = compiled.matcher();
    Matcher naive = compiled.naiveMatcher();
    int found = 0;
    for (TurnText turn : calls.get(0)) {
      List<Match> matches = fast.match(turn, SlotNames.UNKNOWN);
      if (!matches.equals(naive.match(turn, SlotNames.UNKNOWN))) {
        throw new IllegalStateException("engines differ on " + rules + " " + phrases + " rules");
      }
      found += matches.size();
    }
    System.out.println("matches in " + CALL_WORDS + " words: " + found);
    matcher = engine == Engine.FAST ? fast : naive;
  }

  /** One call, turn by turn. */
  @Benchmark
  public int match() {
    int matches = 0;
    for (TurnText turn : calls.get(next)) {
      matches += matcher.match(turn, SlotNames.UNKNOWN).size();
    }
    next = (next + 1) % CALLS;
    return matches;
  }
}
