package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
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

  /** Those sure enough that they were said. */
  List<SpokenMatch> sure(List<SpokenMatch> said) {
    List<SpokenMatch> sure = new ArrayList<>(said.size());
    for (SpokenMatch match : said) {
      if (sure(match)) {
        sure.add(match);
      }
    }
    return sure;
  }

  /** Sure enough to blame somebody for it. */
  boolean everyWordSure(SpokenMatch match) {
    return match.lowestConfidence() >= floor;
  }

  /**
   * Whether so many of the speakers' words in the stretch are unsure that others may be lost. Where
   * nothing of theirs was heard, how well they are heard on the rest of the call decides.
   */
  boolean mostlyUnsure(Set<Speaker> speakers, Stretch stretch) {
    int words = 0;
    int unsure = 0;
    int wordsInside = 0;
    int unsureInside = 0;
    for (int p = 0; p < text.size(); p++) {
      if (speakers.contains(text.speaker(p))) {
        boolean inside = stretch.contains(p);
        boolean lost = text.confidence(p) < floor;
        words++;
        unsure += lost ? 1 : 0;
        wordsInside += inside ? 1 : 0;
        unsureInside += inside && lost ? 1 : 0;
      }
    }
    return wordsInside > 0
        ? unsureInside > wordsInside * TOO_MUCH_UNSURE
        : unsure > words * TOO_MUCH_UNSURE;
  }
}
