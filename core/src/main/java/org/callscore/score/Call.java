package org.callscore.score;

import java.util.Map;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;

/**
 * Everything the rules look at on one call.
 *
 * @param sets the phrase sets of the call's language
 */
record Call(
    Transcript transcript,
    CallText text,
    CallMatches matches,
    CallMeasures measures,
    DerivedEvents events,
    Language language,
    Map<String, PhraseSet> sets,
    Profile profile,
    NearestMisses nearestMisses) {}
