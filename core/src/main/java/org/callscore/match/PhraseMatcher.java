package org.callscore.match;

import java.util.Arrays;
import java.util.List;

/*
 * Search
 *
 *   The whole call goes through each stage before the next begins, some thousand steps at a time,
 *   so that the waits for memory of a large program overlap.
 *
 *   1. Collect. What is known of a word's type says at once whether any phrase is anchored at it;
 *      most words pass by. A word that may begin a pair is taken together with the other, unless
 *      the filter says that they are none.
 *   2. Look up. The postings of every anchor, and of those the phrases whose checks hold, become
 *      candidates.
 *   3. Verify. The anchor's distance gives the places where a candidate may begin. It is followed
 *      from there; if it comes through, its longest match is a hit.
 *   4. Select. Hits are sorted by set, place and length, so that the leftmost and then longest of a
 *      set come first; those that overlap or lie inside an exception are left out.
 *
 *   A hit is a long: set (24 bits), first word (32), 63 - length (6), unverified (1). Sorting the
 *   numbers sorts the hits, a verified one before its unverified twin.
 *
 * Invariant: candidates come in the order of their places. A phrase whose anchor's distance varies
 * is tried at ascending places, at each at most once; `tried` holds, for every such phrase, the
 * first place not tried yet, counted from the first call on so that it need not be cleared between
 * calls. A phrase whose anchor has one distance may be tried twice at a place (by a word and by its
 * stem); the second hit equals the first.
 */

/** The fast engine: finds what {@link NaiveMatcher} finds. One per thread. */
final class PhraseMatcher implements Matcher {
  private static final int FIRST_HITS = 64;
  private static final int ROOM = 2048;

  /** A word alone, with the next and with each within reach, its stem, its forms and slots. */
  private static final int MOST_ANCHORS = 6 + Pairs.REACH + PhraseProgram.SLOT_COUNT;

  private final PhraseProgram program;
  private final AnchorTable anchors;
  private final WordRow words;
  private final NearbyWords nearby;
  private final PhraseVerifier verifier;
  private final boolean wordless;

  /** Anchors that stand in the call, and their places. */
  private final long[] pending = new long[ROOM];

  private final int[] pendingPlace = new int[ROOM];
  private int pendingCount;

  /** Places (upper half) and phrases that may match there. */
  private final long[] candidates = new long[ROOM];

  private final int[] starts = new int[ROOM];
  private final int[] heads = new int[ROOM];
  private int candidateCount;

  private final long[] tried;
  private long origin;
  private int turn;
  private long[] hits = new long[FIRST_HITS];
  private int hitCount;

  PhraseMatcher(PhraseProgram program) {
    this.program = program;
    anchors = program.anchors;
    words = new WordRow(program);
    nearby = words.nearby();
    verifier = new PhraseVerifier(program, words);
    tried = new long[program.exceptionFrom[0]];
    wordless = hasWordlessAnchors(anchors);
  }

  /** How many nodes of phrases have been followed so far. */
  long steps() {
    return verifier.steps();
  }

  private static boolean hasWordlessAnchors(AnchorTable anchors) {
    boolean any = anchors.isAnchor(PhraseProgram.EVERY);
    for (int slot = 0; slot < PhraseProgram.SLOT_COUNT; slot++) {
      any |= anchors.isAnchor(PhraseProgram.SLOTS + slot);
    }
    return any;
  }

  @Override
  public void match(List<TurnText> turns, SlotNames names, Matches found) {
    words.fill(turns, names);
    hitCount = 0;
    turn = -1;
    for (int n = 0; n < turns.size(); n++) {
      collect(words.begin(n), words.begin(n + 1));
    }
    lookUp();
    verify();
    origin += words.size();
    Arrays.sort(hits, 0, hitCount);
    found.clear(program.setNames);
    select(found);
  }

  private void collect(int begin, int end) {
    for (int i = begin; i < end; i++) {
      long form = words.form(i);
      if (wordless || (form & WordRow.ANCHORS) != 0) {
        if (pendingCount > ROOM - MOST_ANCHORS) {
          lookUp();
        }
        addAnchors(form, i, end);
      }
    }
  }

  private void addAnchors(long form, int i, int end) {
    if ((form & WordRow.SINGLE) != 0) {
      add(WordRow.word(form), i);
    }
    if ((form & WordRow.PAIR_FIRST) != 0 && i + 1 < end && words.is(WordRow.PAIR_SECOND, i + 1)) {
      addPair(Pairs.of(WordRow.word(form), words.word(i + 1)), i);
    }
    if ((form & WordRow.APART_FIRST) != 0) {
      int last = Math.min(end - 1, i + anchors.reach);
      for (int j = i + 1; j <= last; j++) {
        if (words.is(WordRow.APART_SECOND, j)) {
          addPair(Pairs.apart(WordRow.word(form), words.word(j)), i);
        }
      }
    }
    if ((form & WordRow.STEM_SINGLE) != 0) {
      add(WordRow.stem(form), i);
    }
    if ((form & WordRow.FORM_SINGLE) != 0) {
      addForm(form, WordRow.NUMBER, PhraseProgram.NUMBERS, i);
      addForm(form, WordRow.NAME, PhraseProgram.NAMES, i);
      addForm(form, WordRow.IMPERATIVE, PhraseProgram.IMPERATIVES, i);
    }
    if (wordless) {
      addWordless(i);
    }
  }

  private void addPair(long pair, int i) {
    if (anchors.mayBeAnchor(pair)) {
      add(pair, i);
    }
  }

  private void addForm(long form, long property, int key, int i) {
    if ((form & property) != 0) {
      add(key, i);
    }
  }

  /** Anchors that are no property of the word's type. */
  private void addWordless(int i) {
    add(PhraseProgram.EVERY, i);
    for (int slot = 0; slot < PhraseProgram.SLOT_COUNT; slot++) {
      if (anchors.isAnchor(PhraseProgram.SLOTS + slot) && words.nameLengths(slot, i) != 0) {
        add(PhraseProgram.SLOTS + slot, i);
      }
    }
  }

  private void add(long anchor, int place) {
    pending[pendingCount] = anchor;
    pendingPlace[pendingCount++] = place;
  }

  /** Makes candidates of what is pending. */
  private void lookUp() {
    for (int n = 0; n < pendingCount; n++) {
      pending[n] = anchors.postingsOf(pending[n]);
    }
    for (int n = 0; n < pendingCount; n++) {
      long range = pending[n];
      addCandidates(AnchorTable.from(range), AnchorTable.to(range), pendingPlace[n]);
    }
    pendingCount = 0;
  }

  private void addCandidates(int from, int to, int place) {
    long[] postings = anchors.postings;
    int last = AnchorTable.RECORD * to;
    for (int at = AnchorTable.RECORD * from; at < last; at += AnchorTable.RECORD) {
      int checks = AnchorTable.checks(postings[at]);
      if (nearby.mayStand(checks, postings[at + 1], place)
          && nearby.mayStand(checks >>> NearbyWords.CHECK_BITS, postings[at + 2], place)) {
        if (candidateCount == ROOM) {
          verify();
        }
        candidates[candidateCount++] = ((long) place << 32) | AnchorTable.phrase(postings[at]);
      }
    }
  }

  private void verify() {
    for (int n = 0; n < candidateCount; n++) {
      starts[n] = program.start((int) candidates[n]);
    }
    for (int n = 0; n < candidateCount; n++) {
      heads[n] = program.code[starts[n]];
    }
    for (int n = 0; n < candidateCount; n++) {
      int place = (int) (candidates[n] >>> 32);
      if (turn < 0 || place >= words.begin(turn + 1)) {
        turn = words.turnAt(place);
        verifier.enter(turn);
      }
      verify((int) candidates[n], place, starts[n], heads[n]);
    }
    candidateCount = 0;
  }

  private void verify(int phrase, int place, int node, int head) {
    int bounds = program.bounds(phrase);
    int latest = place - PhraseProgram.anchorMin(bounds);
    int earliest = place - PhraseProgram.anchorMax(bounds);
    int begin = words.begin(turn);
    if (earliest < latest) {
      tryRange(phrase, bounds, node, head, Math.max(begin, earliest), latest);
    } else if (latest >= begin) {
      tryAt(phrase, bounds, node, head, latest);
    }
  }

  private void tryRange(int phrase, int bounds, int node, int head, int earliest, int latest) {
    long first = Math.max(origin + earliest, tried[phrase]);
    for (long place = first; place <= origin + latest; place++) {
      tryAt(phrase, bounds, node, head, (int) (place - origin));
    }
    tried[phrase] = Math.max(tried[phrase], origin + latest + 1);
  }

  private void tryAt(int phrase, int bounds, int node, int head, int start) {
    if (PhraseProgram.operation(head) == PhraseProgram.WORDS) {
      if (verifier.isRun(node, start)) {
        addHit(hit(program.set(phrase), start, PhraseProgram.number(head), true));
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
        int of = words.turnAt(start);
        if (!insideException(set, of, start, end)) {
          int begin = words.begin(of);
          found.add(set, of, start - begin, end - begin, verified(hit));
          next = end;
        }
      }
    }
  }

  private boolean insideException(int set, int of, int start, int end) {
    int last = program.exceptionFrom[set + 1];
    for (int exception = program.exceptionFrom[set]; exception < last; exception++) {
      verifier.enter(of);
      int longest = PhraseProgram.longest(program.bounds(exception));
      for (int first = Math.max(words.begin(of), end - longest); first <= start; first++) {
        if (verifier.lengths(exception, first) >>> (end - first) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static long hit(int set, int start, int length, boolean verified) {
    int shortness = NaiveMatcher.MAX_WORDS - length;
    return ((long) set << 39) | ((long) start << 7) | ((long) shortness << 1) | (verified ? 0 : 1);
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
    return NaiveMatcher.MAX_WORDS - (int) ((hit >>> 1) & 63);
  }

  private static boolean verified(long hit) {
    return (hit & 1) == 0;
  }
}
