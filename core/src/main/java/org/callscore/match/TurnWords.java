package org.callscore.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Phrase.SlotName;

/**
 * A turn as numbers: each word's keys, and where names stand. Refilled turn by turn; one per
 * thread.
 */
final class TurnWords {
  private final PhraseProgram program;
  private int[] words = new int[0];
  private int[] stems = new int[0];
  private final long[][] slots = new long[PhraseProgram.SLOT_COUNT][0];

  TurnWords(PhraseProgram program) {
    this.program = program;
  }

  void fill(TurnText turn, SlotNames names) {
    int size = turn.size();
    if (words.length < size) {
      words = new int[2 * size];
      stems = new int[2 * size];
    }
    for (int i = 0; i < size; i++) {
      words[i] = program.words.getOrDefault(turn.type(i).normal(), PhraseProgram.NONE);
      stems[i] = program.stems.getOrDefault(turn.type(i).stem(), PhraseProgram.NONE);
    }
    for (int slot = 0; slot < slots.length; slot++) {
      if (program.slotsUsed[slot]) {
        fillSlot(slot, turn, names);
      }
    }
  }

  int word(int i) {
    return words[i];
  }

  int stem(int i) {
    return stems[i];
  }

  /** Bit <i>n</i> is set if a name of <i>n</i> words for the slot begins with word {@code i}. */
  long nameLengths(int slot, int i) {
    return slots[slot][i];
  }

  private void fillSlot(int slot, TurnText turn, SlotNames names) {
    if (slots[slot].length < turn.size()) {
      slots[slot] = new long[2 * turn.size()];
    }
    switch (slot) {
      case PhraseProgram.COMPANY -> fillKnown(slots[slot], turn, names.of(SlotName.COMPANY));
      case PhraseProgram.AGENT -> fillKnown(slots[slot], turn, names.of(SlotName.AGENT));
      case PhraseProgram.CUSTOMER -> fillKnown(slots[slot], turn, names.of(SlotName.CUSTOMER));
      case PhraseProgram.UNKNOWN_COMPANY -> {
        boolean open = names.of(SlotName.COMPANY).isEmpty();
        fillUnknown(slots[slot], turn, false, open ? PhraseEnds.MAX_COMPANY_WORDS : 0);
      }
      default -> {
        boolean open = names.of(SlotName.AGENT).isEmpty();
        fillUnknown(slots[slot], turn, true, open ? PhraseEnds.MAX_AGENT_WORDS : 0);
      }
    }
  }

  private static void fillKnown(long[] lengths, TurnText turn, List<List<String>> names) {
    // By first word, so that a long roster costs no more than a short one.
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (List<String> name : names) {
      if (!name.isEmpty() && name.size() <= NaiveMatcher.MAX_WORDS) {
        byFirst.computeIfAbsent(name.get(0), first -> new ArrayList<>()).add(name);
        byFirst.computeIfAbsent(name.get(0) + "'s", first -> new ArrayList<>()).add(name);
      }
    }
    for (int i = 0; i < turn.size(); i++) {
      lengths[i] = 0;
      for (List<String> name : byFirst.getOrDefault(turn.type(i).normal(), List.of())) {
        if (PhraseEnds.isName(turn, name, i)) {
          lengths[i] |= 1L << name.size();
        }
      }
    }
  }

  /** Runs of words that could be a name; every shorter run from the same word is one too. */
  private static void fillUnknown(long[] lengths, TurnText turn, boolean agent, int most) {
    int run = 0;
    for (int i = turn.size() - 1; i >= 0; i--) {
      boolean possible = agent ? turn.type(i).name() : turn.type(i).content();
      run = possible ? Math.min(run + 1, most) : 0;
      lengths[i] = (1L << (run + 1)) - 2;
    }
  }
}
