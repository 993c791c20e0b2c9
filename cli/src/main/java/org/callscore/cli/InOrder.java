package org.callscore.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several items at once and hands the results on one after the other, in the order of the
 * items, as soon as each is there. Few results wait for their turn, so memory does not grow with
 * the number of items.
 */
final class InOrder {
  private InOrder() {}

  /** Takes one result. */
  interface Sink<R> {
    void accept(R result) throws IOException;
  }

  /**
   * Runs until every result has been taken. The sink is called on this thread.
   *
   * @param jobs how many items at once; with 1 a result is taken before the next item is begun
   * @throws IOException what the sink threw; nothing more is begun then
   */
  static <T, R> void run(List<T> items, int jobs, Function<T, R> work, Sink<R> sink)
      throws IOException {
    int waiting = jobs == 1 ? 1 : 2 * jobs;
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    Queue<Future<R>> begun = new ArrayDeque<>();
    try {
      Iterator<T> rest = items.iterator();
      while (rest.hasNext() || !begun.isEmpty()) {
        while (rest.hasNext() && begun.size() < waiting) {
          T item = rest.next();
          begun.add(threads.submit(() -> work.apply(item)));
        }
        sink.accept(begun.remove().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
