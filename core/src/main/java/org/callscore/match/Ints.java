package org.callscore.match;

import java.util.Arrays;

/** A list of ints that grows. */
final class Ints {
  private int[] values = new int[64];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  void add(int value) {
    room(1);
    values[size++] = value;
  }

  /** Index of the first of them. */
  int addAll(int... more) {
    room(more.length);
    System.arraycopy(more, 0, values, size, more.length);
    size += more.length;
    return size - more.length;
  }

  private void room(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(2 * values.length, size + more));
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
