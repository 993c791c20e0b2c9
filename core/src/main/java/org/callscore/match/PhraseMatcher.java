package org.callscore.match;

import java.util.Arrays;
import java.util.List;

/*
 * Search
 *
 *   1. Filter. What is known of a word's type says at once whether any phrase is anchored at it;
 *      most words pass by. A word that may begin a pair is looked up together with the next.
 *   2. Verify. The anchor's distance gives the places where such a phrase may begin. It is followed
 *      from there; if it comes through, its longest match is a hit.
 *   3. Select. Hits are sorted by set, place and length, so that the leftmost and then longest of a
 *      set come first; those that overlap or lie inside an exception are left out.
 *
 *   A hit is a long: set (24 bits), first word (32), 63 - length (6), unverified (1). Sorting the
 *   numbers sorts the hits, a verified one before its unverified twin.
 *
 * Invariant: a phrase whose anchor's distance varies is tried at ascending places, at each at most
 * once; `tried` holds, for every such phrase, the first place not tried yet, counted from the first
 * call on so that it need not be cleared between calls. A phrase whose anchor has one distance may
 * be tried twice where a word and its stem both are its anchors; the second hit equals the first.
 */

/** The fast engine: finds what {@link NaiveMatcher} finds. One per thread. */
final class PhraseMatcher implements Matcher {
  private static final int FIRST_HITS = 64;

  private final PhraseProgram program;
  private final WordRow words;
  private final PhraseVerifier verifier;
  private final long[] tried;
  private final boolean wordless;
  private long origin;
  private long[] hits = new long[FIRST_HITS];
  private int hitCount;

  PhraseMatcher(PhraseProgram program) {
    this.program = program;
    words = new WordRow(program);
    verifier = new PhraseVerifier(program, words);
    tried = new long[program.exceptionFrom[0]];
    wordless = hasWordlessAnchors(program);
  }

  /** How many nodes of phrases have been followed so far. */
  long steps() {
    return verifier.steps();
  }

  private static boolean hasWordlessAnchors(PhraseProgram program) {
    boolean any = program.isAnchor(PhraseProgram.EVERY);
    for (int slot = 0; slot < PhraseProgram.SLOT_COUNT; slot++) {
      any |= program.isAnchor(PhraseProgram.SLOTS + slot);
    }
    return any;
  }

  @Override
  public void match(List<TurnText> turns, SlotNames names, Matches found) {
    words.fill(turns, names);
    hitCount = 0;
    for (int turn = 0; turn < turns.size(); turn++) {
      verifier.enter(turn);
      matchTurn(words.begin(turn), words.begin(turn + 1));
    }
    origin += words.size();
    Arrays.sort(hits, 0, hitCount);
    found.clear(program.setNames);
    select(found);
  }

  private void matchTurn(int begin, int end) {
    for (int i = begin; i < end; i++) {
      long form = words.form(i);
      if ((form & WordRow.ANCHORS) != 0) {
        tryAnchors(form, i, begin, end);
      }
      if (wordless) {
        tryWordless(i, begin);
      }
    }
  }

  private void tryAnchors(long form, int i, int begin, int end) {
    if ((form & WordRow.SINGLE) != 0) {
      tryAll(WordRow.word(form), i, begin);
    }
    if ((form & WordRow.PAIR_FIRST) != 0 && i + 1 < end && words.canEndPair(i + 1)) {
      long pair = PhraseProgram.pair(WordRow.word(form), words.word(i + 1));
      int posting = program.pairPosting(pair);
      if (posting >= 0) {
        tryAll(posting, i, begin);
      }
    }
    if ((form & WordRow.STEM_SINGLE) != 0) {
      tryAll(WordRow.stem(form), i, begin);
    }
    if ((form & WordRow.FORM_SINGLE) != 0) {
      tryForm(form, WordRow.NUMBER, PhraseProgram.NUMBERS, i, begin);
      tryForm(form, WordRow.NAME, PhraseProgram.NAMES, i, begin);
      tryForm(form, WordRow.IMPERATIVE, PhraseProgram.IMPERATIVES, i, begin);
    }
  }

  private void tryForm(long form, long property, int key, int i, int begin) {
    if ((form & property) != 0) {
      tryAll(key, i, begin);
    }
  }

  /** Anchors that are no property of the word's type. */
  private void tryWordless(int i, int begin) {
    tryAll(PhraseProgram.EVERY, i, begin);
    for (int slot = 0; slot < PhraseProgram.SLOT_COUNT; slot++) {
      if (program.isAnchor(PhraseProgram.SLOTS + slot) && words.nameLengths(slot, i) != 0) {
        tryAll(PhraseProgram.SLOTS + slot, i, begin);
      }
    }
  }

  /** Tries the phrases of a posting list, whose anchor begins with word {@code i}. */
  private void tryAll(int list, int i, int begin) {
    int last = program.postingFrom[list + 1];
    for (int at = program.postingFrom[list]; at < last; at++) {
      int phrase = program.postings[at];
      int bounds = program.bounds(phrase);
      int latest = i - PhraseProgram.anchorMin(bounds);
      int earliest = i - PhraseProgram.anchorMax(bounds);
      if (earliest < latest) {
        tryRange(phrase, bounds, Math.max(begin, earliest), latest);
      } else if (latest >= begin) {
        tryAt(phrase, bounds, latest);
      }
    }
  }

  private void tryRange(int phrase, int bounds, int earliest, int latest) {
    long first = Math.max(origin + earliest, tried[phrase]);
    for (long place = first; place <= origin + latest; place++) {
      tryAt(phrase, bounds, (int) (place - origin));
    }
    tried[phrase] = Math.max(tried[phrase], origin + latest + 1);
  }

  private void tryAt(int phrase, int bounds, int start) {
    int node = program.start(phrase);
    if (program.code[node] == PhraseProgram.WORDS) {
      if (verifier.isRun(node, start)) {
        addHit(hit(program.set(phrase), start, program.code[node + 1], true));
      }
      return;
    }
    int length = longest(verifier.lengths(phrase, start));
    if (length > 0) {
      boolean verified =
          !PhraseProgram.unknownNames(bounds)
              || longest(verifier.verifiedLengths(phrase, start)) == length;
      addHit(hit(program.set(phrase), start, length, verified));
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

  private void select(Matches found) {
    int set = -1;
    int next = 0;
    long seen = -1;
    for (int i = 0; i < hitCount; i++) {
      long hit = hits[i];
      if (set(hit) != set) {
        set = set(hit);
        next = 0;
      }
      boolean best = setAndStart(hit) != seen;
      seen = setAndStart(hit);
      int start = start(hit);
      if (best && start >= next) {
        int end = start + length(hit);
        int turn = words.turnAt(start);
        if (!insideException(set, turn, start, end)) {
          int begin = words.begin(turn);
          found.add(set, turn, start - begin, end - begin, verified(hit));
          next = end;
        }
      }
    }
  }

  private boolean insideException(int set, int turn, int start, int end) {
    int last = program.exceptionFrom[set + 1];
    for (int exception = program.exceptionFrom[set]; exception < last; exception++) {
      verifier.enter(turn);
      int longest = PhraseProgram.longest(program.bounds(exception));
      for (int first = Math.max(words.begin(turn), end - longest); first <= start; first++) {
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
