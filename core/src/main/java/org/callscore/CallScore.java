package org.callscore;

import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;

/** Scores transcripts against a rule pack. Made once, shared between threads. */
public final class CallScore {

  private CallScore() {}

  /** With the default pack and no profile. */
  public static CallScore create() {
    return of(Profile.DEFAULT);
  }

  /** With a team's profile and the pack it names. */
  public static CallScore of(Profile profile) {
    throw new IllegalStateException("pending: " + profile.pack());
  }

  /** With this pack, whatever the profile names. */
  public static CallScore of(RulePack pack, Profile profile) {
    throw new IllegalStateException("pending: " + pack.id() + profile.pack());
  }

  /** The scorecard of one call. Never throws for what was said on it. */
  public Scorecard score(Transcript transcript) {
    throw new IllegalStateException("pending: " + transcript.id());
  }

  /**
   * Which side of a two-sided call says the agent's phrases: {@link Speaker#AGENT} or {@link
   * Speaker#CUSTOMER} as labelled now, or {@link Speaker#UNKNOWN} if neither stands out.
   */
  public Speaker findAgent(Transcript transcript) {
    throw new IllegalStateException("pending: " + transcript.id());
  }
}
