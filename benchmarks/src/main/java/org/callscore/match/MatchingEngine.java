package org.callscore.match;

import java.util.SortedSet;

/** An engine with the rules of one {@link Work} compiled, and one thread's scratch. */
interface MatchingEngine extends AutoCloseable {

  /** Finds the rules in a call of the work; returns how many matches it counts. */
  int match(int call);

  /** What the last {@link #match} found, for the check. Not measured. */
  SortedSet<Found> found();

  /** Gives back what no garbage collector sees. */
  @Override
  default void close() {}
}
