package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for every phrase, between its anchor of one word and that of two, and writes the {@link
 * AnchorTable}. A word is looked up faster than a pair, so while most words of a call are no
 * anchors, a pair is taken only where the word is common or stands for many phrases. Of many
 * phrases nearly every word of a call is an anchor, and pairs are taken wherever there are some:
 * with 10,000 phrases that is twice as fast, with 1,000 half as fast.
 */
final class AnchorTableWriter {
  /** More phrases than this are many. */
  private static final int MANY = 2_000;

  /** Of few phrases, anchors that begin more than this are crowded. */
  private static final int CROWDED = 8;

  /** In ten million words. Such a word stands in every call. */
  private static final int COMMON = 100_000;

  /** For every place of the table of pairs, which has four for every three pairs or more. */
  private static final int FILTER_BITS = 8;

  private final List<Anchor> singles = new ArrayList<>();
  private final List<@Nullable Anchor> pairsOf = new ArrayList<>();

  /** The next phrase's anchors. */
  void add(Anchor single, @Nullable Anchor pair) {
    singles.add(single);
    pairsOf.add(pair);
  }

  /**
   * Chooses the anchors and notes their bounds.
   *
   * @param code of the phrases
   * @param weights by key, how many of ten million words are this one
   * @param phrases as in {@link PhraseProgram}, their anchors' bounds still 0
   */
  AnchorTable write(int[] code, long[] weights, Ints phrases) {
    List<Anchor> chosen = choose(weights.length);
    long[] distinct = pairs(chosen);
    byte[] roles = new byte[weights.length];
    int[] from = new int[weights.length + distinct.length + 1];
    int reach = 0;
    for (Anchor anchor : chosen) {
      reach = Math.max(reach, anchor.reach());
      for (long key : anchor.keys()) {
        from[list(key, distinct, weights.length) + 1]++;
        addRoles(key, roles);
      }
    }
    for (int list = 1; list < from.length; list++) {
      from[list] += from[list - 1];
    }
    long[] postings = postings(chosen, distinct, from, code, weights, phrases);
    long[] ofKey = new long[weights.length];
    Arrays.setAll(ofKey, key -> AnchorTable.range(from[key], from[key + 1]));
    int slots = Integer.highestOneBit(Math.max(1, distinct.length * 4 / 3)) * 2;
    long[] table = new long[2 * slots];
    long[] filter = new long[Math.max(1, slots * FILTER_BITS / Long.SIZE)];
    for (int n = 0; n < distinct.length; n++) {
      int list = weights.length + n;
      addPair(distinct[n], AnchorTable.range(from[list], from[list + 1]), table, filter);
    }
    return new AnchorTable(roles, reach, ofKey, table, filter, postings);
  }

  private List<Anchor> choose(int keys) {
    int[] crowd = new int[keys];
    for (Anchor single : singles) {
      for (long key : single.keys()) {
        crowd[(int) key]++;
      }
    }
    List<Anchor> chosen = new ArrayList<>(singles.size());
    for (int phrase = 0; phrase < singles.size(); phrase++) {
      chosen.add(better(singles.get(phrase), pairsOf.get(phrase), crowd, singles.size() > MANY));
    }
    return chosen;
  }

  private static Anchor better(Anchor single, @Nullable Anchor pair, int[] crowd, boolean many) {
    if (pair == null || pair.cost() > single.cost()) {
      return single;
    }
    boolean crowded = many || single.weight() >= COMMON;
    for (long key : single.keys()) {
      crowded |= crowd[(int) key] > CROWDED;
    }
    return crowded ? pair : single;
  }

  /** Every pair once, ascending. */
  private static long[] pairs(List<Anchor> chosen) {
    return chosen.stream()
        .flatMapToLong(anchor -> Arrays.stream(anchor.keys()))
        .filter(Pairs::isPair)
        .sorted()
        .distinct()
        .toArray();
  }

  private static int list(long key, long[] pairs, int keys) {
    return Pairs.isPair(key) ? keys + Arrays.binarySearch(pairs, key) : (int) key;
  }

  private static void addRoles(long key, byte[] roles) {
    if (Pairs.isPair(key)) {
      boolean apart = Pairs.isApart(key);
      int first = apart ? AnchorTable.APART_FIRST : AnchorTable.PAIR_FIRST;
      int second = apart ? AnchorTable.APART_SECOND : AnchorTable.PAIR_SECOND;
      addRole(Pairs.first(key), first, roles);
      addRole(Pairs.second(key), second, roles);
    } else {
      addRole((int) key, AnchorTable.SINGLE, roles);
    }
  }

  private static void addRole(int key, int role, byte[] roles) {
    roles[key] = (byte) (roles[key] | role);
  }

  private static long[] postings(
      List<Anchor> chosen, long[] pairs, int[] from, int[] code, long[] weights, Ints phrases) {
    long[] postings = new long[AnchorTable.RECORD * from[from.length - 1]];
    int[] next = from.clone();
    CheckWriter checks = new CheckWriter(code, weights);
    for (int phrase = 0; phrase < chosen.size(); phrase++) {
      Anchor anchor = chosen.get(phrase);
      int bounds = phrase * PhraseProgram.STRIDE + 2;
      phrases.set(
          bounds, phrases.get(bounds) | PhraseProgram.bounds(anchor.min(), anchor.max(), 0, 0));
      checks.choose(phrases.get(bounds - 2), anchor);
      for (long key : anchor.keys()) {
        int at = AnchorTable.RECORD * next[list(key, pairs, weights.length)]++;
        postings[at] = AnchorTable.posting(phrase, checks.checks());
        postings[at + 1] = checks.words(0);
        postings[at + 2] = checks.words(1);
      }
    }
    return postings;
  }

  private static void addPair(long pair, long postings, long[] table, long[] filter) {
    int slot = AnchorTable.slot(pair, table.length);
    while (table[slot] != 0) {
      slot = (slot + 2) & (table.length - 1);
    }
    table[slot] = pair;
    table[slot + 1] = postings;
    AnchorTable.addToFilter(pair, filter);
  }
}
