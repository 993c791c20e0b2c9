package org.callscore.match;

/**
 * What an engine tells of a match, as far as it can.
 *
 * @param rule its number
 * @param from index of its first word in the call, or {@link #UNTOLD}
 * @param to index after its last word, or {@link #UNTOLD}
 */
record Found(int rule, int from, int to) implements Comparable<Found> {
  static final int UNTOLD = -1;

  @Override
  public int compareTo(Found other) {
    int byRule = Integer.compare(rule, other.rule);
    int byFrom = byRule != 0 ? byRule : Integer.compare(from, other.from);
    return byFrom != 0 ? byFrom : Integer.compare(to, other.to);
  }
}
