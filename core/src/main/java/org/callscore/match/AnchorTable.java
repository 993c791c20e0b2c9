package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for every phrase, between its anchor of one word and that of two, and writes the posting
 * lists of {@link PhraseProgram}. A word is looked up faster than a pair, so a pair is taken only
 * where the word is common or stands for many phrases.
 */
final class AnchorTable {
  /** Anchors that begin more phrases than this are crowded. Measured: 2 to 8 make no difference. */
  private static final int CROWDED = 4;

  /** In ten thousand words. Such a word stands in every call. */
  private static final int COMMON = 100;

  private final int keys;
  private final List<Anchor> singles = new ArrayList<>();
  private final List<@Nullable Anchor> pairsOf = new ArrayList<>();
  private final List<Anchor> chosen = new ArrayList<>();
  private long[] pairs = new long[1];
  private int[] pairPosting = new int[1];
  private byte[] roles = new byte[0];
  private int[] postingFrom = new int[0];
  private int[] postings = new int[0];

  /** For keys below this. */
  AnchorTable(int keys) {
    this.keys = keys;
  }

  /** The next phrase's anchors. */
  void add(Anchor single, @Nullable Anchor pair) {
    singles.add(single);
    pairsOf.add(pair);
  }

  void choose() {
    int[] phrases = new int[keys];
    for (Anchor single : singles) {
      for (long key : single.keys()) {
        phrases[(int) key]++;
      }
    }
    for (int phrase = 0; phrase < singles.size(); phrase++) {
      chosen.add(better(singles.get(phrase), pairsOf.get(phrase), phrases));
    }
    writePairs();
    writePostings();
  }

  private static Anchor better(Anchor single, @Nullable Anchor pair, int[] phrases) {
    if (pair == null || pair.cost() >= single.cost()) {
      return single;
    }
    boolean crowded = single.weight() >= COMMON;
    for (long key : single.keys()) {
      crowded |= phrases[(int) key] > CROWDED;
    }
    return crowded ? pair : single;
  }

  private void writePairs() {
    long[] distinct =
        chosen.stream()
            .flatMapToLong(anchor -> Arrays.stream(anchor.keys()))
            .filter(AnchorTable::isPair)
            .sorted()
            .distinct()
            .toArray();
    int size = Integer.highestOneBit(Math.max(1, distinct.length)) * 4;
    pairs = new long[size];
    pairPosting = new int[size];
    roles = new byte[keys];
    for (int n = 0; n < distinct.length; n++) {
      int slot = PhraseProgram.pairSlot(distinct[n], size);
      while (pairs[slot] != 0) {
        slot = slot + 1 & size - 1;
      }
      pairs[slot] = distinct[n];
      pairPosting[slot] = keys + n;
      roles[(int) (distinct[n] >>> 32)] |= PhraseProgram.PAIR_FIRST;
      roles[(int) distinct[n]] |= PhraseProgram.PAIR_SECOND;
    }
    postingFrom = new int[keys + distinct.length + 1];
  }

  private static boolean isPair(long key) {
    return key >>> 32 != 0;
  }

  private int list(long key) {
    if (!isPair(key)) {
      return (int) key;
    }
    int slot = PhraseProgram.pairSlot(key, pairs.length);
    while (pairs[slot] != key) {
      slot = slot + 1 & pairs.length - 1;
    }
    return pairPosting[slot];
  }

  private void writePostings() {
    for (Anchor anchor : chosen) {
      for (long key : anchor.keys()) {
        postingFrom[list(key) + 1]++;
        if (!isPair(key)) {
          roles[(int) key] |= PhraseProgram.SINGLE;
        }
      }
    }
    for (int list = 1; list < postingFrom.length; list++) {
      postingFrom[list] += postingFrom[list - 1];
    }
    postings = new int[postingFrom[postingFrom.length - 1]];
    int[] next = postingFrom.clone();
    for (int phrase = 0; phrase < chosen.size(); phrase++) {
      for (long key : chosen.get(phrase).keys()) {
        postings[next[list(key)]++] = phrase;
      }
    }
  }

  /** Number of phrases. */
  int size() {
    return singles.size();
  }

  Anchor chosen(int phrase) {
    return chosen.get(phrase);
  }

  long[] pairs() {
    return pairs;
  }

  int[] pairPosting() {
    return pairPosting;
  }

  byte[] roles() {
    return roles;
  }

  int[] postingFrom() {
    return postingFrom;
  }

  int[] postings() {
    return postings;
  }
}
