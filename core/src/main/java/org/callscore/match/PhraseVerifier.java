package org.callscore.match;

import static org.callscore.match.PhraseProgram.ANY;
import static org.callscore.match.PhraseProgram.CHOICE;
import static org.callscore.match.PhraseProgram.CLASS;
import static org.callscore.match.PhraseProgram.EDGE;
import static org.callscore.match.PhraseProgram.HEARD;
import static org.callscore.match.PhraseProgram.IMPERATIVE;
import static org.callscore.match.PhraseProgram.NAME;
import static org.callscore.match.PhraseProgram.NOT;
import static org.callscore.match.PhraseProgram.NUMBER;
import static org.callscore.match.PhraseProgram.ONE_OF;
import static org.callscore.match.PhraseProgram.REPEAT;
import static org.callscore.match.PhraseProgram.SEQUENCE;
import static org.callscore.match.PhraseProgram.SLOT;
import static org.callscore.match.PhraseProgram.STEM;
import static org.callscore.match.PhraseProgram.UNKNOWN_COMPANY;
import static org.callscore.match.PhraseProgram.WORDS;

import java.util.Arrays;
import java.util.List;
import org.callscore.rule.Phrase.EdgeKind;

/*
 * Search
 *
 *   A set of places is a long: bit b is the place before word base + b, where base is the word at
 *   which the match begins. A node takes the places that are reached before it to those that are
 *   reached after it, all at once. So the work is nodes times places, whatever the ways through,
 *   and what is longer than MAX_WORDS falls off the end of the long.
 *
 *   Grammar is dear. A phrase that asks for it is first followed as if every answer were yes; only
 *   if that comes through is it followed again with the answers.
 *
 * Invariant: begin <= base + b <= end for every bit b that is set.
 */

/** Follows a phrase from a given word of the row, inside one turn. One per thread. */
final class PhraseVerifier {
  /** Up to so many keys of a set are compared one by one. */
  private static final int FEW = 8;

  private final PhraseProgram program;
  private final int[] code;
  private final WordRow words;
  private TurnText turn;
  private int begin;
  private int end;
  private boolean assumeGrammar;
  private boolean knownNamesOnly;
  private long steps;

  PhraseVerifier(PhraseProgram program, WordRow words) {
    this.program = program;
    code = program.code;
    this.words = words;
    turn = new TurnText(program.language, List.of());
  }

  /** Turns to a turn of the row. */
  void enter(int number) {
    turn = words.turn(number);
    begin = words.begin(number);
    end = words.begin(number + 1);
  }

  /** Bit <i>n</i> is set if the phrase can match <i>n</i> words from {@code start} on. */
  long lengths(int phrase, int start) {
    int node = program.start(phrase);
    assumeGrammar = PhraseProgram.tagged(program.bounds(phrase));
    long lengths = follow(node, start, 1);
    if (assumeGrammar && lengths != 0) {
      assumeGrammar = false;
      lengths = follow(node, start, 1);
    }
    return lengths;
  }

  /** As {@link #lengths}, but without names that nobody knows. */
  long verifiedLengths(int phrase, int start) {
    knownNamesOnly = true;
    long lengths = lengths(phrase, start);
    knownNamesOnly = false;
    return lengths;
  }

  /** How many nodes have been followed so far. Time is not tested; this is. */
  long steps() {
    return steps;
  }

  private long follow(int node, int base, long from) {
    steps++;
    return switch (code[node]) {
      case WORDS -> run(node, base, from);
      case SEQUENCE -> sequence(node, base, from);
      case CHOICE -> choice(node, base, from);
      case REPEAT -> repeat(node, base, from);
      case NOT -> not(node, base, from);
      case SLOT -> slot(code[node + 1], base, from);
      case HEARD -> heard(code[node + 1], base, from);
      case EDGE -> edge(PhraseProgram.EDGES.get(code[node + 1]), base, from);
      case ANY -> inTurn(base, from) << 1;
      default -> word(node, base, from);
    };
  }

  private long sequence(int node, int base, long from) {
    long at = from;
    int last = node + 1 + code[node + 1];
    for (int child = node + 2; child <= last && at != 0; child++) {
      at = follow(code[child], base, at);
    }
    return at;
  }

  private long choice(int node, int base, long from) {
    long ends = 0;
    int last = node + 1 + code[node + 1];
    for (int child = node + 2; child <= last; child++) {
      ends |= follow(code[child], base, from);
    }
    return ends;
  }

  private long repeat(int node, int base, long from) {
    int min = code[node + 1];
    int max = code[node + 2];
    long ends = 0;
    long at = from;
    for (int times = 0; at != 0; times++) {
      if (times >= min) {
        ends |= at;
      }
      long next = times == max ? 0 : follow(code[node + 3], base, at);
      if (next == at) {
        return ends | at; // A part that may match no word has come to its end.
      }
      at = next;
    }
    return ends;
  }

  private long run(int node, int base, long from) {
    int length = code[node + 1];
    int latest = end - length - base;
    long ends = 0;
    for (long rest = from; rest != 0; rest &= rest - 1) {
      int b = Long.numberOfTrailingZeros(rest);
      if (b <= latest && b + length < Long.SIZE && isRun(node, length, base + b)) {
        ends |= 1L << (b + length);
      }
    }
    return ends;
  }

  private boolean isRun(int node, int length, int place) {
    for (int k = 0; k < length; k++) {
      if (words.word(place + k) != code[node + 2 + k]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the run of words at this node stands at a place of the turn. */
  boolean isRun(int node, int place) {
    int length = code[node + 1];
    return place + length <= end && isRun(node, length, place);
  }

  private long word(int node, int base, long from) {
    long ends = 0;
    for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
      if (isWord(node, base + Long.numberOfTrailingZeros(rest))) {
        ends |= Long.lowestOneBit(rest);
      }
    }
    return ends << 1;
  }

  private boolean isWord(int node, int i) {
    return switch (code[node]) {
      case ONE_OF -> isOneOf(node, words.word(i));
      case STEM -> words.stem(i) == code[node + 1];
      case CLASS ->
          assumeGrammar || turn.wordClass(i - begin).equals(program.tags.get(code[node + 1]));
      case IMPERATIVE ->
          words.is(WordRow.IMPERATIVE, i) && (assumeGrammar || turn.imperative(i - begin));
      case NUMBER -> words.is(WordRow.NUMBER, i);
      case NAME -> words.is(WordRow.NAME, i);
      default -> throw new AssertionError(code[node]);
    };
  }

  private boolean isOneOf(int node, int word) {
    int from = node + 2;
    int to = from + code[node + 1];
    if (to - from > FEW) {
      return Arrays.binarySearch(code, from, to, word) >= 0;
    }
    for (int k = from; k < to; k++) {
      if (code[k] == word) {
        return true;
      }
    }
    return false;
  }

  private long slot(int slot, int base, long from) {
    long ends = 0;
    if (!knownNamesOnly || slot < UNKNOWN_COMPANY) {
      for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
        int b = Long.numberOfTrailingZeros(rest);
        ends |= words.nameLengths(slot, base + b) << b;
      }
    }
    return ends;
  }

  private long heard(int name, int base, long from) {
    long ends = 0;
    if (!knownNamesOnly) {
      for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
        int b = Long.numberOfTrailingZeros(rest);
        if (words.nameLengths(PhraseProgram.LIKE_WORDS, base + b) != 0) {
          ends |= words.heard(name).lengths(turn, base + b - begin) << b;
        }
      }
    }
    return ends;
  }

  private long edge(EdgeKind kind, int base, long from) {
    long kept = 0;
    for (long rest = from; rest != 0; rest &= rest - 1) {
      int place = base - begin + Long.numberOfTrailingZeros(rest);
      if (PhraseEnds.atEdge(turn, kind, place)) {
        kept |= Long.lowestOneBit(rest);
      }
    }
    return kept;
  }

  private long not(int node, int base, long from) {
    boolean tagged = code[node + 4] != 0;
    if (tagged && assumeGrammar) {
      return from;
    }
    boolean known = knownNamesOnly;
    knownNamesOnly = false; // A name that nobody knows may stand against a match.
    long kept = 0;
    for (long rest = from; rest != 0; rest &= rest - 1) {
      int place = base + Long.numberOfTrailingZeros(rest);
      boolean stands =
          switch (PhraseProgram.NOTS.get(code[node + 1])) {
            case FOLLOWED -> follows(node, place);
            case PRECEDED -> precedes(node, place);
            case INSIDE -> surrounds(node, place);
          };
      if (!stands) {
        kept |= Long.lowestOneBit(rest);
      }
    }
    knownNamesOnly = known;
    return kept;
  }

  private boolean follows(int node, int place) {
    int last = Math.min(end, place + code[node + 2] - 1);
    for (int start = place; start <= last; start++) {
      if (follow(code[node + 5], start, 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean precedes(int node, int place) {
    int earliestEnd = Math.max(begin, place - code[node + 2] + 1);
    for (int start = Math.max(begin, earliestEnd - code[node + 3]); start <= place; start++) {
      long ends = follow(code[node + 5], start, 1);
      if ((ends & bits(Math.max(0, earliestEnd - start), place - start)) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean surrounds(int node, int place) {
    for (int start = Math.max(begin, place - code[node + 3] + 1); start <= place; start++) {
      if (follow(code[node + 5], start, 1) >>> (place - start + 1) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Places before which a word of the turn stands. */
  private long inTurn(int base, long places) {
    int left = end - base;
    return left >= Long.SIZE ? places : places & ((1L << left) - 1);
  }

  /** Bits from the first to the last, which may lie beyond the end. */
  private static long bits(int first, int last) {
    long upTo = last >= Long.SIZE - 1 ? -1L : (1L << (last + 1)) - 1;
    return first >= Long.SIZE ? 0 : upTo & (-1L << first);
  }
}
