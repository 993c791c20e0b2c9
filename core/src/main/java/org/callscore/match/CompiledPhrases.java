package org.callscore.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;

/**
 * Phrase sets of one language made ready for matching. Immutable; share between threads. Can be
 * stored, which saves compiling them again.
 */
public final class CompiledPhrases {
  private final PhraseProgram program;

  private CompiledPhrases(PhraseProgram program) {
    this.program = program;
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
    return new CompiledPhrases(ProgramWriter.write(resolved, sounds, language));
  }

  /**
   * Compiles several selections of the same sets, each with all that it refers to; what they have
   * in common is resolved once.
   */
  public static List<CompiledPhrases> compileEach(
      List<List<PhraseSet>> selections, Lexicon lexicon, Language language) {
    Map<String, PhraseSet> union = new TreeMap<>();
    selections.forEach(sets -> sets.forEach(set -> union.put(set.name(), set)));
    Sounds sounds = new Sounds(lexicon, language);
    List<ResolvedSet> resolved = PhraseResolver.resolve(union.values(), lexicon, sounds, language);
    List<CompiledPhrases> each = new ArrayList<>();
    for (List<PhraseSet> sets : selections) {
      Set<String> names = sets.stream().map(PhraseSet::name).collect(Collectors.toSet());
      List<ResolvedSet> own = resolved.stream().filter(set -> names.contains(set.name())).toList();
      each.add(new CompiledPhrases(ProgramWriter.write(own, sounds, language)));
    }
    return each;
  }

  /** Compiles sets that refer to no word lists. */
  public static CompiledPhrases compile(Collection<PhraseSet> sets, Language language) {
    return compile(sets, Lexicon.EMPTY, language);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param key tells the sets and lexicon apart from all others, such as a hash of their files
   * @throws IOException if it was written with another key, for another language or version of it,
   *     by another version of CallScore, or is damaged; compile the sets then
   */
  public static CompiledPhrases read(InputStream in, String key, Language language)
      throws IOException {
    return new CompiledPhrases(ProgramFile.read(in, key, language));
  }

  /** Stores the compiled form; the same sets give the same bytes. */
  public void write(OutputStream out, String key) throws IOException {
    ProgramFile.write(program, key, out);
  }

  /** At how many of ten thousand words a resolved phrase is tried, by a rough guess. */
  public static long tries(Phrase phrase, Language language) {
    return ProgramWriter.tries(phrase, language);
  }

  /** The definition of matching: slow and obvious. */
  public static Matcher naiveMatcher(
      Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
    Sounds sounds = new Sounds(lexicon, language);
    return new NaiveMatcher(PhraseResolver.resolve(sets, lexicon, sounds, language), sounds);
  }

  /** The fast engine; one per thread. */
  public Matcher matcher() {
    return new PhraseMatcher(program);
  }

  /** Tells what may still change at the end of an unfinished turn. */
  public static OpenEnd openEnd(Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
    Sounds sounds = new Sounds(lexicon, language);
    return new OpenEnd(PhraseResolver.resolve(sets, lexicon, sounds, language));
  }

  /** A set as compiled, as s-expressions, one line a phrase; empty if there is no such set. */
  public String explain(String set) {
    return new ProgramPrinter(program).print(set);
  }
}
