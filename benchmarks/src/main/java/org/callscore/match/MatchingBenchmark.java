package org.callscore.match;

import java.util.SortedSet;
import java.util.TreeSet;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matching alone, in calls a second: engines side by side on the same rules and calls. An engine
 * that does not find exactly what the definition of matching finds stops the benchmark.
 *
 * <p>Everything that is recorded: {@code benchmarks/run-all}. A look at one thing: {@code
 * benchmarks/run MatchingBenchmark -p engine=callscore -p kind=plain -p rules=100000 -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {
  private static final int LEAST_MATCHES = 25;
  private static final int MOST_MATCHES = 50;

  /** Label of an {@link Engine}. */
  @Param({"callscore", "callscore-text"})
  public String engine = "callscore";

  /** {@code plain}, {@code gapped} or {@code contextual}. */
  @Param({"plain", "gapped", "contextual"})
  public String kind = "plain";

  /** How many rules. */
  @Param({"100", "1000", "10000", "100000"})
  public int rules = 100;

  /** {@code 600} or {@code 60000} words, or {@code hostile}. */
  @Param("600")
  public String call = "600";

  private int calls;
  private int next;
  private MatchingEngine matching = new NoEngine();

  /** Makes rules and calls, compiles, and checks what the engine finds in every call. */
  @Setup
  public void prepare() {
    Work.Calls which = Work.Calls.named(call);
    Work work = Work.of(Kind.named(kind), rules, which);
    calls = work.calls().size();
    Engine measured = Engine.named(engine);
    matching = measured.compile(work);
    ReferenceMatches reference = new ReferenceMatches(work);
    check(measured, matching, work, reference);
    if (which != Work.Calls.HOSTILE) {
      int matches = 0;
      for (int n = 0; n < calls; n++) {
        matches += reference.in(n, Tells.SPANS).size();
      }
      int ofThousand = Math.round(1000f * matches / work.words());
      System.out.println(ofThousand + " matches in 1,000 words");
      if (ofThousand < LEAST_MATCHES || ofThousand > MOST_MATCHES) {
        throw new IllegalStateException(
            ofThousand + " matches in 1,000 words are not what calls have");
      }
    }
  }

  /** Lets the engine go. */
  @TearDown
  public void close() {
    matching.close();
  }

  /** Throws if the engine does not find in every call exactly what there is. */
  static void check(Engine engine, MatchingEngine matching, Work work, ReferenceMatches reference) {
    for (int n = 0; n < work.calls().size(); n++) {
      SortedSet<Found> expected = reference.in(n, engine.tells);
      matching.match(n);
      SortedSet<Found> found = matching.found();
      if (!found.equals(expected)) {
        SortedSet<Found> missed = new TreeSet<>(expected);
        missed.removeAll(found);
        SortedSet<Found> wrong = new TreeSet<>(found);
        wrong.removeAll(expected);
        throw new IllegalStateException(
            engine.label + " differs in call " + n + ": missed " + missed + ", wrong " + wrong);
      }
    }
  }

  /** One call after the other. */
  @Benchmark
  public int match() {
    int matches = matching.match(next);
    next = next + 1 == calls ? 0 : next + 1;
    return matches;
  }

  /** Stands where the engine will be. */
  private static final class NoEngine implements MatchingEngine {
    @Override
    public int match(int call) {
      throw new IllegalStateException("not prepared");
    }

    @Override
    public SortedSet<Found> found() {
      throw new IllegalStateException("not prepared");
    }
  }
}
