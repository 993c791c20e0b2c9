package org.callscore.match;

/** Two words as one number: next to each other, or apart with a gap that may be empty. */
final class Pairs {
  /** The words of a pair are at most so far apart; 1 is next to each other. */
  static final int REACH = 8;

  private static final long APART = 1L << 31;

  private Pairs() {}

  /** Two words next to each other. */
  static long of(int first, int second) {
    return ((long) first << 32) | second;
  }

  /** The words of a pair with a gap that may be empty. */
  static long apart(int first, int second) {
    return of(first, second) | APART;
  }

  /** False of a key. */
  static boolean isPair(long anchor) {
    return anchor >>> 32 != 0;
  }

  static boolean isApart(long pair) {
    return (pair & APART) != 0;
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) (pair & ~APART);
  }
}
