package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;

/** Writes the {@link PhraseProgram} of resolved sets. */
final class ProgramWriter {
  private static final int TEN_THOUSAND = 10_000;

  private final Keys keys;
  private final CodeWriter code;
  private final AnchorTableWriter anchors = new AnchorTableWriter();
  private final Ints phrases = new Ints();

  private ProgramWriter(Sounds sounds, Language language) {
    keys = new Keys(language);
    code = new CodeWriter(keys, sounds);
  }

  static PhraseProgram write(List<ResolvedSet> sets, Sounds sounds, Language language) {
    return new ProgramWriter(sounds, language).writeAll(sets, sounds, language);
  }

  /** At how many of ten thousand words a resolved phrase is tried, by a rough guess. */
  static long tries(Phrase phrase, Language language) {
    Sounds sounds = new Sounds(Lexicon.EMPTY, language);
    Node node = new CodeWriter(new Keys(language), sounds).write(phrase);
    long single = node.single() == null ? CodeWriter.EVERY_WORD : node.single().weight();
    long words = node.pair() == null ? single : Math.min(single, node.pair().weight());
    return words / (CodeWriter.EVERY_WORD / TEN_THOUSAND);
  }

  private PhraseProgram writeAll(List<ResolvedSet> sets, Sounds sounds, Language language) {
    for (int set = 0; set < sets.size(); set++) {
      for (Phrase phrase : sets.get(set).phrases()) {
        addPhrases(set, phrase);
      }
    }
    int[] exceptionFrom = new int[sets.size() + 1];
    for (int set = 0; set < sets.size(); set++) {
      exceptionFrom[set] = phrases.size() / PhraseProgram.STRIDE;
      for (Phrase exception : sets.get(set).except()) {
        add(set, code.write(exception));
      }
    }
    exceptionFrom[sets.size()] = phrases.size() / PhraseProgram.STRIDE;
    int[] written = code.code();
    AnchorTable table = anchors.write(written, keys.weights(), phrases);
    return new PhraseProgram(
        language,
        sounds,
        sets.stream().map(ResolvedSet::name).toList(),
        keys.words(),
        keys.stems(),
        code.tags(),
        code.heard(),
        code.slotsUsed(),
        written,
        phrases.toArray(),
        exceptionFrom,
        table);
  }

  /**
   * Each of a phrase's alternatives is a phrase of its own, with its own anchor; single words stay
   * together.
   */
  private void addPhrases(int set, Phrase phrase) {
    if (phrase instanceof Phrase.Choice choice && !isWords(choice)) {
      List<Phrase> words = new ArrayList<>();
      for (Phrase alternative : choice.alternatives()) {
        if (alternative instanceof Phrase.Literal) {
          words.add(alternative);
        } else {
          addPhrases(set, alternative);
        }
      }
      if (!words.isEmpty()) {
        addPhrase(set, new Phrase.Choice(words));
      }
    } else {
      addPhrase(set, phrase);
    }
  }

  private static boolean isWords(Phrase.Choice choice) {
    return choice.alternatives().stream().allMatch(Phrase.Literal.class::isInstance);
  }

  private void addPhrase(int set, Phrase phrase) {
    Node node = code.write(phrase);
    anchors.add(node.single() == null ? CodeWriter.every() : node.single(), node.pair());
    add(set, node);
  }

  private void add(int set, Node node) {
    int flags =
        (node.tagged() ? PhraseProgram.TAGGED : 0)
            | (node.unknown() ? PhraseProgram.UNKNOWN_NAMES : 0);
    phrases.add(node.start());
    phrases.add(set);
    phrases.add(PhraseProgram.bounds(0, 0, node.max(), flags));
  }
}
