package org.callscore.match;

import static org.callscore.match.PhraseProgram.CHOICE;
import static org.callscore.match.PhraseProgram.EDGE;
import static org.callscore.match.PhraseProgram.HEARD;
import static org.callscore.match.PhraseProgram.NOT;
import static org.callscore.match.PhraseProgram.REPEAT;
import static org.callscore.match.PhraseProgram.SEQUENCE;
import static org.callscore.match.PhraseProgram.SLOT;
import static org.callscore.match.PhraseProgram.WORDS;

/**
 * Which words must stand near a phrase's anchor for it to match, as a set of 64 bits into which
 * words are hashed: a candidate that lacks a bit in the call need not be followed.
 */
final class NeededWords {
  /** Words from so many before the anchor ... */
  static final int BEFORE = 8;

  /** ... to fewer than so many after it, the anchor's first word counted, are looked at. */
  static final int AFTER = 8;

  private static final int MIXER = 0x9E3779B9;

  private final int[] code;
  private int anchorMin;
  private int anchorMax;
  private long needed;

  NeededWords(int[] code) {
    this.code = code;
  }

  /** The bit of a word's key. */
  static long bit(int key) {
    return 1L << ((key * MIXER) >>> 26);
  }

  /** The bits of the words that must stand near the anchor. */
  long of(int node, Anchor anchor) {
    anchorMin = anchor.min();
    anchorMax = anchor.max();
    needed = 0;
    follow(node, 0, 0, true);
    return needed;
  }

  /**
   * Notes the needed words of a node that begins {@code min} to {@code max} words after the match's
   * first; returns, as min and max in one long, where the next begins.
   */
  private long follow(int node, int min, int max, boolean must) {
    return switch (code[node]) {
      case WORDS -> words(node, min, max, must);
      case SEQUENCE -> {
        long at = span(min, max);
        for (int i = 0; i < code[node + 1]; i++) {
          at = follow(code[node + 2 + i], min(at), max(at), must);
        }
        yield at;
      }
      case CHOICE -> {
        long before = needed;
        long everywhere = -1;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < code[node + 1]; i++) {
          needed = 0;
          long end = follow(code[node + 2 + i], min, max, must);
          everywhere &= needed;
          least = Math.min(least, min(end));
          most = Math.max(most, max(end));
        }
        needed = before | everywhere;
        yield span(least, most);
      }
      case REPEAT -> {
        int times = code[node + 1];
        long once = follow(code[node + 3], min, max, must && times > 0);
        int most = (max(once) - max) * code[node + 2];
        yield span(min + (min(once) - min) * times, max + most);
      }
      case EDGE, NOT -> span(min, max);
      case SLOT, HEARD -> span(min + 1, max + NaiveMatcher.MAX_WORDS);
      default -> span(min + 1, max + 1);
    };
  }

  private long words(int node, int min, int max, boolean must) {
    int n = code[node + 1];
    for (int i = 0; i < n; i++) {
      boolean near = min + i - anchorMax >= -BEFORE && max + i - anchorMin < AFTER;
      if (must && near) {
        needed |= bit(code[node + 2 + i]);
      }
    }
    return span(min + n, max + n);
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
