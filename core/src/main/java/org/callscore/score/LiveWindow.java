package org.callscore.score;

import java.util.List;
import java.util.Set;
import org.callscore.rule.Window;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;

/** What can be said of a window while the call goes on. */
record LiveWindow(Window window, Set<Speaker> speakers, Settled settled, int horizonMillis) {

  /** Whether it is known where it begins; where its end is open, it will only grow. */
  boolean begins() {
    Bound from = window.from();
    Bound to = window.to();
    return from.point() != Point.CALL_END
        && from.unit() != Unit.PERCENT
        && !(from.unit() == Unit.TURNS && from.amount() > 0)
        && (to.point() != Point.CALL_END || to.amount() == 0);
  }

  /**
   * Whether no word that is still to come lies inside, and none from which on words may still
   * become a match.
   *
   * @param stretch the window laid over what is complete
   * @param end the place from which on matches may still change
   * @param whose words are looked at
   */
  boolean isOver(Stretch stretch, Occurrence occurrence, int end, Set<Speaker> whose) {
    Bound to = window.to();
    if (to.point() == Point.CALL_END || to.unit() == Unit.PERCENT) {
      return false;
    }
    Integer millis = stretch.to().millis();
    if (millis != null) {
      return horizonMillis >= millis && noneBegins(end, millis, whose);
    }
    int position =
        switch (to.point()) {
          case CALL_START -> 0;
          case EVENT_START -> occurrence.position();
          default -> occurrence.endPosition();
        };
    if (to.unit() == Unit.TURNS && to.amount() > 0) {
      return turnIsOver(position, to.amount()) && stretch.to().position() <= end;
    }
    int amount = to.unit() == Unit.WORDS ? to.amount() : 0;
    return position + amount <= end;
  }

  private boolean noneBegins(int from, int beforeMillis, Set<Speaker> whose) {
    CallText text = settled.text();
    for (int p = from; p < text.size(); p++) {
      if (whose.contains(text.speaker(p)) && text.startMillis(p) < beforeMillis) {
        return false;
      }
    }
    return true;
  }

  /** Whether the n-th turn of the speakers that begins at or after the place has ended. */
  private boolean turnIsOver(int position, int number) {
    CallText text = settled.text();
    List<Turn> turns = text.turns();
    int left = number;
    for (int t = 0; t < turns.size(); t++) {
      Turn turn = turns.get(t);
      if (speakers.contains(turn.speaker())
          && text.firstPosition(turn) >= position
          && --left == 0) {
        return !settled.mayGoOn(t);
      }
    }
    return false;
  }
}
