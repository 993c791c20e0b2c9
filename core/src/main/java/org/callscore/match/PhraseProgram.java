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
 *     WORD key    STEM key    CLASS tag    SLOT slot    EDGE kind        (tag: index in `tags`)
 *     ANY         NUMBER      NAME         IMPERATIVE
 *     SEQUENCE n child...     CHOICE n child...         REPEAT min max child
 *     NOT kind within longest tagged child                   (kind: index in `NOTS`)
 *
 *   A word or stem of any phrase has a number, its key; words in no phrase have key NONE. The first
 *   keys stand for what is no word: EVERY, NUMBERS, NAMES, IMPERATIVES and one per slot.
 *
 *   `postings[key]` are the phrases that can only match where a word with this key stands, from
 *   `anchorMin` to `anchorMax` words after the start. Exceptions are in no posting.
 *   `slotsUsed` says which slots stand in any phrase or exception.
 *
 * Invariant: a phrase that matches somewhere has one of its keys there, within its bounds.
 */

/** Phrases as the fast engine reads them. Immutable; share between threads. */
final class PhraseProgram {
  static final int WORD = 0;
  static final int STEM = 1;
  static final int CLASS = 2;
  static final int SLOT = 3;
  static final int EDGE = 4;
  static final int ANY = 5;
  static final int NUMBER = 6;
  static final int NAME = 7;
  static final int IMPERATIVE = 8;
  static final int SEQUENCE = 9;
  static final int CHOICE = 10;
  static final int REPEAT = 11;
  static final int NOT = 12;

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
  static final int SLOT_COUNT = 5;

  static final int FIRST_WORD = SLOTS + SLOT_COUNT;

  /**
   * One phrase.
   *
   * @param set index of its set
   * @param start of its code
   * @param longest most words of a match
   * @param anchorMin fewest words from a match's start to its anchor
   * @param anchorMax most words from a match's start to its anchor
   * @param tagged whether it asks for classes or moods
   * @param unknown whether it has a slot for unknown names
   */
  record Entry(
      int set,
      int start,
      int longest,
      int anchorMin,
      int anchorMax,
      boolean tagged,
      boolean unknown) {}

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
  final Entry[] phrases;
  final int[][] postings;
  final Entry[][] exceptions;
  final boolean[] slotsUsed;

  PhraseProgram(
      Language language,
      List<String> setNames,
      Map<String, Integer> words,
      Map<String, Integer> stems,
      List<String> tags,
      int[] code,
      Entry[] phrases,
      int[][] postings,
      Entry[][] exceptions,
      boolean[] slotsUsed) {
    this.language = language;
    this.setNames = setNames;
    this.words = words;
    this.stems = stems;
    this.tags = tags;
    this.code = code;
    this.phrases = phrases;
    this.postings = postings;
    this.exceptions = exceptions;
    this.slotsUsed = slotsUsed;
  }

  /** Whether words are looked for by this key. */
  boolean isAnchor(int key) {
    return postings[key].length > 0;
  }
}
