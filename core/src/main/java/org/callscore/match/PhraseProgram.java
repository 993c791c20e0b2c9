package org.callscore.match;

import java.util.List;
import java.util.Map;
import org.callscore.rule.Phrase.EdgeKind;
import org.callscore.rule.Phrase.NotKind;
import org.callscore.text.Language;

/*
 * Layout
 *
 *   Every phrase is a tree in one int[] `code`. A node is its operation followed by operands; a
 *   child is the index of its own node, and equal nodes that came from one set are shared:
 *
 *     WORDS n key...   ONE_OF n key...   STEM key     CLASS tag    SLOT slot    EDGE kind
 *     ANY              NUMBER            NAME         IMPERATIVE   (tag: index in `tags`)
 *     SEQUENCE n child...     CHOICE n child...       REPEAT min max child
 *     HEARD name       (index in `heard`)
 *     NOT kind within longest tagged child                   (kind: index in `NOTS`)
 *
 *   WORDS is a run of words, ONE_OF a set of words (ascending keys) at one place.
 *
 *   A word or stem of any phrase has a number, its key; words in no phrase have key NONE. The first
 *   keys stand for what is no word: EVERY, NUMBERS, NAMES, IMPERATIVES and one per slot.
 *
 *   Anchors. A phrase can only match where one of its anchors stands, from `anchorMin` to
 *   `anchorMax` words after the start. An anchor is a key or a pair of keys of neighbouring words.
 *   Posting list p is `postings[postingFrom[p]]` up to `postings[postingFrom[p + 1]]`: the numbers
 *   of the phrases anchored there. The list of a key has the key's number. Pairs stand in an open
 *   hash table: `pairs[slot]` is the pair or 0, `pairPosting[slot]` its list. `roles[key]` says
 *   which kinds of anchor a key can begin or end, so that the table is rarely looked at in vain.
 *
 *   Phrase n takes STRIDE ints of `phrases` from n * STRIDE on: start of its code, its set, and
 *   anchorMin, anchorMax, longest match and flags, a byte each. Phrases proper come first, then the
 *   exceptions, set by set: those of set s are `exceptionFrom[s]` up to `exceptionFrom[s + 1]`, and
 *   no anchor names them.
 *
 * Invariant: a phrase that matches somewhere has one of its anchors there, within its bounds.
 */

/** Phrases as the fast engine reads them. Immutable; share between threads. */
final class PhraseProgram {
  static final int WORDS = 0;
  static final int ONE_OF = 1;
  static final int STEM = 2;
  static final int CLASS = 3;
  static final int SLOT = 4;
  static final int EDGE = 5;
  static final int ANY = 6;
  static final int NUMBER = 7;
  static final int NAME = 8;
  static final int IMPERATIVE = 9;
  static final int SEQUENCE = 10;
  static final int CHOICE = 11;
  static final int REPEAT = 12;
  static final int NOT = 13;
  static final int HEARD = 14;

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

  /** Roles of a key. */
  static final int SINGLE = 1;

  static final int PAIR_FIRST = 2;
  static final int PAIR_SECOND = 4;

  /** Flags of a phrase. */
  static final int TAGGED = 1;

  static final int UNKNOWN_NAMES = 2;

  static final int STRIDE = 3;

  /** Numbered in the code by their place here. */
  static final List<EdgeKind> EDGES = List.of(EdgeKind.values());

  /** Likewise. */
  static final List<NotKind> NOTS = List.of(NotKind.values());

  final Language language;
  final List<String> setNames;
  final Map<String, Integer> words;
  final Map<String, Integer> stems;
  final List<String> tags;
  final int[] code;
  final int[] phrases;
  final int[] exceptionFrom;
  final int[] postingFrom;
  final int[] postings;
  final long[] pairs;
  final int[] pairPosting;
  final byte[] roles;
  final int slotsUsed;
  final Sounds sounds;
  final List<List<String>> heard;

  PhraseProgram(
      Language language,
      List<String> setNames,
      Map<String, Integer> words,
      Map<String, Integer> stems,
      List<String> tags,
      int[] code,
      int[] phrases,
      int[] exceptionFrom,
      int[] postingFrom,
      int[] postings,
      long[] pairs,
      int[] pairPosting,
      byte[] roles,
      int slotsUsed,
      Sounds sounds,
      List<List<String>> heard) {
    this.language = language;
    this.setNames = setNames;
    this.words = words;
    this.stems = stems;
    this.tags = tags;
    this.code = code;
    this.phrases = phrases;
    this.exceptionFrom = exceptionFrom;
    this.postingFrom = postingFrom;
    this.postings = postings;
    this.pairs = pairs;
    this.pairPosting = pairPosting;
    this.roles = roles;
    this.slotsUsed = slotsUsed;
    this.sounds = sounds;
    this.heard = heard;
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
    return bounds >>> 8 & 255;
  }

  /** Most words of a match. */
  static int longest(int bounds) {
    return bounds >>> 16 & 255;
  }

  /** Whether it asks for classes or moods. */
  static boolean tagged(int bounds) {
    return (bounds >>> 24 & TAGGED) != 0;
  }

  /** Whether it has a slot for unknown names or for what sounds like a name. */
  static boolean unknownNames(int bounds) {
    return (bounds >>> 24 & UNKNOWN_NAMES) != 0;
  }

  static int bounds(int anchorMin, int anchorMax, int longest, int flags) {
    return anchorMin | anchorMax << 8 | longest << 16 | flags << 24;
  }

  /** Whether words are looked for by this key alone. */
  boolean isAnchor(int key) {
    return (roles[key] & SINGLE) != 0;
  }

  /** Whether any phrase or exception has the slot. */
  boolean usesSlot(int slot) {
    return (slotsUsed >>> slot & 1) != 0;
  }

  static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  /** Where in a table of this size (a power of two) the search for a pair begins. */
  static int pairSlot(long pair, int size) {
    long mixed = pair * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & size - 1;
  }

  /** The posting list of a pair, or -1. */
  int pairPosting(long pair) {
    int size = pairs.length;
    for (int slot = pairSlot(pair, size); ; slot = slot + 1 & size - 1) {
      if (pairs[slot] == pair) {
        return pairPosting[slot];
      }
      if (pairs[slot] == 0) {
        return -1;
      }
    }
  }
}
