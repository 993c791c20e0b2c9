package org.callscore.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.LintCode;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Place;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import org.callscore.text.Language;

/** Words of phrases that a speech model can never put into a transcript. */
final class VocabularyLint {
  private final SpokenSets sets;
  private final RuleSources sources;
  private final Warnings warnings;
  private final Set<String> vocabulary;
  private final Set<String> stems = new HashSet<>();

  VocabularyLint(SpokenSets sets, RuleSources sources, Warnings warnings, Set<String> vocabulary) {
    this.sets = sets;
    this.sources = sources;
    this.warnings = warnings;
    this.vocabulary = new HashSet<>(vocabulary);
    Language language = sets.language();
    for (String word : vocabulary) {
      this.vocabulary.add(language.type(word).normal());
      stems.add(language.type(word).stem());
    }
  }

  void lint() {
    for (PhraseSet set : sets.written().values()) {
      sources.phrases(set.language(), set.name()).ifPresent(file -> lint(set, file));
    }
  }

  private void lint(PhraseSet set, SourceFile file) {
    Set<String> told = new TreeSet<>();
    for (int i = 0; i < set.phrases().size(); i++) {
      Set<String> unknown = new TreeSet<>();
      collect(set.phrases().get(i), unknown);
      for (String word : unknown) {
        if (told.add(word)) {
          warnings.add(
              LintCode.UNKNOWN_WORD,
              file,
              at(word, file.place("phrases", i)),
              "the speech model does not know '" + word + "', so it is never recognised",
              "add what is recognised in its place, or use a model that knows it");
        }
      }
    }
  }

  private static Place at(String word, Place phrase) {
    String source = phrase.source();
    int from = Math.max(0, phrase.column() - 1);
    int found = source.indexOf(word, from);
    return found < 0 ? phrase : new Place(phrase.file(), phrase.line(), found + 1, source);
  }

  private void collect(Phrase phrase, Set<String> unknown) {
    if (phrase instanceof Phrase.Literal literal) {
      if (!known(literal.word())) {
        unknown.add(literal.word());
      }
    } else if (phrase instanceof Phrase.Stem stem) {
      if (!stems.contains(sets.language().type(stem.word()).stem())) {
        unknown.add(stem.word());
      }
    } else if (!(phrase instanceof Phrase.Not)) {
      phrase.inner().forEach(part -> collect(part, unknown));
    }
  }

  private boolean known(String word) {
    if (vocabulary.contains(word) || vocabulary.contains(sets.language().type(word).normal())) {
      return true;
    }
    for (List<String> other : sets.language().spellings(List.of(word))) {
      if (vocabulary.containsAll(other)) {
        return true;
      }
    }
    return false;
  }
}
