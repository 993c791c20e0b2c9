package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  @Test
  void resultsComeInOrderHoweverManyJobs() throws IOException {
    for (int jobs : new int[] {1, 2, 7}) {
      List<Integer> taken = new ArrayList<>();
      InOrder.run(ITEMS, jobs, InOrderTest::slowIfEven, taken::add);
      assertEquals(ITEMS, taken);
    }
  }

  @Test
  void worksOnAsManyItemsAtOnceAsThereAreJobs() throws IOException {
    CountDownLatch together = new CountDownLatch(3);
    InOrder.run(
        List.of(1, 2, 3),
        3,
        item -> {
          together.countDown();
          return await(together);
        },
        met -> assertTrue(met));
  }

  @Test
  void oneJobBeginsNothingBeforeTheResultIsTaken() throws IOException {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    InOrder.run(
        List.of(1, 2),
        1,
        item -> {
          steps.add("begin " + item);
          return item;
        },
        item -> steps.add("take " + item));
    assertEquals(List.of("begin 1", "take 1", "begin 2", "take 2"), steps);
  }

  @Test
  void fewResultsWaitForASlowFirstOne() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    InOrder.run(
        ITEMS,
        4,
        item -> {
          most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
          return item;
        },
        item -> taken.incrementAndGet());
    assertTrue(most.get() <= 9, "waiting: " + most.get());
  }

  @Test
  void aResultThatCannotBeTakenEndsTheRun() {
    AtomicInteger begun = new AtomicInteger();
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                InOrder.run(
                    ITEMS,
                    2,
                    item -> begun.incrementAndGet(),
                    item -> {
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", full.getMessage());
    assertTrue(begun.get() < ITEMS.size());
  }

  private static int slowIfEven(int item) {
    if (item % 2 == 0) {
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return item;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
