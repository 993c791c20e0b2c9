package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NearbyWordsTest {
  private static final int SIZE = 40;

  /** Keys 0 to 39, none of which share a bit. */
  private static NearbyWords nearby() {
    NearbyWords nearby = new NearbyWords();
    nearby.fill(LongStream.range(0, SIZE).toArray(), SIZE);
    return nearby;
  }

  @Test
  void everyStretchHasItsWordsAndNoOthers() {
    NearbyWords nearby = nearby();
    for (int from = -NearbyWords.BEFORE; from <= NearbyWords.AFTER; from++) {
      for (int to = from; to <= Math.min(NearbyWords.AFTER, from + 15); to++) {
        int check = NearbyWords.check(from, to);
        for (int key = 0; key < SIZE; key++) {
          for (int place = 0; place < SIZE; place++) {
            assertEquals(
                place + from <= key && key <= place + to,
                nearby.mayStand(check, NearbyWords.bit(key), place),
                () -> "check " + check);
          }
        }
      }
    }
  }

  @Test
  void nothingIsLeftOfALongerCall() {
    NearbyWords nearby = nearby();
    nearby.fill(new long[] {7}, 1);
    int wide = NearbyWords.check(0, 15);
    assertTrue(nearby.mayStand(wide, NearbyWords.bit(7), 0));
    IntStream.range(8, SIZE)
        .forEach(key -> assertEquals(false, nearby.mayStand(wide, NearbyWords.bit(key), 0)));
  }

  @Test
  void noCheckAlwaysHolds() {
    IntStream.range(0, SIZE)
        .forEach(place -> assertTrue(nearby().mayStand(NearbyWords.NO_CHECK, -1, place)));
  }
}
