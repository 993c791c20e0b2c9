package org.callscore.match;

/*
 * Layout
 *
 *   A phrase can only match where one of its anchors stands. An anchor is a key, or a pair of keys
 *   of neighbouring words or of words at most `reach` apart; its place is that of its first word.
 *
 *   `postings` has RECORD longs for every anchor of every phrase: the number of the phrase (32 bits)
 *   and two checks (see NearbyWords), then the words each check looks for. Those of one anchor
 *   stand together, and where, first and one after the last, is one long:
 *
 *     of a key    `postingsOfKey[key]`
 *     of a pair   `pairs[2 * slot + 1]`, where `pairs[2 * slot]` is the pair: an open hash table
 *
 *   `roles[key]` says which kinds of anchor a key can begin or end, and `filter` (a Bloom filter of
 *   two bits a pair, both in one long) which pairs are none, so that the table is rarely looked at
 *   in vain.
 */

/** Where phrases are anchored. Immutable; share between threads. */
final class AnchorTable {
  /** Roles of a key. */
  static final int SINGLE = 1;

  static final int PAIR_FIRST = 2;
  static final int PAIR_SECOND = 4;
  static final int APART_FIRST = 8;
  static final int APART_SECOND = 16;

  /** Longs of a posting. */
  static final int RECORD = 3;

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  final byte[] roles;
  final int reach;
  final long[] postingsOfKey;
  final long[] pairs;
  final long[] filter;
  final long[] postings;

  AnchorTable(
      byte[] roles, int reach, long[] postingsOfKey, long[] pairs, long[] filter, long[] postings) {
    this.roles = roles;
    this.reach = reach;
    this.postingsOfKey = postingsOfKey;
    this.pairs = pairs;
    this.filter = filter;
    this.postings = postings;
  }

  /** Whether words are looked for by this key alone. */
  boolean isAnchor(int key) {
    return (roles[key] & SINGLE) != 0;
  }

  /** Whether a pair may be an anchor; most that are none are told apart. */
  boolean mayBeAnchor(long pair) {
    long hash = pair * MIXER;
    long bits = filterBits(hash);
    return (filter[filterPlace(hash, filter.length)] & bits) == bits;
  }

  /** The postings of a key or pair, for the methods below. */
  long postingsOf(long anchor) {
    return Pairs.isPair(anchor) ? postingsOfPair(anchor) : postingsOfKey[(int) anchor];
  }

  private long postingsOfPair(long pair) {
    int slot = slot(pair, pairs.length);
    while (pairs[slot] != pair && pairs[slot] != 0) {
      slot = (slot + 2) & (pairs.length - 1);
    }
    return pairs[slot + 1];
  }

  static long range(int from, int to) {
    return ((long) from << 32) | to;
  }

  static int from(long range) {
    return (int) (range >>> 32);
  }

  static int to(long range) {
    return (int) range;
  }

  /** The first long of a posting. */
  static long posting(int phrase, int checks) {
    return ((long) checks << 32) | phrase;
  }

  static int phrase(long posting) {
    return (int) posting;
  }

  static int checks(long posting) {
    return (int) (posting >>> 32);
  }

  /** Where in a table of so many longs (a power of two) the search for a pair begins. */
  static int slot(long pair, int size) {
    return (int) ((pair * MIXER) >>> 20) & (size - 2);
  }

  /** Adds a pair to a filter of so many longs (a power of two). */
  static void addToFilter(long pair, long[] filter) {
    long hash = pair * MIXER;
    filter[filterPlace(hash, filter.length)] |= filterBits(hash);
  }

  private static int filterPlace(long hash, int size) {
    return (int) (hash >>> 26) & (size - 1);
  }

  private static long filterBits(long hash) {
    return (1L << (hash >>> 58)) | (1L << (hash >>> 52));
  }
}
