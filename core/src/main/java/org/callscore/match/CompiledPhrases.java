package org.callscore.match;

import java.util.Collection;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;

/** Phrase sets of one language made ready for matching. Immutable; share between threads. */
public final class CompiledPhrases {

  private CompiledPhrases() {}

  /**
   * Compiles the sets; references between them are resolved here.
   *
   * @throws org.callscore.rule.RulePackException if a set refers to one that is not there, to
   *     itself, or can match nothing or no word
   */
  public static CompiledPhrases compile(Collection<PhraseSet> sets, Language language) {
    throw new IllegalStateException("pending: " + sets.size() + language.code());
  }

  /** The definition of matching: slow and obvious. */
  public Matcher naiveMatcher() {
    throw new IllegalStateException("pending");
  }

  /** The fast engine; one per thread. */
  public Matcher matcher() {
    throw new IllegalStateException("pending");
  }
}
