package org.callscore.match;

import java.util.List;
import java.util.Map;
import org.callscore.rule.Phrase.EdgeKind;
import org.callscore.rule.Phrase.NotKind;
import org.callscore.text.Language;

/*
 * Layout
 *
 *   Every phrase is a tree in one int[] `code`. A node is its head, operation in the low byte and a
 *   number above it, then operands; a child is the index of its own node, and equal nodes that came
 *   from one set are shared:
 *
 *     WORD key           STEM key        CLASS tag       SLOT slot       EDGE kind       HEARD name
 *     ANY                NUMBER          NAME            IMPERATIVE
 *     WORDS n: key...    ONE_OF n: key...                SEQUENCE n: child...   CHOICE n: child...
 *     REPEAT min and max: child       GAP min and max    NOT kind and tagged: within longest child
 *     SWITCH n: child words...        (a CHOICE; words, two ints, are the bits of those that the
 *                                     child can begin with, see NearbyWords)
 *
 *   WORDS is a run of words, ONE_OF a set of words (ascending keys) at one place, GAP any words. A tag is an index
 *   in `tags`, a name one in `heard`, kinds are indexes in EDGES and NOTS.
 *
 *   A word or stem of any phrase has a number, its key; words in no phrase have key NONE. The first
 *   keys stand for what is no word: EVERY, NUMBERS, NAMES, IMPERATIVES and one per slot.
 *
 *   Phrase n takes STRIDE ints of `phrases` from n * STRIDE on: start of its code, its set, and
 *   anchorMin, anchorMax, longest match and flags, a byte each. Phrases proper come first, then the
 *   exceptions, set by set: those of set s are `exceptionFrom[s]` up to `exceptionFrom[s + 1]`, and
 *   no anchor names them.
 *
 * Invariant: a phrase that matches somewhere has one of its anchors there, within its bounds (see
 * AnchorTable).
 */

/** Phrases as the fast engine reads them. Immutable; share between threads. */
final class PhraseProgram {
  static final int WORD = 0;
  static final int WORDS = 1;
  static final int ONE_OF = 2;
  static final int STEM = 3;
  static final int CLASS = 4;
  static final int SLOT = 5;
  static final int EDGE = 6;
  static final int ANY = 7;
  static final int NUMBER = 8;
  static final int NAME = 9;
  static final int IMPERATIVE = 10;
  static final int SEQUENCE = 11;
  static final int CHOICE = 12;
  static final int REPEAT = 13;
  static final int NOT = 14;
  static final int HEARD = 15;
  static final int GAP = 16;
  static final int SWITCH = 17;

  static final int NONE = 0;
  static final int EVERY = 1;
  static final int NUMBERS = 2;
  static final int NAMES = 3;
  static final int IMPERATIVES = 4;

  /** Key of the first slot; the others follow. */
  static final int SLOTS = 5;

  static final int COMPANY = 0;
  static final int AGENT = 1;
  static final int CUSTOMER = 2;
  static final int UNKNOWN_COMPANY = 3;
  static final int UNKNOWN_AGENT = 4;

  /** What sounds like a name. */
  static final int LIKE_COMPANY = 5;

  static final int LIKE_AGENT = 6;
  static final int LIKE_CUSTOMER = 7;

  /** What sounds like one of `heard`. */
  static final int LIKE_WORDS = 8;

  static final int SLOT_COUNT = 9;

  static final int FIRST_WORD = SLOTS + SLOT_COUNT;

  /** Flags of a phrase. */
  static final int TAGGED = 1;

  static final int UNKNOWN_NAMES = 2;

  static final int STRIDE = 3;

  /** Numbered in the code by their place here. */
  static final List<EdgeKind> EDGES = List.of(EdgeKind.values());

  /** Likewise. */
  static final List<NotKind> NOTS = List.of(NotKind.values());

  private static final int OPERATION_BITS = 8;
  private static final int OPERATION = (1 << OPERATION_BITS) - 1;
  private static final int HALF_BITS = 12;
  private static final int HALF = (1 << HALF_BITS) - 1;

  final Language language;
  final Sounds sounds;
  final List<String> setNames;
  final Map<String, Integer> words;
  final Map<String, Integer> stems;
  final List<String> tags;
  final List<List<String>> heard;
  final int slotsUsed;
  final int[] code;
  final int[] phrases;
  final int[] exceptionFrom;
  final AnchorTable anchors;

  PhraseProgram(
      Language language,
      Sounds sounds,
      List<String> setNames,
      Map<String, Integer> words,
      Map<String, Integer> stems,
      List<String> tags,
      List<List<String>> heard,
      int slotsUsed,
      int[] code,
      int[] phrases,
      int[] exceptionFrom,
      AnchorTable anchors) {
    this.language = language;
    this.sounds = sounds;
    this.setNames = setNames;
    this.words = words;
    this.stems = stems;
    this.tags = tags;
    this.heard = heard;
    this.slotsUsed = slotsUsed;
    this.code = code;
    this.phrases = phrases;
    this.exceptionFrom = exceptionFrom;
    this.anchors = anchors;
  }

  /** A node's first int. */
  static int head(int operation, int number) {
    return operation | (number << OPERATION_BITS);
  }

  static int operation(int head) {
    return head & OPERATION;
  }

  /** The number beside the operation. */
  static int number(int head) {
    return head >>> OPERATION_BITS;
  }

  /** Two numbers below 4,096 as one. */
  static int halves(int low, int high) {
    return low | (high << HALF_BITS);
  }

  static int low(int halves) {
    return halves & HALF;
  }

  static int high(int halves) {
    return halves >>> HALF_BITS;
  }

  /** Ints from one alternative of a CHOICE or SWITCH to the next. */
  static int step(int operation) {
    return operation == SWITCH ? 3 : 1;
  }

  /** Number of phrases and exceptions. */
  int size() {
    return phrases.length / STRIDE;
  }

  /** Where the code of a phrase starts. */
  int start(int phrase) {
    return phrases[phrase * STRIDE];
  }

  /** Index of its set. */
  int set(int phrase) {
    return phrases[phrase * STRIDE + 1];
  }

  /** Its bounds and flags, for the methods below. */
  int bounds(int phrase) {
    return phrases[phrase * STRIDE + 2];
  }

  /** Fewest words from a match's start to its anchor. */
  static int anchorMin(int bounds) {
    return bounds & 255;
  }

  /** Most words from a match's start to its anchor. */
  static int anchorMax(int bounds) {
    return (bounds >>> 8) & 255;
  }

  /** Most words of a match. */
  static int longest(int bounds) {
    return (bounds >>> 16) & 255;
  }

  /** Whether it asks for classes or moods. */
  static boolean tagged(int bounds) {
    return ((bounds >>> 24) & TAGGED) != 0;
  }

  /** Whether it has a slot for unknown names or for what sounds like a name. */
  static boolean unknownNames(int bounds) {
    return ((bounds >>> 24) & UNKNOWN_NAMES) != 0;
  }

  static int bounds(int anchorMin, int anchorMax, int longest, int flags) {
    return anchorMin | (anchorMax << 8) | (longest << 16) | (flags << 24);
  }

  /** Whether any phrase or exception has the slot. */
  boolean usesSlot(int slot) {
    return ((slotsUsed >>> slot) & 1) != 0;
  }
}
