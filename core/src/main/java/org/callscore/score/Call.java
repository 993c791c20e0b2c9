package org.callscore.score;

import java.util.Map;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;

/** Everything the rules look at on one call. */
record Call(
    SpokenCall spoken,
    CallMeasures measures,
    DerivedEvents events,
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
