package org.callscore.match;

import static org.callscore.match.PhraseProgram.CHOICE;
import static org.callscore.match.PhraseProgram.EDGE;
import static org.callscore.match.PhraseProgram.GAP;
import static org.callscore.match.PhraseProgram.HEARD;
import static org.callscore.match.PhraseProgram.NOT;
import static org.callscore.match.PhraseProgram.ONE_OF;
import static org.callscore.match.PhraseProgram.REPEAT;
import static org.callscore.match.PhraseProgram.SEQUENCE;
import static org.callscore.match.PhraseProgram.SLOT;
import static org.callscore.match.PhraseProgram.SWITCH;
import static org.callscore.match.PhraseProgram.WORD;
import static org.callscore.match.PhraseProgram.WORDS;

/*
 * Search
 *
 *   The phrase is walked from its first word to its last. Every word, or set of words, that must be
 *   said and is none of the anchor's gives a check: it stands as far from the anchor as the parts
 *   between them are long. The two checks that hold least often by chance are kept.
 *
 *   Places are counted from the match's first word, as fewest and most words before them. Whatever
 *   stands before the anchor shifts both alike, so it counts only where the anchor is not `fixed`.
 */

/** Chooses what must stand near a phrase's anchor: at most two checks of {@link NearbyWords}. */
final class CheckWriter {
  private static final double ALL_WORDS = 10_000_000;
  private static final double BITS = Long.SIZE;

  private final int[] code;
  private final long[] weights;
  private Anchor anchor = Anchor.at(PhraseProgram.EVERY, 1);

  private final long[] words = new long[2];
  private final int[] checks = new int[2];
  private final double[] chances = new double[2];

  // The set being collected.
  private long set;
  private double share;
  private boolean anchored;

  /**
   * For phrases of this code.
   *
   * @param weights by key, how many of ten million words are this one
   */
  CheckWriter(int[] code, long[] weights) {
    this.code = code;
    this.weights = weights;
  }

  /** Finds the checks of a phrase. */
  void choose(int node, Anchor of) {
    anchor = of;
    for (int n = 0; n < words.length; n++) {
      words[n] = -1;
      checks[n] = NearbyWords.NO_CHECK;
      chances[n] = 1;
    }
    follow(node, 0, 0, true);
  }

  /** The checks found. */
  int checks() {
    return checks[0] | (checks[1] << NearbyWords.CHECK_BITS);
  }

  /** The words of a check found, 0 or 1. */
  long words(int check) {
    return words[check];
  }

  /**
   * Offers the sets of a node that begins {@code min} to {@code max} words after the match's first;
   * returns, as min and max in one long, where the next begins.
   */
  private long follow(int node, int min, int max, boolean must) {
    int n = PhraseProgram.number(code[node]);
    return switch (PhraseProgram.operation(code[node])) {
      case WORDS -> {
        for (int i = 0; must && i < n; i++) {
          clear();
          add(code[node + 1 + i]);
          offer(min + i, max + i);
        }
        yield span(min + n, max + n);
      }
      case SEQUENCE -> {
        long at = span(min, max);
        for (int i = 1; i <= n; i++) {
          at = follow(code[node + i], min(at), max(at), must);
        }
        yield at;
      }
      case CHOICE, SWITCH -> {
        int least = Integer.MAX_VALUE;
        int most = 0;
        int step = step(node);
        for (int i = 0; i < n; i++) {
          long end = follow(code[node + 1 + i * step], min, max, false);
          least = Math.min(least, min(end));
          most = Math.max(most, max(end));
        }
        if (must) {
          offerEdges(node, min, max, least, most);
        }
        yield span(least, most);
      }
      case REPEAT -> {
        int times = PhraseProgram.low(n);
        long once = follow(code[node + 1], min, max, must && times > 0);
        int most = (max(once) - max) * PhraseProgram.high(n);
        yield span(min + (min(once) - min) * times, max + most);
      }
      case GAP -> span(min + PhraseProgram.low(n), max + PhraseProgram.high(n));
      case EDGE, NOT -> span(min, max);
      case SLOT, HEARD -> span(min + 1, max + NaiveMatcher.MAX_WORDS);
      default -> {
        if (must) {
          offerEdges(node, min, max, min + 1, max + 1);
        }
        yield span(min + 1, max + 1);
      }
    };
  }

  /** Offers the words that a node can begin with, and those it can end with. */
  private void offerEdges(int node, int min, int max, int endMin, int endMax) {
    clear();
    if (addEdge(node, true)) {
      offer(min, max);
    }
    if (endMax > max + 1) {
      clear();
      if (addEdge(node, false)) {
        offer(endMin - 1, endMax - 1);
      }
    }
  }

  /** Adds the first or last words of a node; false if they are not few and known. */
  private boolean addEdge(int node, boolean first) {
    int n = PhraseProgram.number(code[node]);
    return switch (PhraseProgram.operation(code[node])) {
      case WORD -> add(n);
      case WORDS -> add(code[first ? node + 1 : node + n]);
      case ONE_OF -> {
        for (int i = 1; i <= n; i++) {
          add(code[node + i]);
        }
        yield true;
      }
      case SEQUENCE -> {
        int child = first ? 1 : n;
        while (child >= 1 && child <= n && isNoWord(code[node + child])) {
          child += first ? 1 : -1;
        }
        yield child >= 1 && child <= n && addEdge(code[node + child], first);
      }
      case CHOICE, SWITCH -> {
        boolean all = true;
        int step = step(node);
        for (int i = 0; i < n && all; i++) {
          all = addEdge(code[node + 1 + i * step], first);
        }
        yield all;
      }
      case REPEAT -> PhraseProgram.low(n) > 0 && addEdge(code[node + 1], first);
      default -> false;
    };
  }

  /** Ints from one alternative to the next. */
  private int step(int node) {
    return PhraseProgram.step(PhraseProgram.operation(code[node]));
  }

  private boolean isNoWord(int node) {
    int operation = PhraseProgram.operation(code[node]);
    return operation == EDGE || operation == NOT;
  }

  private void clear() {
    set = 0;
    share = 0;
    anchored = false;
  }

  private boolean add(int key) {
    set |= NearbyWords.bit(key);
    share += weights[key] / ALL_WORDS + 1 / BITS;
    anchored |= isOfAnchor(key);
    return true;
  }

  private boolean isOfAnchor(int key) {
    for (long one : anchor.keys()) {
      if (Pairs.isPair(one) ? Pairs.first(one) == key || Pairs.second(one) == key : one == key) {
        return true;
      }
    }
    return false;
  }

  /** The collected set stands {@code min} to {@code max} words after the match's first. */
  private void offer(int min, int max) {
    int one = anchor.fixed() ? min - anchor.min() : min - anchor.max();
    int other = anchor.fixed() ? max - anchor.max() : max - anchor.min();
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    int length = to - from + 1;
    boolean far = from < -NearbyWords.BEFORE || to > NearbyWords.AFTER || length > 16;
    double chance = length * share;
    if (anchored || far || chance >= chances[1]) {
      return;
    }
    int place = chance < chances[0] ? 0 : 1;
    if (place == 0) {
      keep(1, words[0], checks[0], chances[0]);
    }
    keep(place, set, NearbyWords.check(from, to), chance);
  }

  private void keep(int place, long kept, int check, double chance) {
    words[place] = kept;
    checks[place] = check;
    chances[place] = chance;
  }

  /** What is longer than a match may be is as good as endless. */
  private static long span(int min, int max) {
    int end = 2 * NaiveMatcher.MAX_WORDS;
    return ((long) Math.min(end, min) << 32) | Math.min(end, max);
  }

  private static int min(long span) {
    return (int) (span >>> 32);
  }

  private static int max(long span) {
    return (int) span;
  }
}
