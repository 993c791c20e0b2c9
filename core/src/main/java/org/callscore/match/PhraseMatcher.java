package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callscore.match.PhraseProgram.Entry;

/*
 * Search
 *
 *   1. Filter. Every word of the turn names the phrases whose anchor it may be; most words name
 *      none. The anchor's distance gives the places where such a phrase may begin.
 *   2. Verify. The phrase is followed from there; if it comes through, its longest match is a hit.
 *   3. Select. Hits are sorted by set, place and length, so that the leftmost and then longest of a
 *      set come first; those that overlap or lie inside an exception are left out.
 *
 *   A hit is a long: set (24 bits), first word (32), 63 - length (6), unverified (1). Sorting the
 *   numbers sorts the hits, a verified one before its unverified twin.
 *
 * Invariant: a phrase is tried at ascending places, at each at most once; `tried` holds, for every
 * phrase, the first place not tried yet, counted from the first turn on so that it need not be
 * cleared between turns.
 */

/** The fast engine: finds what {@link NaiveMatcher} finds. One per thread. */
final class PhraseMatcher implements Matcher {
  private static final int FIRST_HITS = 64;

  private final PhraseProgram program;
  private final PhraseVerifier verifier;
  private final long[] tried;
  private long origin;
  private long[] hits = new long[FIRST_HITS];
  private int hitCount;

  PhraseMatcher(PhraseProgram program) {
    this.program = program;
    verifier = new PhraseVerifier(program);
    tried = new long[program.phrases.length];
  }

  @Override
  public List<Match> match(TurnText turn, SlotNames names) {
    TurnWords words = verifier.fill(turn, names);
    hitCount = 0;
    for (int i = 0; i < turn.size(); i++) {
      tryAll(PhraseProgram.EVERY, i);
      tryAll(words.word(i), i);
      tryAll(words.stem(i), i);
      tryForms(turn, words, i);
    }
    origin += turn.size();
    Arrays.sort(hits, 0, hitCount);
    return select();
  }

  private void tryForms(TurnText turn, TurnWords words, int i) {
    if (program.isAnchor(PhraseProgram.NUMBERS) && turn.type(i).number()) {
      tryAll(PhraseProgram.NUMBERS, i);
    }
    if (program.isAnchor(PhraseProgram.NAMES) && turn.type(i).name()) {
      tryAll(PhraseProgram.NAMES, i);
    }
    if (program.isAnchor(PhraseProgram.IMPERATIVES) && turn.maybeImperative(i)) {
      tryAll(PhraseProgram.IMPERATIVES, i);
    }
    for (int slot = 0; slot < PhraseProgram.SLOT_COUNT; slot++) {
      if (program.isAnchor(PhraseProgram.SLOTS + slot) && words.nameLengths(slot, i) != 0) {
        tryAll(PhraseProgram.SLOTS + slot, i);
      }
    }
  }

  /** Tries the phrases whose anchor may be word {@code i} by this key. */
  private void tryAll(int key, int i) {
    for (int number : program.postings[key]) {
      Entry phrase = program.phrases[number];
      long first = origin + Math.max(0, i - phrase.anchorMax());
      long last = origin + i - phrase.anchorMin();
      for (long place = Math.max(first, tried[number]); place <= last; place++) {
        tryAt(phrase, (int) (place - origin));
      }
      tried[number] = Math.max(tried[number], last + 1);
    }
  }

  private void tryAt(Entry phrase, int start) {
    int length = longest(verifier.lengths(phrase, start));
    if (length > 0) {
      boolean verified = longest(verifier.verifiedLengths(phrase, start)) == length;
      addHit(hit(phrase.set(), start, length, verified));
    }
  }

  private static int longest(long lengths) {
    return lengths == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(lengths);
  }

  private void addHit(long hit) {
    if (hitCount == hits.length) {
      compact();
      if (hitCount > hits.length / 2) {
        hits = Arrays.copyOf(hits, 2 * hits.length);
      }
    }
    hits[hitCount++] = hit;
  }

  /** Keeps the best hit per set and place, so that room is bounded by sets, not phrases. */
  private void compact() {
    Arrays.sort(hits, 0, hitCount);
    int kept = 0;
    for (int i = 0; i < hitCount; i++) {
      if (kept == 0 || setAndStart(hits[i]) != setAndStart(hits[kept - 1])) {
        hits[kept++] = hits[i];
      }
    }
    hitCount = kept;
  }

  private List<Match> select() {
    List<Match> matches = new ArrayList<>();
    int set = -1;
    int next = 0;
    long seen = -1;
    for (int i = 0; i < hitCount; i++) {
      long hit = hits[i];
      if (set(hit) != set) {
        set = set(hit);
        next = 0;
      }
      int start = start(hit);
      int end = start + length(hit);
      boolean best = setAndStart(hit) != seen;
      seen = setAndStart(hit);
      if (best && start >= next && !insideException(set, start, end)) {
        matches.add(new Match(program.setNames.get(set), start, end, verified(hit)));
        next = end;
      }
    }
    return matches;
  }

  private boolean insideException(int set, int start, int end) {
    for (Entry exception : program.exceptions[set]) {
      for (int first = Math.max(0, end - exception.longest()); first <= start; first++) {
        if (verifier.lengths(exception, first) >>> (end - first) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static long hit(int set, int start, int length, boolean verified) {
    int shortness = NaiveMatcher.MAX_WORDS - length;
    return (long) set << 39 | (long) start << 7 | (long) shortness << 1 | (verified ? 0 : 1);
  }

  private static long setAndStart(long hit) {
    return hit >>> 7;
  }

  private static int set(long hit) {
    return (int) (hit >>> 39);
  }

  private static int start(long hit) {
    return (int) (hit >>> 7);
  }

  private static int length(long hit) {
    return NaiveMatcher.MAX_WORDS - (int) (hit >>> 1 & 63);
  }

  private static boolean verified(long hit) {
    return (hit & 1) == 0;
  }
}
