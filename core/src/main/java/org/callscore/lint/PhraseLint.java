package org.callscore.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callscore.match.PhraseComparison;
import org.callscore.match.PhraseGraph;
import org.callscore.rule.LintCode;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;

/** What can hardly be meant inside one phrase set. */
final class PhraseLint {
  private static final String PHRASES = "phrases";
  private static final String EXCEPT = "except";

  private final SpokenSets sets;
  private final PhraseComparison comparison;
  private final RuleSources sources;
  private final Warnings warnings;

  PhraseLint(SpokenSets sets, RuleSources sources, Warnings warnings) {
    this.sets = sets;
    comparison = sets.comparison();
    this.sources = sources;
    this.warnings = warnings;
  }

  void lint() {
    for (PhraseSet set : sets.written().values()) {
      Optional<SourceFile> file = sources.phrases(set.language(), set.name());
      if (file.isPresent()) {
        swallowed(set, file.orElseThrow());
        inException(set, file.orElseThrow());
        idleExceptions(set, file.orElseThrow());
        costs(set, file.orElseThrow());
        examples(set, file.orElseThrow());
      }
    }
  }

  /** Phrases that can go, one after the other, without any match changing. */
  private void swallowed(PhraseSet set, SourceFile file) {
    List<Phrase> phrases = sets.phrases(set.name());
    List<Optional<PhraseGraph>> graphs =
        phrases.stream().map(phrase -> PhraseGraph.of(List.of(phrase))).toList();
    Set<Integer> gone = new HashSet<>();
    for (int i = phrases.size() - 1; i >= 0; i--) {
      for (int j = 0; j < phrases.size() && !gone.contains(i); j++) {
        if (j != i && !gone.contains(j) && includes(graphs.get(j), graphs.get(i))) {
          gone.add(i);
          warnings.add(
              LintCode.SWALLOWED_PHRASE,
              file,
              file.place(PHRASES, i),
              quoted(set, i) + " matches nothing that " + quoted(set, j) + " does not",
              "delete it");
        }
      }
    }
    for (int i = phrases.size() - 1; i >= 0; i--) {
      List<Phrase> others = new ArrayList<>();
      for (int j = 0; j < phrases.size(); j++) {
        if (j != i && !gone.contains(j)) {
          others.add(phrases.get(j));
        }
      }
      if (!gone.contains(i)
          && !others.isEmpty()
          && includes(PhraseGraph.of(others), graphs.get(i))) {
        gone.add(i);
        warnings.add(
            LintCode.SWALLOWED_PHRASE,
            file,
            file.place(PHRASES, i),
            quoted(set, i) + " matches nothing that the other phrases together do not",
            "delete it");
      }
    }
  }

  private boolean includes(Optional<PhraseGraph> larger, Optional<PhraseGraph> smaller) {
    return larger.isPresent()
        && smaller.isPresent()
        && comparison.includes(larger.orElseThrow(), smaller.orElseThrow());
  }

  private static String quoted(PhraseSet set, int phrase) {
    return "'" + set.phrases().get(phrase).notation() + "'";
  }

  private void inException(PhraseSet set, SourceFile file) {
    List<Phrase> exceptions = sets.exceptions(set.name());
    List<Phrase> phrases = sets.phrases(set.name());
    for (int i = 0; i < phrases.size() && !exceptions.isEmpty(); i++) {
      if (includes(PhraseGraph.of(exceptions), PhraseGraph.of(List.of(phrases.get(i))))) {
        warnings.add(
            LintCode.DEAD_PHRASE,
            file,
            file.place(PHRASES, i),
            quoted(set, i) + " always lies inside an exception, so it never matches",
            "delete it, or narrow the exception");
      }
    }
  }

  private void idleExceptions(PhraseSet set, SourceFile file) {
    Optional<PhraseGraph> padded = PhraseGraph.of(padded(sets.phrases(set.name())));
    List<Phrase> exceptions = sets.exceptions(set.name());
    for (int i = 0; i < exceptions.size() && padded.isPresent(); i++) {
      Optional<PhraseGraph> exception = PhraseGraph.of(List.of(exceptions.get(i)));
      if (exception.isPresent()
          && comparison.disjoint(padded.orElseThrow(), exception.orElseThrow())) {
        warnings.add(
            LintCode.IDLE_EXCEPTION,
            file,
            file.place(EXCEPT, i),
            "no phrase can match inside '" + set.except().get(i).notation() + "'",
            "delete it, or write the words around those that match as well");
      }
    }
  }

  /** The phrases with whatever words around them. */
  private static List<Phrase> padded(List<Phrase> phrases) {
    Phrase anything = new Phrase.Repeat(new Phrase.AnyWord(), 0, 24);
    return List.of(new Phrase.Sequence(List.of(anything, new Phrase.Choice(phrases), anything)));
  }

  private void costs(PhraseSet set, SourceFile file) {
    for (int i = 0; i < set.phrases().size(); i++) {
      Phrase phrase = set.phrases().get(i);
      Optional<String> unbounded = PhraseCost.unbounded(phrase, sets.phrases(set.name()).get(i));
      if (unbounded.isPresent()) {
        warnings.add(
            LintCode.UNBOUNDED_PHRASE,
            file,
            file.place(PHRASES, i),
            quoted(set, i) + " " + unbounded.orElseThrow(),
            PhraseCost.UNBOUNDED_HINT);
      }
      if (PhraseCost.common(sets.phrases(set.name()).get(i), sets.language())) {
        warnings.add(
            LintCode.COSTLY_PHRASE,
            file,
            file.place(PHRASES, i),
            quoted(set, i)
                + " is tried at every second word or more, for none of its words is rare",
            "add a word that tells it from ordinary speech");
      }
    }
  }

  private void examples(PhraseSet set, SourceFile file) {
    PhraseWords words = PhraseWords.of(sets.phrases(set.name()), sets.language());
    Map<String, Integer> seen = new HashMap<>();
    for (String key : List.of("match", "no-match")) {
      List<String> lines = key.equals("match") ? set.match() : set.noMatch();
      for (int i = 0; i < lines.size(); i++) {
        List<String> said = List.of(lines.get(i).strip().split("\\s+"));
        Integer before = seen.putIfAbsent(key + ":" + words.normal(said), i);
        if (before != null) {
          warnings.add(
              LintCode.IDLE_EXAMPLE,
              file,
              file.place(key, i),
              "'" + lines.get(i) + "' stands there twice",
              "delete it, or change it so that it tests something else");
        } else if (key.equals("no-match") && !words.near(said)) {
          warnings.add(
              LintCode.IDLE_EXAMPLE,
              file,
              file.place(key, i),
              "'" + lines.get(i) + "' has no word in common with any phrase",
              "write one that comes close and must still not match");
        }
      }
    }
  }
}
