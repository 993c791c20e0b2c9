package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.callscore.rule.Phrase;

/**
 * What a match <em>is</em>: every phrase is tried at every word, every way through it is followed,
 * and the longest counts unless it lies inside an exception. Slow and obvious; the fast engine must
 * find exactly the same.
 */
final class NaiveMatcher implements Matcher {
  /** No match is longer. */
  static final int MAX_WORDS = 63;

  private final List<ResolvedSet> sets;

  NaiveMatcher(List<ResolvedSet> sets) {
    this.sets = sets;
  }

  @Override
  public List<Match> match(TurnText turn, SlotNames names) {
    PhraseEnds any = new PhraseEnds(turn, names, true);
    PhraseEnds verified = new PhraseEnds(turn, names, false);
    List<Match> matches = new ArrayList<>();
    for (ResolvedSet set : sets) {
      for (int from = 0, next; from < turn.size(); from = next) {
        int to = longest(any, set.phrases(), from);
        next = from + 1;
        if (to > from && !insideOne(any, set.except(), from, to)) {
          boolean sure = longest(verified, set.phrases(), from) == to;
          matches.add(new Match(set.name(), from, to, sure));
          next = to;
        }
      }
    }
    return matches;
  }

  private static boolean insideOne(PhraseEnds ends, List<Phrase> exceptions, int from, int to) {
    for (int start = 0; start <= from; start++) {
      if (longest(ends, exceptions, start) >= to) {
        return true;
      }
    }
    return false;
  }

  /** Where the longest match of any of the phrases ends; {@code from} if there is none. */
  private static int longest(PhraseEnds ends, List<Phrase> phrases, int from) {
    TreeSet<Integer> all = new TreeSet<>(List.of(from));
    phrases.forEach(phrase -> all.addAll(ends.of(phrase, from)));
    return all.last();
  }
}
