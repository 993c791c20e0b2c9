package org.callscore.match;

import java.util.List;

/** Finds the phrase sets of one compiled collection in what was said. One per thread. */
public interface Matcher {
  /** Puts all matches in the turns in place of what {@code found} held. */
  void match(List<TurnText> turns, SlotNames names, Matches found);

  /** All matches in one turn, by set, then by place. */
  default List<Match> match(TurnText turn, SlotNames names) {
    Matches found = new Matches();
    match(List.of(turn), names, found);
    return found.toList();
  }
}
