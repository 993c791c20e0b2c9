package org.callscore.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callscore.match.PhraseGraph.Step;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.EdgeKind;
import org.callscore.rule.Phrase.SlotName;
import org.callscore.text.Language;
import org.callscore.text.WordType;
import org.jspecify.annotations.Nullable;

/*
 * Both questions walk two graphs side by side.
 *
 *   includes: every step of the one must be answered by steps of the other, a set of states at a
 *   time, as in a subset construction. A step is answered by one that matches at least as much. What
 *   matches no word (an edge, a negation) restricts: where the smaller graph has it the larger may
 *   pass it by, where the larger has it the smaller must have it too.
 *
 *   common: a shortest way through both at once, spelled in words. What matches no word is passed
 *   by, so the words found are a guess that the caller tries with a matcher.
 *
 * Both give up after a bounded number of pairs: the answer is then "not that I know".
 */

/** Compares the languages of phrases: what can be said in words of the one and of the other. */
public final class PhraseComparison {
  private static final int MAX_PAIRS = 20_000;

  private final Language language;

  public PhraseComparison(Language language) {
    this.language = language;
  }

  /** Whether wherever {@code smaller} matches, {@code larger} matches the very same words. */
  public boolean includes(PhraseGraph larger, PhraseGraph smaller) {
    record Pair(int state, BitSet states) {}
    Set<Pair> seen = new HashSet<>();
    Deque<Pair> open = new ArrayDeque<>();
    Pair first = new Pair(0, larger.start());
    seen.add(first);
    open.add(first);
    while (!open.isEmpty()) {
      Pair pair = open.remove();
      if (smaller.ends(smaller.closure(pair.state)) && !larger.ends(pair.states)) {
        return false;
      }
      BitSet here = smaller.closure(pair.state);
      for (int s = here.nextSetBit(0); s >= 0; s = here.nextSetBit(s + 1)) {
        for (Step step : smaller.steps(s)) {
          BitSet answered = answer(larger, pair.states, step.label());
          Pair next = new Pair(step.to(), answered);
          if (answered.isEmpty() || seen.size() > MAX_PAIRS) {
            return false;
          }
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return true;
  }

  private BitSet answer(PhraseGraph larger, BitSet states, Phrase label) {
    BitSet answered = new BitSet();
    if (PhraseGraph.matchesNoWord(label)) {
      answered.or(states);
    }
    for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
      for (Step step : larger.steps(s)) {
        if (covers(step.label(), label)) {
          answered.or(larger.closure(step.to()));
        }
      }
    }
    return answered;
  }

  /** Whether one label matches wherever the other does, and the same words. */
  private boolean covers(Phrase larger, Phrase smaller) {
    if (larger.equals(smaller)) {
      return true;
    }
    if (larger instanceof Phrase.Edge edge && smaller instanceof Phrase.Edge narrow) {
      return edge.kind()
          == (narrow.kind() == EdgeKind.TURN_START
              ? EdgeKind.UTTERANCE_START
              : EdgeKind.UTTERANCE_END);
    }
    if (larger instanceof Phrase.Not not && smaller instanceof Phrase.Not narrow) {
      return not.kind() == narrow.kind()
          && not.within() <= narrow.within()
          && not.phrase().equals(narrow.phrase());
    }
    if (larger instanceof Phrase.AnyWord) {
      return isOneWord(smaller);
    }
    return smaller instanceof Phrase.Literal literal && isWord(larger, literal.word());
  }

  private static boolean isOneWord(Phrase label) {
    return label instanceof Phrase.Literal
        || label instanceof Phrase.Stem
        || label instanceof Phrase.Lemma
        || label instanceof Phrase.WordClass
        || label instanceof Phrase.Imperative
        || label instanceof Phrase.NumberWord
        || label instanceof Phrase.NameWord
        || label instanceof Phrase.AnyWord;
  }

  /** Whether a label matches a word wherever it stands. */
  private boolean isWord(Phrase label, String word) {
    WordType type = language.type(word);
    return label.equals(new Phrase.Literal(word))
        || (label instanceof Phrase.Stem stem && stem.word().equals(type.stem()))
        || (label instanceof Phrase.NumberWord && type.number())
        || (label instanceof Phrase.NameWord && type.name())
        || label instanceof Phrase.AnyWord;
  }

  /**
   * Words that both graphs seem to match as a whole, as few as possible, none of them by a gap;
   * names are those of {@code names}. Empty if there are none, or none that can be told.
   */
  public Optional<List<String>> common(PhraseGraph one, PhraseGraph other, SlotNames names) {
    record Pair(int one, int other) {}
    record Way(Pair from, List<String> words) {}
    Map<Pair, @Nullable Way> ways = new HashMap<>();
    Deque<Pair> open = new ArrayDeque<>();
    Pair first = new Pair(0, 0);
    ways.put(first, null);
    open.add(first);
    while (!open.isEmpty() && ways.size() < MAX_PAIRS) {
      Pair pair = open.remove();
      if (one.mayEnd(pair.one) && other.mayEnd(pair.other)) {
        List<String> words = new ArrayList<>();
        for (Way way = ways.get(pair); way != null; way = ways.get(way.from)) {
          words.addAll(0, way.words);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
      }
      for (Step step : one.wordSteps(pair.one)) {
        for (Step beside : other.wordSteps(pair.other)) {
          List<String> words = words(step.label(), beside.label(), names);
          Pair next = new Pair(step.to(), beside.to());
          if (!words.isEmpty() && !ways.containsKey(next)) {
            ways.put(next, new Way(pair, words));
            open.add(next);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether no words whatever can be a match of both as a whole; false if that cannot be told. */
  public boolean disjoint(PhraseGraph one, PhraseGraph other) {
    record Pair(int one, int other) {}
    Set<Pair> seen = new HashSet<>(Set.of(new Pair(0, 0)));
    Deque<Pair> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Pair pair = open.remove();
      if ((one.mayEnd(pair.one) && other.mayEnd(pair.other)) || seen.size() > MAX_PAIRS) {
        return false;
      }
      for (Step step : one.wordSteps(pair.one)) {
        for (Step beside : other.wordSteps(pair.other)) {
          if (!isOneWord(step.label()) || !isOneWord(beside.label())) {
            return false;
          }
          Pair next = new Pair(step.to(), beside.to());
          if (!neverTheSame(step.label(), beside.label()) && seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return true;
  }

  /** Whether no word is matched by both labels; what depends on grammar cannot be told. */
  private boolean neverTheSame(Phrase one, Phrase other) {
    if (one instanceof Phrase.Stem stem && other instanceof Phrase.Stem beside) {
      return !stem.equals(beside);
    }
    if (one instanceof Phrase.Literal literal) {
      return byForm(other) && !isWord(other, literal.word());
    }
    return other instanceof Phrase.Literal literal && byForm(one) && !isWord(one, literal.word());
  }

  private static boolean byForm(Phrase label) {
    return label instanceof Phrase.Literal
        || label instanceof Phrase.Stem
        || label instanceof Phrase.NumberWord
        || label instanceof Phrase.NameWord;
  }

  /** Words that both labels match; none if none can be told. */
  private List<String> words(Phrase one, Phrase other, SlotNames names) {
    if (one instanceof Phrase.Literal literal && other instanceof Phrase.Literal) {
      return one.equals(other) ? List.of(literal.word()) : List.of();
    }
    for (List<String> words : List.of(spelled(one, names), spelled(other, names))) {
      if (!words.isEmpty() && says(one, words, names) && says(other, words, names)) {
        return words;
      }
    }
    return List.of();
  }

  private boolean says(Phrase label, List<String> words, SlotNames names) {
    return spelled(label, names).equals(words)
        || (words.size() == 1 && !(label instanceof Phrase.AnyWord) && isWord(label, words.get(0)));
  }

  /** A way to say a label. */
  private static List<String> spelled(Phrase label, SlotNames names) {
    if (label instanceof Phrase.Literal literal) {
      return List.of(literal.word());
    }
    if (label instanceof Phrase.Stem stem) {
      return List.of(stem.word());
    }
    if (label instanceof Phrase.Slot slot && !slot.unknown()) {
      List<List<String>> known = names.of(slot.name());
      return known.isEmpty() ? List.of() : known.get(0);
    }
    if (label instanceof Phrase.NameWord) {
      List<List<String>> known = names.of(SlotName.AGENT);
      return known.isEmpty() ? List.of() : known.get(0).subList(0, 1);
    }
    return List.of();
  }
}
