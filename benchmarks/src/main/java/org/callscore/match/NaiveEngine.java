package org.callscore.match;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The definition of matching, run as it stands, from the words of the call. */
final class NaiveEngine implements MatchingEngine {
  private final NaiveMatcher matcher;
  private final List<List<TurnText>> calls;
  private SortedSet<Found> found = new TreeSet<>();

  NaiveEngine(Work work) {
    matcher = new NaiveMatcher(PhraseResolver.resolve(work.rules(), work.language()));
    calls =
        work.calls().stream()
            .map(
                call ->
                    call.turns().stream()
                        .map(turn -> new TurnText(work.language(), List.of(turn)))
                        .toList())
            .toList();
  }

  @Override
  public int match(int call) {
    found = new TreeSet<>();
    int first = 0;
    for (TurnText turn : calls.get(call)) {
      for (Match match : matcher.match(turn, SlotNames.UNKNOWN)) {
        found.add(
            new Found(Integer.parseInt(match.set()), first + match.from(), first + match.to()));
      }
      first += turn.size();
    }
    return found.size();
  }

  @Override
  public SortedSet<Found> found() {
    return found;
  }
}
