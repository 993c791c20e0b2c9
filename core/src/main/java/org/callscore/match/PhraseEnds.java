package org.callscore.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.SlotName;

/**
 * Where a phrase ends that begins at a given word: the definition of the notation, for {@link
 * NaiveMatcher}.
 *
 * @param unverified whether names that nobody knows count, and what only sounds like a name
 */
record PhraseEnds(TurnText turn, SlotNames names, Sounds sounds, boolean unverified) {
  static final int MAX_AGENT_WORDS = 3;
  static final int MAX_COMPANY_WORDS = 4;

  /** Indices after the last word, {@code from} itself where the phrase may match no word. */
  Set<Integer> of(Phrase phrase, int from) {
    TreeSet<Integer> ends = new TreeSet<>();
    if (phrase instanceof Phrase.Sequence sequence) {
      ends.add(from);
      for (Phrase part : sequence.parts()) {
        ends = after(part, ends);
      }
    } else if (phrase instanceof Phrase.Choice choice) {
      ends = new TreeSet<>();
      for (Phrase alternative : choice.alternatives()) {
        ends.addAll(of(alternative, from));
      }
    } else if (phrase instanceof Phrase.Repeat repeat) {
      TreeSet<Integer> reached = new TreeSet<>(List.of(from));
      for (int times = 0; times <= repeat.max(); times++) {
        if (times >= repeat.min()) {
          ends.addAll(reached);
        }
        reached = after(repeat.part(), reached);
      }
    } else if (phrase instanceof Phrase.Slot slot) {
      ends.addAll(slotEnds(slot, from));
    } else if (phrase instanceof Phrase.Sounds like) {
      ends.addAll(soundEnds(List.of(sounds.words(like.words())), from));
    } else if (phrase instanceof Phrase.SoundsLikeName like) {
      ends.addAll(soundEnds(names.of(like.name()), from));
    } else if (phrase instanceof Phrase.Edge edge) {
      if (atEdge(turn, edge.kind(), from)) {
        ends.add(from);
      }
    } else if (phrase instanceof Phrase.Not not) {
      boolean stands =
          switch (not.kind()) {
            case FOLLOWED -> follows(not, from);
            case PRECEDED -> precedes(not, from);
            case INSIDE -> surrounds(not.phrase(), from);
          };
      if (!stands) {
        ends.add(from);
      }
    } else if (from < turn.size() && isWord(phrase, from)) {
      ends.add(from + 1);
    }
    return ends.headSet(from + NaiveMatcher.MAX_WORDS, true);
  }

  private TreeSet<Integer> after(Phrase part, Collection<Integer> starts) {
    TreeSet<Integer> ends = new TreeSet<>();
    starts.forEach(start -> ends.addAll(of(part, start)));
    return ends;
  }

  private boolean isWord(Phrase phrase, int i) {
    if (phrase instanceof Phrase.Literal literal) {
      return turn.type(i).normal().equals(literal.word());
    }
    if (phrase instanceof Phrase.Stem stem) {
      return turn.type(i).stem().equals(stem.word());
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      return turn.wordClass(i).equals(wordClass.tag());
    }
    if (phrase instanceof Phrase.Imperative) {
      return turn.imperative(i);
    }
    if (phrase instanceof Phrase.AnyWord) {
      return true;
    }
    if (phrase instanceof Phrase.NumberWord) {
      return turn.type(i).number();
    }
    if (phrase instanceof Phrase.NameWord) {
      return turn.type(i).name();
    }
    throw new AssertionError(phrase);
  }

  private List<Integer> slotEnds(Phrase.Slot slot, int from) {
    List<Integer> ends = new ArrayList<>();
    List<List<String>> known = names.of(slot.name());
    if (!slot.unknown()) {
      for (List<String> name : known) {
        if (isName(turn, name, from)) {
          ends.add(from + name.size());
        }
      }
    } else if (unverified && known.isEmpty()) {
      boolean agent = slot.name() == SlotName.AGENT;
      int limit = Math.min(turn.size(), from + (agent ? MAX_AGENT_WORDS : MAX_COMPANY_WORDS));
      for (int i = from; i < limit && couldBeName(agent, i); i++) {
        ends.add(i + 1);
      }
    }
    return ends;
  }

  /** After what is heard for one of these names; the names themselves are a phrase of their own. */
  private List<Integer> soundEnds(List<List<String>> like, int from) {
    List<Integer> ends = new ArrayList<>();
    if (unverified && from < turn.size()) {
      long lengths = sounds.like(like).lengths(turn, from);
      for (int n = 1; n <= NaiveMatcher.MAX_WORDS; n++) {
        if ((lengths >>> n & 1) != 0) {
          ends.add(from + n);
        }
      }
    }
    return ends;
  }

  private boolean couldBeName(boolean agent, int i) {
    return agent ? turn.type(i).name() : turn.type(i).content();
  }

  /** Word for word, each in whatever form the language gives it: acme's, анны. */
  static boolean isName(TurnText turn, List<String> name, int from) {
    if (name.isEmpty() || from + name.size() > turn.size()) {
      return false;
    }
    for (int k = 0; k < name.size(); k++) {
      if (!turn.nameKey(from + k).equals(turn.nameKey(name.get(k)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the place before word {@code i} is such an edge; an utterance has words. */
  static boolean atEdge(TurnText turn, Phrase.EdgeKind kind, int i) {
    int size = turn.size();
    return switch (kind) {
      case TURN_START -> i == 0;
      case TURN_END -> i == size;
      case UTTERANCE_START -> i < size && turn.startsUtterance(i);
      case UTTERANCE_END -> i > 0 && turn.startsUtterance(i);
    };
  }

  private boolean follows(Phrase.Not not, int from) {
    PhraseEnds any = new PhraseEnds(turn, names, sounds, true);
    for (int start = from; start <= turn.size() && start < from + not.within(); start++) {
      if (!any.of(not.phrase(), start).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean precedes(Phrase.Not not, int to) {
    PhraseEnds any = new PhraseEnds(turn, names, sounds, true);
    for (int start = 0; start <= to; start++) {
      for (int end : any.of(not.phrase(), start)) {
        if (end <= to && end > to - not.within()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a match of the phrase has word {@code i} among its words; none has the turn's end. */
  private boolean surrounds(Phrase phrase, int i) {
    PhraseEnds any = new PhraseEnds(turn, names, sounds, true);
    for (int start = 0; start <= i; start++) {
      if (any.of(phrase, start).stream().anyMatch(end -> end > i)) {
        return true;
      }
    }
    return false;
  }
}
