package org.callscore.match;

import java.util.Collection;
import java.util.List;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/** Phrase sets of one language made ready for matching. Immutable; share between threads. */
public final class CompiledPhrases {
  private final List<ResolvedSet> sets;
  private final Sounds sounds;
  private final PhraseProgram program;
  private volatile @Nullable OpenEnd openEnd;

  private CompiledPhrases(List<ResolvedSet> sets, Sounds sounds, Language language) {
    this.sets = sets;
    this.sounds = sounds;
    program = ProgramWriter.write(sets, sounds, language);
  }

  /**
   * Compiles the sets; references between them and to the lexicon are resolved here.
   *
   * @throws org.callscore.rule.RulePackException if a set refers to one that is not there, to
   *     itself, or can match nothing or no word
   */
  public static CompiledPhrases compile(
      Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
    Sounds sounds = new Sounds(lexicon, language);
    List<ResolvedSet> resolved = PhraseResolver.resolve(sets, lexicon, sounds, language);
    return new CompiledPhrases(resolved, sounds, language);
  }

  /** Compiles sets that refer to no word lists. */
  public static CompiledPhrases compile(Collection<PhraseSet> sets, Language language) {
    return compile(sets, Lexicon.EMPTY, language);
  }

  /** At how many of ten thousand words a resolved phrase is tried, by a rough guess. */
  public static long tries(Phrase phrase, Language language) {
    return ProgramWriter.tries(phrase, language);
  }

  /** The definition of matching: slow and obvious. */
  public Matcher naiveMatcher() {
    return new NaiveMatcher(sets, sounds);
  }

  /** The fast engine; one per thread. */
  public Matcher matcher() {
    return new PhraseMatcher(program);
  }

  /** Tells what may still change at the end of an unfinished turn. */
  public OpenEnd openEnd() {
    OpenEnd known = openEnd;
    if (known == null) {
      // Only calls that go on need it; made twice at the same time it is the same twice.
      known = new OpenEnd(sets);
      openEnd = known;
    }
    return known;
  }

  /** A set as compiled, as s-expressions, one line a phrase; empty if there is no such set. */
  public String explain(String set) {
    return new ProgramPrinter(program).print(set);
  }
}
