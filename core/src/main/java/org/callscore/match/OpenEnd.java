package org.callscore.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.SlotName;

/**
 * Tells which matches of a set stay as they are however a turn goes on: those that begin before the
 * first word from which one of the set's phrases or exceptions still looks beyond the last word.
 *
 * <p>Errs on the side of waiting: what takes grammar or sound to tell is taken to match any word,
 * and a condition beside a phrase is taken to hold. So whatever the matcher may still find is
 * waited for, and sometimes a little more. Immutable; share between threads.
 */
public final class OpenEnd {
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> namingCustomer = new HashSet<>();

  OpenEnd(List<ResolvedSet> sets) {
    for (ResolvedSet set : sets) {
      List<Phrase> all = new ArrayList<>(set.phrases());
      all.addAll(set.except());
      phrases.put(set.name(), List.copyOf(all));
      if (all.stream().anyMatch(OpenEnd::namesCustomer)) {
        namingCustomer.add(set.name());
      }
    }
  }

  /** Whether the set's matches depend on what the customer is called. */
  public boolean namesCustomer(String set) {
    return namingCustomer.contains(set);
  }

  private static boolean namesCustomer(Phrase phrase) {
    if (phrase instanceof Phrase.Slot slot) {
      return slot.name() == SlotName.CUSTOMER;
    }
    return phrase instanceof Phrase.SoundsLikeName like
        ? like.name() == SlotName.CUSTOMER
        : phrase.inner().stream().anyMatch(OpenEnd::namesCustomer);
  }

  /** So many words at the beginning of an unfinished turn begin only matches that will stay. */
  public int settledWords(String set, TurnText turn, SlotNames names) {
    Walk walk = new Walk(turn, names);
    for (int word = 0; word < turn.size(); word++) {
      for (Phrase phrase : phrases.getOrDefault(set, List.of())) {
        if (walk.looksBeyond(phrase, word)) {
          return word;
        }
      }
    }
    return turn.size();
  }

  /** Follows phrases through one turn. Places are bits, counted from the first word on. */
  private static final class Walk {
    private final TurnText turn;
    private final SlotNames names;
    private boolean beyond;

    Walk(TurnText turn, SlotNames names) {
      this.turn = turn;
      this.names = names;
    }

    boolean looksBeyond(Phrase phrase, int start) {
      beyond = false;
      follow(phrase, start, 1);
      return beyond;
    }

    private long follow(Phrase phrase, int base, long from) {
      if (from == 0 || beyond) {
        return 0;
      }
      if (phrase instanceof Phrase.Sequence sequence) {
        long at = from;
        for (Phrase part : sequence.parts()) {
          at = follow(part, base, at);
        }
        return at;
      }
      if (phrase instanceof Phrase.Choice choice) {
        long ends = 0;
        for (Phrase alternative : choice.alternatives()) {
          ends |= follow(alternative, base, from);
        }
        return ends;
      }
      if (phrase instanceof Phrase.Repeat repeat) {
        return repeat(repeat, base, from);
      }
      if (phrase instanceof Phrase.Not not) {
        not(not, base, from);
        return from;
      }
      if (phrase instanceof Phrase.Edge) {
        beyond |= (from & bit(turn.size() - base)) != 0;
        return from;
      }
      return phrase instanceof Phrase.Slot slot ? slot(slot, base, from) : word(phrase, base, from);
    }

    private long repeat(Phrase.Repeat repeat, int base, long from) {
      long ends = repeat.min() == 0 ? from : 0;
      long at = from;
      for (int times = 1; times <= repeat.max() && at != 0; times++) {
        at = follow(repeat.part(), base, at);
        // A part that may match no word would go round for ever without coming further.
        if (times >= repeat.min() && (at & ~ends) == 0) {
          return ends | at;
        }
        ends |= times >= repeat.min() ? at : 0;
      }
      return ends;
    }

    private void not(Phrase.Not not, int base, long from) {
      for (long rest = from; rest != 0 && !beyond; rest &= rest - 1) {
        int place = base + Long.numberOfTrailingZeros(rest);
        switch (not.kind()) {
          case FOLLOWED -> followAll(not.phrase(), place, place + not.within());
          // What begins earlier and reaches this place.
          case INSIDE -> followAll(not.phrase(), Math.max(0, place - Long.SIZE), place + 1);
          // What stands before is known, but for an edge that is none once a word follows.
          case PRECEDED -> beyond |= place >= turn.size();
        }
      }
    }

    private void followAll(Phrase phrase, int first, int end) {
      for (int start = first; start < end && !beyond; start++) {
        if (start >= turn.size()) {
          beyond = true;
        } else {
          follow(phrase, start, 1);
        }
      }
    }

    private long slot(Phrase.Slot slot, int base, long from) {
      if (slot.unknown()) {
        int most =
            slot.name() == SlotName.AGENT
                ? PhraseEnds.MAX_AGENT_WORDS
                : PhraseEnds.MAX_COMPANY_WORDS;
        return names.of(slot.name()).isEmpty()
            ? repeat(new Phrase.Repeat(new Phrase.AnyWord(), 1, most), base, from)
            : 0;
      }
      long ends = 0;
      for (List<String> name : names.of(slot.name())) {
        long at = from;
        for (int k = 0; k < name.size(); k++) {
          at = nameWord(name.get(k), base, at);
        }
        ends |= at;
      }
      return ends;
    }

    private long nameWord(String word, int base, long from) {
      long ends = 0;
      for (long rest = from; rest != 0 && !beyond; rest &= rest - 1) {
        int i = base + Long.numberOfTrailingZeros(rest);
        if (i >= turn.size()) {
          beyond = true;
        } else if (turn.type(i).normal().equals(word)
            || turn.type(i).normal().equals(word + "'s")) {
          ends |= Long.lowestOneBit(rest);
        }
      }
      return ends << 1;
    }

    private long word(Phrase phrase, int base, long from) {
      long ends = 0;
      for (long rest = from; rest != 0 && !beyond; rest &= rest - 1) {
        int i = base + Long.numberOfTrailingZeros(rest);
        if (i >= turn.size()) {
          beyond = true;
        } else if (couldBe(phrase, i)) {
          ends |= Long.lowestOneBit(rest);
        }
      }
      return ends << 1;
    }

    private boolean couldBe(Phrase phrase, int i) {
      if (phrase instanceof Phrase.Literal literal) {
        return turn.type(i).normal().equals(literal.word());
      }
      if (phrase instanceof Phrase.Stem stem) {
        return turn.type(i).stem().equals(stem.word());
      }
      if (phrase instanceof Phrase.NumberWord) {
        return turn.type(i).number();
      }
      if (phrase instanceof Phrase.NameWord) {
        return turn.type(i).name();
      }
      if (phrase instanceof Phrase.Imperative) {
        return turn.maybeImperative(i);
      }
      if (phrase instanceof Phrase.WordClass || phrase instanceof Phrase.AnyWord) {
        return true;
      }
      beyond = true; // Nothing is known of how far it looks.
      return false;
    }

    private static long bit(int n) {
      return n < 0 || n >= Long.SIZE ? 0 : 1L << n;
    }
  }
}
