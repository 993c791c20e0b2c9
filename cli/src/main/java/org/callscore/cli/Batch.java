package org.callscore.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Works through calls, several at once; results come in the order of the calls. A call that cannot
 * be read is told and left out, the others go on.
 */
final class Batch {
  private final Surroundings surroundings;
  private final boolean debug;
  private final List<CallFiles> calls;
  private final int jobs;

  /**
   * Of these calls.
   *
   * @param debug whether to show where in the program a call failed
   * @param jobs how many calls at once
   */
  Batch(Surroundings surroundings, boolean debug, List<CallFiles> calls, int jobs) {
    this.surroundings = surroundings;
    this.debug = debug;
    this.calls = calls;
    this.jobs = jobs;
  }

  /** What is done with one call; on several threads at once. */
  interface Work<R> {
    R on(CallFiles call) throws IOException;
  }

  /** One call's result, or the reason why there is none. */
  private record Outcome<R>(CallFiles call, List<R> result, String failure) {}

  /**
   * Runs to the end and tells how it went.
   *
   * @param audioMillis how much sound a result stands for
   * @param sink takes the results one after the other
   * @return how many calls could not be read
   * @throws IOException if a result cannot be written
   */
  <R> int run(Work<R> work, ToIntFunction<R> audioMillis, InOrder.Sink<R> sink) throws IOException {
    long bytes = 0;
    for (CallFiles call : calls) {
      bytes += call.size();
    }
    boolean shown = surroundings.errIsTerminal() && calls.size() > 1;
    Progress progress =
        new Progress(surroundings.err(), shown, calls.size(), bytes, System::nanoTime);
    List<String> unreadable = new ArrayList<>();
    InOrder.run(
        calls,
        jobs,
        call -> outcome(call, work),
        outcome -> {
          int millis = 0;
          progress.end(); // The sink may print to the same terminal.
          for (R result : outcome.result()) {
            sink.accept(result);
            millis = audioMillis.applyAsInt(result);
          }
          if (outcome.result().isEmpty()) {
            unreadable.add(outcome.call().path());
            progress.say("callscore: " + outcome.failure());
          }
          progress.add(outcome.call().size(), millis);
        });
    progress.end();
    if (calls.size() > 1) {
      surroundings.err().println(progress.summary() + named(unreadable));
    }
    return unreadable.size();
  }

  private <R> Outcome<R> outcome(CallFiles call, Work<R> work) {
    try {
      return new Outcome<>(call, List.of(work.on(call)), "");
    } catch (IOException | RuntimeException e) {
      if (debug) {
        e.printStackTrace(surroundings.err());
      }
      String why = Failures.tell(e);
      boolean named = call.sources().stream().anyMatch(file -> why.contains(file.toString()));
      return new Outcome<>(call, List.of(), named ? why : call.name() + ": " + why);
    }
  }

  private static String named(List<String> unreadable) {
    return unreadable.isEmpty()
        ? ""
        : "; " + unreadable.size() + " could not be read: " + String.join(", ", unreadable);
  }
}
