package org.callscore.match;

import org.jspecify.annotations.Nullable;

/**
 * A written node, and what its parents need to know of it.
 *
 * @param start where its code starts
 * @param min fewest words
 * @param max most words
 * @param tagged whether it asks for classes or moods
 * @param unknown whether it has a slot for unknown names or for what sounds like a name
 * @param single its best anchor of one word, or null
 * @param pair its best anchor of two words, or null
 * @param begins the bits of the words it can begin with ({@link NearbyWords#bit}), all if it can
 *     begin otherwise; of no meaning if it can match no word
 * @param first the words it can begin with, if it must begin with one of few
 * @param last the words it can end with, if it must end with one of few
 */
record Node(
    int start,
    int min,
    int max,
    boolean tagged,
    boolean unknown,
    long begins,
    @Nullable Anchor single,
    @Nullable Anchor pair,
    @Nullable Anchor first,
    @Nullable Anchor last) {

  static final long ALL_WORDS = -1;

  /** One that no pair can begin or end with. */
  static Node of(int start, int words, boolean tagged, @Nullable Anchor single) {
    long begins = words == 0 ? 0 : ALL_WORDS;
    return new Node(start, words, words, tagged, false, begins, single, null, null, null);
  }
}
