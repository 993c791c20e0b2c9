package org.callscore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.match.PhraseCache;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.score.CompiledRules;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * Scores transcripts against a rule pack. Made once, shared between threads.
 *
 * <p>Everything that can be wrong with a pack or profile is reported when it is made; scoring does
 * not throw, whatever was said on the call.
 */
public final class CallScore {
  private final Profile profile;
  private final CompiledRules rules;
  private final Map<String, CompiledRules> others = new HashMap<>();

  private CallScore(RulePack pack, Profile profile, PhraseCache cache) {
    this.profile = profile;
    this.rules = CompiledRules.compile(pack.with(profile), profile, cache);
  }

  /** With the default pack and no profile. */
  public static CallScore create() {
    return of(RulePack.named(Profile.DEFAULT.pack()), Profile.DEFAULT);
  }

  /**
   * With a team's profile and the packs it names.
   *
   * @throws IOException if the profile's additions cannot be read
   * @throws org.callscore.rule.RulePackException if a pack is missing or wrong
   */
  public static CallScore of(Profile profile) throws IOException {
    return of(profile, PhraseCache.NONE);
  }

  /**
   * The same, and sooner the next time: compiled phrases are kept in a folder.
   *
   * @param cache need not exist; everything in it may be deleted at any time; null for none
   */
  public static CallScore of(Profile profile, @Nullable Path cache) throws IOException {
    return of(profile, PhraseCache.in(cache));
  }

  private static CallScore of(Profile profile, PhraseCache cache) throws IOException {
    CallScore callScore = new CallScore(RulePack.named(profile.pack(), profile), profile, cache);
    for (Profile.PackWhen when : profile.packsWhen()) {
      if (!callScore.others.containsKey(when.pack())) {
        RulePack pack = RulePack.named(when.pack(), profile).with(profile);
        callScore.others.put(when.pack(), CompiledRules.compile(pack, profile, cache));
      }
    }
    return callScore;
  }

  /**
   * With this pack for every call, whatever the profile names.
   *
   * @throws org.callscore.rule.RulePackException if pack and profile do not fit or a phrase is
   *     wrong
   */
  public static CallScore of(RulePack pack, Profile profile) {
    return new CallScore(pack, profile, PhraseCache.NONE);
  }

  /** The same with compiled phrases kept in a folder, for a pack that was read from files. */
  public static CallScore of(RulePack pack, Profile profile, @Nullable Path cache) {
    return new CallScore(pack, profile, PhraseCache.in(cache));
  }

  /** The scorecard of one call. */
  public Scorecard score(Transcript transcript) {
    return rulesFor(transcript).score(transcript);
  }

  /**
   * A call that begins and is scored while it goes on, by what the words and pauses tell.
   *
   * @param begun what is known of it: id, language, metadata; utterances if some have come already
   */
  public LiveCall live(Transcript begun) {
    return live(begun, Set.of());
  }

  /**
   * The same where the telephone system tells of events as they happen.
   *
   * @param recordedEvents the types it records, such as {@code hold}, {@code transfer}, {@code
   *     answer}; what words and pauses tell of these is then not relied on before the end
   */
  public LiveCall live(Transcript begun, Set<String> recordedEvents) {
    return new LiveCall(rulesFor(begun).live(begun, recordedEvents), begun);
  }

  /**
   * The call with a language: its own; else the profile's; else the one among the pack's languages
   * that its words are in, {@code und} if they are in none of them. Calls in no known language are
   * not assessed. A call of a few words stays without, and is taken to be English.
   */
  public Transcript withLanguage(Transcript transcript) {
    return rules.withLanguage(transcript);
  }

  /**
   * The call with its {@linkplain Transcript#analysis analysis}: what the grammar of its language
   * says of its words. The scorecard is the same with and without; stored with the transcript, it
   * makes scoring again several times faster. A call in an unknown language stays as it is.
   */
  public Transcript annotate(Transcript transcript) {
    return rules.annotate(transcript);
  }

  /**
   * Step by step what one rule considered on a call, and how it ended.
   *
   * @throws IllegalArgumentException if the call's pack has no such rule
   */
  public List<String> explain(Transcript transcript, String ruleId) {
    return new ArrayList<>(rulesFor(transcript).explain(transcript, ruleId));
  }

  /**
   * What was seen at a time of a call: every word as analysed, every phrase set that matched, and
   * the rules that listen for it.
   */
  public List<String> explainAt(Transcript transcript, int millis) {
    return rulesFor(transcript).explainAt(transcript, millis);
  }

  /**
   * Where a phrase set was said on a call; elsewhere the phrase that came nearest, and the first
   * word that differs.
   *
   * @throws IllegalArgumentException if the call's language has no such phrase set
   */
  public List<String> explainPhrase(Transcript transcript, String set) {
    return rulesFor(transcript).explainPhrase(transcript, set);
  }

  /**
   * Which side of a two-sided call says the agent's phrases: {@link Speaker#AGENT} or {@link
   * Speaker#CUSTOMER} as labelled now, or {@link Speaker#UNKNOWN} if neither stands out.
   */
  public Speaker findAgent(Transcript transcript) {
    return rules.findAgent(transcript);
  }

  /** The pack that calls are scored with unless the profile names another for them. */
  public RulePack pack() {
    return rules.pack();
  }

  private CompiledRules rulesFor(Transcript transcript) {
    for (Profile.PackWhen when : profile.packsWhen()) {
      CompiledRules other = others.get(when.pack());
      if (when.fits(transcript) && other != null) {
        return other;
      }
    }
    return rules;
  }
}
