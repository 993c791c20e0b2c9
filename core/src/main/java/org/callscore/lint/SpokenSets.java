package org.callscore.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.PhraseComparison;
import org.callscore.match.PhraseGraph;
import org.callscore.match.PhraseResolver;
import org.callscore.match.ResolvedSet;
import org.callscore.match.TurnText;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.score.Examples;
import org.callscore.text.Language;

/** The phrase sets of one language, ready for questions about what is said in their words. */
final class SpokenSets {
  private final Language language;
  private final Map<String, PhraseSet> written;
  private final Map<String, ResolvedSet> resolved = new TreeMap<>();
  private final Map<String, ResolvedSet> asWritten = new TreeMap<>();
  private final Map<String, Optional<PhraseGraph>> graphs = new HashMap<>();
  private final Map<List<String>, Optional<String>> shared = new HashMap<>();
  private final PhraseComparison comparison;
  private final Matcher matcher;

  private SpokenSets(Language language, Lexicon lexicon, Map<String, PhraseSet> written) {
    this.language = language;
    this.written = new TreeMap<>(written);
    comparison = new PhraseComparison(language);
    matcher = CompiledPhrases.compile(written.values(), lexicon, language).matcher();
    for (ResolvedSet set : PhraseResolver.resolve(written.values(), lexicon, language)) {
      resolved.put(set.name(), set);
    }
    for (ResolvedSet set : PhraseResolver.asWritten(written.values(), lexicon, language)) {
      asWritten.put(set.name(), set);
    }
  }

  static SpokenSets of(Language language, Lexicon lexicon, Map<String, PhraseSet> sets) {
    return new SpokenSets(language, lexicon, sets);
  }

  Language language() {
    return language;
  }

  PhraseComparison comparison() {
    return comparison;
  }

  /** The sets as written, by name. */
  Map<String, PhraseSet> written() {
    return written;
  }

  /** The phrases of a set as the matcher has them, none if there is no such set. */
  List<Phrase> phrases(String set) {
    ResolvedSet found = resolved.get(set);
    return found == null ? List.of() : found.phrases();
  }

  List<Phrase> exceptions(String set) {
    ResolvedSet found = resolved.get(set);
    return found == null ? List.of() : found.except();
  }

  /** A set's phrases in no other words than its author's. */
  private List<Phrase> asWritten(String set) {
    ResolvedSet found = asWritten.get(set);
    return found == null ? List.of() : found.phrases();
  }

  private Optional<PhraseGraph> graph(String set) {
    return graphs.computeIfAbsent(set, name -> PhraseGraph.of(asWritten(name)));
  }

  /** Whether the sets of one list say nothing that those of the other do not say as well. */
  boolean includes(Set<String> larger, Set<String> smaller) {
    if (larger.containsAll(smaller)) {
      return true;
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String set : larger) {
      if (!exceptions(set).isEmpty()) {
        return false;
      }
      phrases.addAll(phrases(set));
    }
    Optional<PhraseGraph> graph = PhraseGraph.of(phrases);
    for (String set : smaller) {
      Optional<PhraseGraph> own = PhraseGraph.of(phrases(set));
      boolean known = !phrases(set).isEmpty() && own.isPresent() && graph.isPresent();
      if (!larger.contains(set)
          && !(known && comparison.includes(graph.orElseThrow(), own.orElseThrow()))) {
        return false;
      }
    }
    return true;
  }

  /** Words that are, as a whole, a match of a set of each list; empty if none are found. */
  Optional<String> sharedWords(Set<String> some, Set<String> others) {
    for (String one : some) {
      for (String other : others) {
        Optional<String> words = sharedWords(one, other);
        if (words.isPresent()) {
          return words;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> sharedWords(String one, String other) {
    List<String> key = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    return shared.computeIfAbsent(key, k -> findShared(k.get(0), k.get(1)));
  }

  private Optional<String> findShared(String one, String other) {
    if (phrases(one).isEmpty() || phrases(other).isEmpty()) {
      return Optional.empty();
    }
    if (one.equals(other)) {
      return Optional.of(example(one));
    }
    Optional<String> words = tried(one, other, graph(one), graph(other));
    if (words.isPresent() || guess(graph(one), graph(other)).isEmpty()) {
      return words;
    }
    // The shortest words fell into an exception; other lines of the sets may share others.
    for (Phrase phrase : asWritten(one)) {
      Optional<PhraseGraph> line = PhraseGraph.of(List.of(phrase));
      Optional<String> found = tried(one, other, line, graph(other));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The words of a set's first example. */
  private String example(String set) {
    PhraseSet found = written.get(set);
    return found == null || found.match().isEmpty() ? set : found.match().get(0);
  }

  private Optional<List<String>> guess(Optional<PhraseGraph> one, Optional<PhraseGraph> other) {
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : comparison.common(one.orElseThrow(), other.orElseThrow(), Examples.NAMES);
  }

  private Optional<String> tried(
      String one, String other, Optional<PhraseGraph> first, Optional<PhraseGraph> second) {
    return guess(first, second)
        .filter(words -> isMatch(one, words) && isMatch(other, words))
        .map(words -> String.join(" ", words));
  }

  private boolean isMatch(String set, List<String> words) {
    TurnText text = new TurnText(language, List.of(words));
    for (Match match : matcher.match(text, Examples.NAMES)) {
      if (match.set().equals(set) && match.from() == 0 && match.to() == words.size()) {
        return true;
      }
    }
    return false;
  }
}
