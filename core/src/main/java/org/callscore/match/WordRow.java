package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Phrase.SlotName;
import org.callscore.text.WordType;
import org.jspecify.annotations.Nullable;

/*
 * Layout
 *
 *   The words of all turns stand in one row. What the program needs to know of a word is one long:
 *
 *     bits 0-23   key of the word, NONE if no phrase has it
 *     bits 24-47  key of its stem
 *     bits 48-    form: number, possible name, possible part of a company's name, possible
 *                 imperative; and whether a phrase may be anchored at it
 *
 *   It depends on the word's type alone, so it is worked out once per type and kept by the type's
 *   id. Types that come after LIMIT others are worked out each time, so memory stays bounded.
 */

/** A call's words as a program sees them. Refilled call by call; one per thread. */
final class WordRow {
  static final long NUMBER = 1L << 48;
  static final long NAME = 1L << 49;
  static final long CONTENT = 1L << 50;
  static final long IMPERATIVE = 1L << 51;

  /** Some phrase may be anchored at the word; the bits after it say by what. */
  static final long ANCHORS = 31L << 52;

  static final long SINGLE = 1L << 52;
  static final long PAIR_FIRST = 1L << 53;
  static final long APART_FIRST = 1L << 54;
  static final long STEM_SINGLE = 1L << 55;
  static final long FORM_SINGLE = 1L << 56;

  static final long PAIR_SECOND = 1L << 57;
  static final long APART_SECOND = 1L << 58;
  private static final long KNOWN = 1L << 59;

  private static final int KEY_BITS = 24;
  private static final int KEY = (1 << KEY_BITS) - 1;
  private static final int LIMIT = 1 << 20;

  private final PhraseProgram program;
  private long[] byType = new long[1024];
  private long[] row = new long[1024];
  private int size;
  private final NearbyWords nearby = new NearbyWords();

  private List<TurnText> turns = List.of();
  private int[] begins = new int[64];

  /** By slot, then by place: bit <i>n</i> is set if a name of <i>n</i> words begins there. */
  private final long[][] nameLengths = new long[PhraseProgram.SLOT_COUNT][0];

  private SlotNames names = SlotNames.UNKNOWN;
  private final Map<SlotName, SoundAlike> namesAlike = new HashMap<>();
  private final List<SoundAlike> heard = new ArrayList<>();
  private final SoundAlike anyHeard;
  private final Map<SlotName, Map<String, List<List<String>>>> namesByFirst = new HashMap<>();

  WordRow(PhraseProgram program) {
    this.program = program;
    program.heard.forEach(name -> heard.add(program.sounds.like(List.of(name))));
    anyHeard = program.sounds.like(program.heard);
  }

  void fill(List<TurnText> texts, SlotNames slotNames) {
    turns = texts;
    if (begins.length <= texts.size()) {
      begins = new int[2 * texts.size()];
    }
    size = 0;
    for (int turn = 0; turn < texts.size(); turn++) {
      begins[turn] = size;
      fill(texts.get(turn));
    }
    begins[texts.size()] = size;
    nearby.fill(row, size);
    if (program.slotsUsed != 0 && !texts.isEmpty()) {
      fillSlots(slotNames);
    }
  }

  /** The words around every place. */
  NearbyWords nearby() {
    return nearby;
  }

  private void fill(TurnText text) {
    int[] ids = text.ids();
    int words = ids.length;
    if (size + words > row.length) {
      row = Arrays.copyOf(row, 2 * (size + words));
    }
    for (int i = 0; i < words; i++) {
      int id = ids[i];
      long known = id < byType.length ? byType[id] : 0;
      row[size + i] = known != 0 ? known : lookUp(id, text, i);
    }
    size += words;
  }

  private long lookUp(int id, TurnText text, int i) {
    WordType type = text.type(i);
    long word = program.words.getOrDefault(type.normal(), PhraseProgram.NONE);
    long stem = program.stems.getOrDefault(type.stem(), PhraseProgram.NONE);
    byte roles = program.anchors.roles[(int) word];
    boolean imperative = text.maybeImperative(i);
    long known =
        KNOWN
            | word
            | (stem << KEY_BITS)
            | (type.number() ? NUMBER : 0)
            | (type.name() ? NAME : 0)
            | (type.content() ? CONTENT : 0)
            | (imperative ? IMPERATIVE : 0)
            | ((roles & AnchorTable.SINGLE) != 0 ? SINGLE : 0)
            | ((roles & AnchorTable.PAIR_FIRST) != 0 ? PAIR_FIRST : 0)
            | ((roles & AnchorTable.PAIR_SECOND) != 0 ? PAIR_SECOND : 0)
            | ((roles & AnchorTable.APART_FIRST) != 0 ? APART_FIRST : 0)
            | ((roles & AnchorTable.APART_SECOND) != 0 ? APART_SECOND : 0)
            | (program.anchors.isAnchor((int) stem) ? STEM_SINGLE : 0);
    boolean form =
        (type.number() && program.anchors.isAnchor(PhraseProgram.NUMBERS))
            || (type.name() && program.anchors.isAnchor(PhraseProgram.NAMES))
            || (imperative && program.anchors.isAnchor(PhraseProgram.IMPERATIVES));
    known |= form ? FORM_SINGLE : 0;
    if (id < LIMIT) {
      if (id >= byType.length) {
        byType = Arrays.copyOf(byType, Math.max(2 * byType.length, id + 1));
      }
      byType[id] = known;
    }
    return known;
  }

  TurnText turn(int turn) {
    return turns.get(turn);
  }

  /** Where a turn begins in the row; also for the turn after the last. */
  int begin(int turn) {
    return begins[turn];
  }

  /** The turn of a place. */
  int turnAt(int place) {
    int found = Arrays.binarySearch(begins, 0, turns.size(), place);
    // Turns without words begin where the next one does; the last of them has the word.
    int turn = found < 0 ? -found - 2 : found;
    while (begins[turn + 1] == place) {
      turn++;
    }
    return turn;
  }

  int size() {
    return size;
  }

  /** All that is known of a word. */
  long form(int i) {
    return row[i];
  }

  int word(int i) {
    return (int) row[i] & KEY;
  }

  int stem(int i) {
    return (int) (row[i] >>> KEY_BITS) & KEY;
  }

  static int word(long form) {
    return (int) form & KEY;
  }

  static int stem(long form) {
    return (int) (form >>> KEY_BITS) & KEY;
  }

  boolean is(long property, int i) {
    return (row[i] & property) != 0;
  }

  /** Bit <i>n</i> is set if a name of <i>n</i> words for the slot begins with word {@code i}. */
  long nameLengths(int slot, int i) {
    return nameLengths[slot][i];
  }

  /** What sounds like a name of the program's `heard`. */
  SoundAlike heard(int name) {
    return heard.get(name);
  }

  private void fillSlots(SlotNames slotNames) {
    if (!slotNames.equals(names) || namesByFirst.isEmpty()) {
      names = slotNames;
      for (SlotName kind : SlotName.values()) {
        namesByFirst.put(kind, byFirstWord(names.of(kind)));
        namesAlike.put(kind, program.sounds.like(names.of(kind)));
      }
    }
    for (int slot = 0; slot < nameLengths.length; slot++) {
      if (program.usesSlot(slot)) {
        if (nameLengths[slot].length < size) {
          nameLengths[slot] = new long[row.length];
        }
        fillSlot(slot, nameLengths[slot]);
      }
    }
  }

  private void fillSlot(int slot, long[] lengths) {
    switch (slot) {
      case PhraseProgram.COMPANY -> fillKnown(lengths, SlotName.COMPANY);
      case PhraseProgram.AGENT -> fillKnown(lengths, SlotName.AGENT);
      case PhraseProgram.CUSTOMER -> fillKnown(lengths, SlotName.CUSTOMER);
      case PhraseProgram.LIKE_COMPANY -> fillAlike(lengths, namesAlike.get(SlotName.COMPANY));
      case PhraseProgram.LIKE_AGENT -> fillAlike(lengths, namesAlike.get(SlotName.AGENT));
      case PhraseProgram.LIKE_CUSTOMER -> fillAlike(lengths, namesAlike.get(SlotName.CUSTOMER));
      case PhraseProgram.LIKE_WORDS -> fillAlike(lengths, anyHeard);
      case PhraseProgram.UNKNOWN_COMPANY -> {
        boolean open = names.of(SlotName.COMPANY).isEmpty();
        fillUnknown(lengths, CONTENT, open ? PhraseEnds.MAX_COMPANY_WORDS : 0);
      }
      default -> {
        boolean open = names.of(SlotName.AGENT).isEmpty();
        fillUnknown(lengths, NAME, open ? PhraseEnds.MAX_AGENT_WORDS : 0);
      }
    }
  }

  /** So that a long roster costs no more than a short one. */
  private Map<String, List<List<String>>> byFirstWord(List<List<String>> names) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (List<String> name : names) {
      if (!name.isEmpty() && name.size() <= NaiveMatcher.MAX_WORDS) {
        String first = turns.get(0).nameKey(name.get(0));
        byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(name);
      }
    }
    return byFirst;
  }

  private void fillKnown(long[] lengths, SlotName kind) {
    Arrays.fill(lengths, 0, size, 0);
    Map<String, List<List<String>>> byFirst = namesByFirst.getOrDefault(kind, Map.of());
    if (byFirst.isEmpty()) {
      return;
    }
    for (int turn = 0; turn < turns.size(); turn++) {
      TurnText text = turns.get(turn);
      for (int i = 0; i < text.size(); i++) {
        List<List<String>> candidates = byFirst.get(text.nameKey(i));
        if (candidates != null) {
          lengths[begins[turn] + i] = lengths(candidates, text, i);
        }
      }
    }
  }

  private static long lengths(List<List<String>> candidates, TurnText text, int i) {
    long lengths = 0;
    for (List<String> name : candidates) {
      if (PhraseEnds.isName(text, name, i)) {
        lengths |= 1L << name.size();
      }
    }
    return lengths;
  }

  private void fillAlike(long[] lengths, @Nullable SoundAlike names) {
    for (int turn = 0; turn < turns.size(); turn++) {
      TurnText text = turns.get(turn);
      for (int i = 0; i < text.size(); i++) {
        lengths[begins[turn] + i] = names == null ? 0 : names.lengths(text, i);
      }
    }
  }

  /** Runs of words that could be a name; every shorter run from the same word is one too. */
  private void fillUnknown(long[] lengths, long property, int most) {
    for (int turn = 0; turn < turns.size(); turn++) {
      int run = 0;
      for (int i = begins[turn + 1] - 1; i >= begins[turn]; i--) {
        run = is(property, i) ? Math.min(run + 1, most) : 0;
        lengths[i] = (1L << (run + 1)) - 2;
      }
    }
  }
}
