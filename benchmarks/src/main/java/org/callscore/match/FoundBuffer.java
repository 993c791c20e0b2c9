package org.callscore.match;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the other engines put what they find: numbers in an array that is kept, so that none is
 * slowed down by how its matches are collected. Places are those of the call's text.
 */
final class FoundBuffer {
  private int[] numbers = new int[3 * 256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int rule, int from, int to) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = rule;
    numbers[size++] = from;
    numbers[size++] = to;
  }

  /** Matches since the last {@link #clear}. */
  int count() {
    return size / 3;
  }

  /** The matches with their places as word numbers of this call. */
  SortedSet<Found> in(CallText call) {
    SortedSet<Found> all = new TreeSet<>();
    for (int i = 0; i < size; i += 3) {
      all.add(new Found(numbers[i], word(call, numbers[i + 1]), word(call, numbers[i + 2])));
    }
    return all;
  }

  private static int word(CallText call, int offset) {
    return offset == Found.UNTOLD ? Found.UNTOLD : call.wordsBefore(offset);
  }
}
