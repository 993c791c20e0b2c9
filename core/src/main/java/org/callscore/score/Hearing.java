package org.callscore.score;

import java.util.Set;
import org.callscore.rule.Rule;
import org.callscore.transcript.Speaker;

/**
 * How surely words must have been recognised to decide something for a rule.
 *
 * @param floor the rule's confidence, else the profile's
 */
record Hearing(CallText text, double floor) {
  /** Where so large a part of the words is unsure, silence proves nothing. */
  private static final double TOO_MUCH_UNSURE = 0.5;

  static Hearing of(Rule rule, Call call) {
    Double own = rule.confidence();
    return new Hearing(call.text(), own == null ? call.profile().minimumConfidence() : own);
  }

  /** Sure enough that it was said. */
  boolean sure(SpokenMatch match) {
    return match.meanConfidence() >= floor;
  }

  /** Sure enough to blame somebody for it. */
  boolean everyWordSure(SpokenMatch match) {
    return match.lowestConfidence() >= floor;
  }

  /** Whether so many of the speakers' words in the stretch are unsure that others may be lost. */
  boolean mostlyUnsure(Set<Speaker> speakers, Stretch stretch) {
    int words = 0;
    int unsure = 0;
    for (int p = 0; p < text.size(); p++) {
      if (speakers.contains(text.speaker(p)) && stretch.contains(p)) {
        words++;
        unsure += text.confidence(p) < floor ? 1 : 0;
      }
    }
    return words > 0 && unsure > words * TOO_MUCH_UNSURE;
  }
}
