package org.callscore.match;

import java.util.List;

/**
 * Finds the phrase sets of one compiled collection in a turn. The result is ordered by set name,
 * then by place; per set the matches are leftmost, then longest, and do not overlap. One per
 * thread.
 */
public interface Matcher {
  /** All matches in the turn. */
  List<Match> match(TurnText turn, SlotNames names);
}
