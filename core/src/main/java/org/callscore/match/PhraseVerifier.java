package org.callscore.match;

import static org.callscore.match.PhraseProgram.ANY;
import static org.callscore.match.PhraseProgram.CHOICE;
import static org.callscore.match.PhraseProgram.CLASS;
import static org.callscore.match.PhraseProgram.EDGE;
import static org.callscore.match.PhraseProgram.GAP;
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
import static org.callscore.match.PhraseProgram.SWITCH;
import static org.callscore.match.PhraseProgram.UNKNOWN_COMPANY;
import static org.callscore.match.PhraseProgram.WORD;
import static org.callscore.match.PhraseProgram.WORDS;

import java.util.Arrays;
import java.util.List;
import org.callscore.rule.Phrase.EdgeKind;
import org.callscore.rule.Phrase.NotKind;

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

  private static final long LOW = (1L << Integer.SIZE) - 1;

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
    int number = PhraseProgram.number(code[node]);
    return switch (PhraseProgram.operation(code[node])) {
      case WORD -> word(number, base, from);
      case WORDS -> run(node, number, base, from);
      case SEQUENCE -> sequence(node, number, base, from);
      case CHOICE -> choice(node, number, base, from);
      case SWITCH -> choose(node, number, base, from);
      case REPEAT -> repeat(node, number, base, from);
      case GAP -> gap(PhraseProgram.low(number), PhraseProgram.high(number), base, from);
      case NOT -> not(node, number, base, from);
      case SLOT -> slot(number, base, from);
      case HEARD -> heard(number, base, from);
      case EDGE -> edge(PhraseProgram.EDGES.get(number), base, from);
      case ANY -> inTurn(base, from) << 1;
      default -> oneWord(node, base, from);
    };
  }

  private long sequence(int node, int parts, int base, long from) {
    long at = from;
    for (int child = 1; child <= parts && at != 0; child++) {
      at = follow(code[node + child], base, at);
    }
    return at;
  }

  private long choice(int node, int parts, int base, long from) {
    long ends = 0;
    for (int child = 1; child <= parts; child++) {
      ends |= follow(code[node + child], base, from);
    }
    return ends;
  }

  /** Follows those alternatives that can begin with a word that stands at one of the places. */
  private long choose(int node, int parts, int base, long from) {
    long there = 0;
    for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
      there |= NearbyWords.bit(words.word(base + Long.numberOfTrailingZeros(rest)));
    }
    long ends = 0;
    int step = PhraseProgram.step(SWITCH);
    int last = node + step * parts;
    for (int child = node + 1; child < last; child += step) {
      long begins = (code[child + 1] & LOW) | ((long) code[child + 2] << Integer.SIZE);
      if ((begins & there) != 0 || begins == Node.ALL_WORDS) {
        ends |= follow(code[child], base, from);
      }
    }
    return ends;
  }

  private long repeat(int node, int times, int base, long from) {
    int min = PhraseProgram.low(times);
    int max = PhraseProgram.high(times);
    long ends = 0;
    long at = from;
    for (int done = 0; at != 0; done++) {
      if (done >= min) {
        ends |= at;
      }
      long next = done == max ? 0 : follow(code[node + 1], base, at);
      if (next == at) {
        return ends | at; // A part that may match no word has come to its end.
      }
      at = next;
    }
    return ends;
  }

  private long gap(int min, int max, int base, long from) {
    int last = end - base;
    long inside = last >= Long.SIZE - 1 ? -1 : (1L << (last + 1)) - 1;
    long ends = 0;
    for (int words = Math.min(max, Long.SIZE - 1); words >= min; words--) {
      ends |= from << words;
    }
    return ends & inside;
  }

  private long run(int node, int length, int base, long from) {
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

  /** Whether the run of words at this node stands at a place of the turn. */
  boolean isRun(int node, int place) {
    int length = PhraseProgram.number(code[node]);
    return place + length <= end && isRun(node, length, place);
  }

  private boolean isRun(int node, int length, int place) {
    for (int k = 0; k < length; k++) {
      if (words.word(place + k) != code[node + 1 + k]) {
        return false;
      }
    }
    return true;
  }

  private long word(int key, int base, long from) {
    long ends = 0;
    for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
      if (words.word(base + Long.numberOfTrailingZeros(rest)) == key) {
        ends |= Long.lowestOneBit(rest);
      }
    }
    return ends << 1;
  }

  private long oneWord(int node, int base, long from) {
    long ends = 0;
    for (long rest = inTurn(base, from); rest != 0; rest &= rest - 1) {
      if (isWord(node, base + Long.numberOfTrailingZeros(rest))) {
        ends |= Long.lowestOneBit(rest);
      }
    }
    return ends << 1;
  }

  private boolean isWord(int node, int i) {
    int number = PhraseProgram.number(code[node]);
    return switch (PhraseProgram.operation(code[node])) {
      case ONE_OF -> isOneOf(node + 1, node + 1 + number, words.word(i));
      case STEM -> words.stem(i) == number;
      case CLASS -> assumeGrammar || turn.wordClass(i - begin).equals(program.tags.get(number));
      case IMPERATIVE ->
          words.is(WordRow.IMPERATIVE, i) && (assumeGrammar || turn.imperative(i - begin));
      case NUMBER -> words.is(WordRow.NUMBER, i);
      case NAME -> words.is(WordRow.NAME, i);
      default -> throw new AssertionError(code[node]);
    };
  }

  private boolean isOneOf(int from, int to, int word) {
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

  private long not(int node, int number, int base, long from) {
    boolean tagged = PhraseProgram.high(number) != 0;
    if (tagged && assumeGrammar) {
      return from;
    }
    NotKind kind = PhraseProgram.NOTS.get(PhraseProgram.low(number));
    int within = code[node + 1];
    int longest = code[node + 2];
    int inner = code[node + 3];
    boolean known = knownNamesOnly;
    knownNamesOnly = false; // A name that nobody knows may stand against a match.
    long kept = 0;
    for (long rest = from; rest != 0; rest &= rest - 1) {
      int place = base + Long.numberOfTrailingZeros(rest);
      boolean stands =
          switch (kind) {
            case FOLLOWED -> follows(inner, place, within);
            case PRECEDED -> precedes(inner, place, within, longest);
            case INSIDE -> surrounds(inner, place, longest);
          };
      if (!stands) {
        kept |= Long.lowestOneBit(rest);
      }
    }
    knownNamesOnly = known;
    return kept;
  }

  private boolean follows(int inner, int place, int within) {
    int last = Math.min(end, place + within - 1);
    for (int start = place; start <= last; start++) {
      if (follow(inner, start, 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean precedes(int inner, int place, int within, int longest) {
    int earliestEnd = Math.max(begin, place - within + 1);
    for (int start = Math.max(begin, earliestEnd - longest); start <= place; start++) {
      long ends = follow(inner, start, 1);
      if ((ends & bits(Math.max(0, earliestEnd - start), place - start)) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean surrounds(int inner, int place, int longest) {
    for (int start = Math.max(begin, place - longest + 1); start <= place; start++) {
      if (follow(inner, start, 1) >>> (place - start + 1) != 0) {
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
