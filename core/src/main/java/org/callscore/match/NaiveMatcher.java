package org.callscore.match;

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
  private final Sounds sounds;
  private final List<String> names;

  NaiveMatcher(List<ResolvedSet> sets, Sounds sounds) {
    this.sets = sets;
    this.sounds = sounds;
    names = sets.stream().map(ResolvedSet::name).toList();
  }

  @Override
  public void match(List<TurnText> turns, SlotNames slotNames, Matches found) {
    found.clear(names);
    for (int set = 0; set < sets.size(); set++) {
      for (int turn = 0; turn < turns.size(); turn++) {
        match(set, turn, turns.get(turn), slotNames, found);
      }
    }
  }

  private void match(int number, int turn, TurnText text, SlotNames slotNames, Matches found) {
    ResolvedSet set = sets.get(number);
    PhraseEnds any = new PhraseEnds(text, slotNames, sounds, true);
    PhraseEnds verified = new PhraseEnds(text, slotNames, sounds, false);
    for (int from = 0, next; from < text.size(); from = next) {
      int to = longest(any, set.phrases(), from);
      next = from + 1;
      if (to > from && !insideOne(any, set.except(), from, to)) {
        boolean sure = longest(verified, set.phrases(), from) == to;
        found.add(number, turn, from, to, sure);
        next = to;
      }
    }
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
