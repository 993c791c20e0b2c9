package org.callscore.score;

import java.util.Map;
import org.callscore.match.Matcher;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;

/**
 * The words of a call, and where phrase sets match in them.
 *
 * @param sets the phrase sets of the call's language
 */
record SpokenCall(
    CallText text, CallMatches matches, Language language, Map<String, PhraseSet> sets) {

  /** With one matcher for the customer's words and one for everybody else's. */
  static SpokenCall of(
      Transcript transcript,
      Language language,
      Map<String, PhraseSet> sets,
      Matcher customers,
      Matcher others,
      Profile profile) {
    CallText text = new CallText(transcript, language);
    CallMatches matches = new CallMatches(text, customers, others, language, profile);
    return new SpokenCall(text, matches, language, sets);
  }
}
