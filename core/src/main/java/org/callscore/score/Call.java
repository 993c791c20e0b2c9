package org.callscore.score;

import java.util.Map;
import java.util.Set;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;

/**
 * Everything the rules look at on one call.
 *
 * @param missing by rule, the sets that its language lacks and without which it cannot be judged
 */
record Call(
    SpokenCall spoken,
    CallMeasures measures,
    DerivedEvents events,
    Map<String, Set<String>> missing,
    Profile profile,
    NearestMisses nearestMisses) {

  Transcript transcript() {
    return text().transcript();
  }

  CallText text() {
    return spoken.text();
  }

  CallMatches matches() {
    return spoken.matches();
  }

  Language language() {
    return spoken.language();
  }

  /** The phrase sets of the call's language. */
  Map<String, PhraseSet> sets() {
    return spoken.sets();
  }
}
