package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where phrase sets were said, by set, then by turn, then by place; per set and turn the matches
 * are leftmost, then longest, and do not overlap. Filled anew by each {@link Matcher#match}, so
 * that matching a call allocates nothing; confined to one thread.
 */
public final class Matches {
  private static final int FIELDS = 4;

  private List<String> sets = List.of();
  private int[] fields = new int[FIELDS * 64];
  private int size;

  /** Forgets everything; {@code sets} are the names that indices stand for from now on. */
  void clear(List<String> names) {
    sets = names;
    size = 0;
  }

  void add(int set, int turn, int from, int to, boolean verified) {
    int at = FIELDS * size++;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, 2 * at);
    }
    fields[at] = set;
    fields[at + 1] = turn;
    fields[at + 2] = from;
    fields[at + 3] = verified ? to : ~to;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Number of the phrase set, in the order of the sets' names. */
  public int set(int match) {
    return fields[FIELDS * match];
  }

  /** Name of the phrase set. */
  public String setName(int match) {
    return sets.get(set(match));
  }

  /** Index of the turn among those that were matched. */
  public int turn(int match) {
    return fields[FIELDS * match + 1];
  }

  /** Index, in its turn, of the first word. */
  public int from(int match) {
    return fields[FIELDS * match + 2];
  }

  /** Index, in its turn, after the last word. */
  public int to(int match) {
    int to = fields[FIELDS * match + 3];
    return to < 0 ? ~to : to;
  }

  /** False if it rests on a name that nobody knows, or on what only sounds like one. */
  public boolean verified(int match) {
    return fields[FIELDS * match + 3] >= 0;
  }

  /** A copy of one of them. */
  public Match get(int match) {
    return new Match(setName(match), from(match), to(match), verified(match));
  }

  /** Copies of all, in order. */
  List<Match> toList() {
    List<Match> all = new ArrayList<>();
    for (int match = 0; match < size; match++) {
      all.add(get(match));
    }
    return all;
  }
}
