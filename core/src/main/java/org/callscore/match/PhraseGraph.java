package org.callscore.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.callscore.rule.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Resolved phrases as a graph that questions about all their matches can be asked of: every way
 * from the start to the end is a way to say one of them. A step is labelled with what it matches;
 * whatever is neither sequence nor choice nor repetition is a label, so that a kind of phrase added
 * later is compared as a whole. Confined to one thread.
 */
public final class PhraseGraph {
  /** Of larger phrases nothing is said. */
  private static final int MAX_STATES = 3000;

  /** A step to another state. */
  record Step(Phrase label, int to) {}

  private final List<List<Step>> steps = new ArrayList<>();
  private final List<List<Integer>> free = new ArrayList<>();
  private final @Nullable BitSet[] closures;
  private final @Nullable BitSet[] passed;
  private final List<@Nullable List<Step>> wordSteps = new ArrayList<>();
  private final int end;

  private PhraseGraph(List<Phrase> phrases) {
    int start = state();
    end = state();
    for (Phrase phrase : phrases) {
      free.get(write(phrase, start)).add(end);
    }
    closures = new BitSet[steps.size()];
    passed = new BitSet[steps.size()];
    wordSteps.addAll(Collections.nCopies(steps.size(), null));
  }

  /** The graph of some phrases, any of them; empty if it would be too large. */
  public static Optional<PhraseGraph> of(List<Phrase> phrases) {
    try {
      return Optional.of(new PhraseGraph(phrases));
    } catch (TooLarge e) {
      return Optional.empty();
    }
  }

  private int state() {
    if (steps.size() >= MAX_STATES) {
      throw new TooLarge();
    }
    steps.add(new ArrayList<>());
    free.add(new ArrayList<>());
    return steps.size() - 1;
  }

  /** Adds the phrase after a state; the answer is the state after it. */
  private int write(Phrase phrase, int from) {
    if (phrase instanceof Phrase.Sequence sequence) {
      int at = from;
      for (Phrase part : sequence.parts()) {
        at = write(part, at);
      }
      return at;
    }
    if (phrase instanceof Phrase.Choice choice) {
      int after = state();
      for (Phrase alternative : choice.alternatives()) {
        int begin = state();
        free.get(from).add(begin);
        free.get(write(alternative, begin)).add(after);
      }
      return after;
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      int at = from;
      int after = state();
      for (int times = 0; times < repeat.max(); times++) {
        if (times >= repeat.min()) {
          free.get(at).add(after);
        }
        at = write(repeat.part(), at);
      }
      free.get(at).add(after);
      return after;
    }
    int after = state();
    steps.get(from).add(new Step(phrase, after));
    return after;
  }

  /** Where one can be before the first word. */
  BitSet start() {
    return closure(0);
  }

  /** The states reached from one without matching anything, itself included. */
  BitSet closure(int state) {
    BitSet known = closures[state];
    if (known == null) {
      known = new BitSet();
      List<Integer> open = new ArrayList<>(List.of(state));
      while (!open.isEmpty()) {
        int next = open.remove(open.size() - 1);
        if (!known.get(next)) {
          known.set(next);
          open.addAll(free.get(next));
        }
      }
      closures[state] = known;
    }
    return known;
  }

  List<Step> steps(int state) {
    return steps.get(state);
  }

  /** The next steps that take a word, edges and negations passed by. */
  List<Step> wordSteps(int state) {
    List<Step> known = wordSteps.get(state);
    if (known == null) {
      known = new ArrayList<>();
      BitSet passed = passed(state);
      for (int s = passed.nextSetBit(0); s >= 0; s = passed.nextSetBit(s + 1)) {
        for (Step step : steps.get(s)) {
          if (!matchesNoWord(step.label())) {
            known.add(step);
          }
        }
      }
      wordSteps.set(state, known);
    }
    return known;
  }

  private BitSet passed(int state) {
    BitSet known = passed[state];
    if (known != null) {
      return known;
    }
    BitSet all = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(state));
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (!all.get(next)) {
        all.set(next);
        open.addAll(free.get(next));
        for (Step step : steps.get(next)) {
          if (matchesNoWord(step.label())) {
            open.add(step.to());
          }
        }
      }
    }
    passed[state] = all;
    return all;
  }

  static boolean matchesNoWord(Phrase label) {
    return label instanceof Phrase.Edge || label instanceof Phrase.Not;
  }

  /** Whether all may have been said in this state, edges and negations passed by. */
  boolean mayEnd(int state) {
    return passed(state).get(end);
  }

  /** Whether something has been said as a whole in one of these states. */
  boolean ends(BitSet states) {
    return states.get(end);
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(null, null, false, false);
    }
  }
}
