package org.callscore.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.callscore.benchmarks.ResultFiles;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Everything that is recorded of matching, in one run: kind by kind and size by size, the engines
 * right after each other, so that their ratios hold even where the machine changes its mind. {@code
 * benchmarks/run-all}; with {@code --patient} also what takes minutes to compile.
 */
public final class MatchingRun {
  private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 100_000);

  /** Other calls than those of 600 words are matched against so many rules. */
  private static final int SIZE_OF_OTHER_CALLS = 10_000;

  private MatchingRun() {}

  /** Runs, and writes the results where they are kept: {@code FOLDER [--patient] [JMH options]}. */
  public static void main(String[] args)
      throws RunnerException, IOException, CommandLineOptionException {
    Path folder = Path.of(args[0]);
    boolean patient = args.length > 1 && args[1].equals("--patient");
    String[] rest = Arrays.copyOfRange(args, patient ? 2 : 1, args.length);
    Options options = new CommandLineOptions(rest);
    List<RunResult> results = new ArrayList<>();
    for (int rules : SIZES) { // The largest, which take longest, come last.
      for (Kind kind : Kind.values()) {
        String[] engines = engines(kind, rules, patient);
        results.addAll(run(options, kind, rules, Work.Calls.SHORT, engines));
        keep(results, folder);
        if (rules == SIZE_OF_OTHER_CALLS) {
          for (Work.Calls calls : List.of(Work.Calls.LONG, Work.Calls.HOSTILE)) {
            results.addAll(run(options, kind, rules, calls, engines));
            keep(results, folder);
          }
        }
      }
    }
  }

  /** After every group, so that a run that is ended leaves what it has measured. */
  private static void keep(List<RunResult> results, Path folder) throws IOException {
    System.out.println("written: " + ResultFiles.write(results, folder, "matching"));
  }

  private static String[] engines(Kind kind, int rules, boolean patient) {
    return Stream.of(Engine.values())
        .filter(engine -> engine.finishes(kind, rules, patient))
        .map(engine -> engine.label)
        .toArray(String[]::new);
  }

  private static Collection<RunResult> run(
      Options options, Kind kind, int rules, Work.Calls calls, String[] engines)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .parent(options)
                .include(MatchingBenchmark.class.getSimpleName())
                .param("kind", kind.label())
                .param("rules", Integer.toString(rules))
                .param("call", calls.label)
                .param("engine", engines)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
