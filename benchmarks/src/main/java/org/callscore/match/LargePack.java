package org.callscore.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hyperscan;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack of 100,000 rules costs before the first call: time to compile and memory kept. Prints
 * JSON, times in seconds, sizes in bytes. {@code benchmarks/large-pack}; with {@code --patient}
 * Hyperscan's time as well, which is minutes where there are gaps; {@code --rules N} for another
 * size.
 *
 * <p>Every time is the best of three, the first of which warms the JVM; Hyperscan, which is native,
 * is compiled once. Memory is what the heap has more after collection with the compiled pack than
 * without; Hyperscan says itself how large a database is.
 */
public final class LargePack {
  private static final int TIMES = 3;

  private LargePack() {}

  /** Runs. */
  public static void main(String[] args) throws Exception {
    List<String> options = Arrays.asList(args);
    int size = options.indexOf("--rules");
    int rules = size < 0 ? 100_000 : Integer.parseInt(options.get(size + 1));
    boolean patient = options.contains("--patient");
    List<Map<String, Object>> measured = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Work work = Work.of(kind, rules, Work.Calls.HOSTILE);
      measured.add(callScore(kind, work));
      if (HyperscanEngine.runsHere() && (patient || kind == Kind.PLAIN)) {
        measured.add(hyperscan(kind, work));
      }
    }
    System.out.println(
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(measured));
  }

  private static Map<String, Object> callScore(Kind kind, Work work) {
    Map<String, Object> one = entry("callscore", kind, work);
    one.put("compileSeconds", best(() -> CallScoreEngine.compile(work)));
    long before = heap();
    CompiledPhrases compiled = CallScoreEngine.compile(work);
    try {
      one.put("keptBytes", heap() - before);
    } finally {
      Reference.reachabilityFence(compiled);
    }
    return one;
  }

  private static Map<String, Object> hyperscan(Kind kind, Work work) {
    Map<String, Object> one = entry("hyperscan", kind, work);
    long from = System.nanoTime();
    hs_database_t database = HyperscanEngine.compile(work);
    one.put("compileSeconds", secondsSince(from));
    one.put("keptBytes", HyperscanEngine.size(database));
    hyperscan.hs_free_database(database);
    return one;
  }

  private static Map<String, Object> entry(String engine, Kind kind, Work work) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("engine", engine);
    one.put("kind", kind.label());
    one.put("rules", work.rules().size());
    return one;
  }

  private static double best(Runnable step) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long from = System.nanoTime();
      step.run();
      best = Math.min(best, secondsSince(from));
    }
    return best;
  }

  private static double secondsSince(long nanos) {
    return Math.round((System.nanoTime() - nanos) / 1e6) / 1e3;
  }

  /** Bytes in use when everything is collected that can be. */
  private static long heap() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
