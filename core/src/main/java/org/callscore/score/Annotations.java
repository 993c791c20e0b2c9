package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/**
 * What the language layer and every phrase set of a language see in an utterance. Share between
 * threads.
 */
public final class Annotations {
  private final Language language;
  private final Profile profile;
  private final ThreadLocal<Matcher> matchers;

  /**
   * Compiles every phrase set of the language, whether rules use it or not.
   *
   * @throws IllegalArgumentException if there is no such language
   * @throws org.callscore.rule.RulePackException if a phrase set is wrong
   */
  public Annotations(RulePack pack, Profile profile, String code) {
    this.language = Language.of(code);
    this.profile = profile;
    Map<String, PhraseSet> sets = pack.phraseSets().getOrDefault(code, Map.of());
    CompiledPhrases compiled = CompiledPhrases.compile(sets.values(), pack.lexicon(code), language);
    this.matchers = ThreadLocal.withInitial(compiled::matcher);
  }

  /** One word of an utterance: its class, its stem, and whether it is an imperative. */
  public record Token(String text, String stem, String wordClass, boolean imperative) {}

  /** One utterance as annotated. */
  public record Annotated(Utterance utterance, List<Token> tokens, List<Match> phrases) {
    public Annotated {
      tokens = List.copyOf(tokens);
      phrases = List.copyOf(phrases);
    }
  }

  /** Every utterance of a call, in order. */
  public List<Annotated> annotate(Transcript transcript) {
    SlotNames names = CallMatches.knownNames(transcript.metadata(), profile, language);
    List<Annotated> all = new ArrayList<>();
    for (Utterance utterance : transcript.utterances()) {
      TurnText text = new TurnText(language, List.of(utterance.tokens()));
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < text.size(); i++) {
        tokens.add(
            new Token(
                utterance.tokens().get(i),
                text.type(i).stem(),
                text.wordClass(i),
                text.imperative(i)));
      }
      all.add(new Annotated(utterance, tokens, matchers.get().match(text, names)));
    }
    return all;
  }
}
