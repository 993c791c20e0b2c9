package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.SlotName;
import org.jspecify.annotations.Nullable;

/** Writes the code of resolved phrases, and finds what they may be anchored at. */
final class CodeWriter {
  // Guesses of how common things are on a call, in ten million words.
  private static final int SLOT_WORD = 50_000;
  private static final int NUMBER_WORD = 300_000;
  private static final int NAME_WORD = 500_000;
  private static final int IMPERATIVE_FORM = 1_000_000;
  private static final int UNKNOWN_COMPANY_WORD = 5_000_000;
  static final int EVERY_WORD = 10_000_000;

  /** So many alternatives are told apart by their first words before they are followed. */
  private static final int MANY = 3;

  private final Keys keys;
  private final Sounds sounds;
  private final List<String> tags = new ArrayList<>();
  private final List<List<String>> heard = new ArrayList<>();
  private final IdentityHashMap<Phrase, Node> written = new IdentityHashMap<>();
  private final Ints code = new Ints();
  private int slotsUsed;

  CodeWriter(Keys keys, Sounds sounds) {
    this.keys = keys;
    this.sounds = sounds;
  }

  int[] code() {
    return code.toArray();
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  List<List<String>> heard() {
    return List.copyOf(heard);
  }

  /** A bit for every slot. */
  int slotsUsed() {
    return slotsUsed;
  }

  static Anchor every() {
    return Anchor.at(PhraseProgram.EVERY, EVERY_WORD);
  }

  /** The node of a phrase; the same for the same object. */
  Node write(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return word(literal);
    }
    Node node = written.get(phrase);
    if (node == null) {
      node = writeNew(phrase);
      written.put(phrase, node);
    }
    return node;
  }

  private Node writeNew(Phrase phrase) {
    if (phrase instanceof Phrase.Stem stem) {
      Anchor anchor = keys.stem(stem.word());
      return Node.of(head(PhraseProgram.STEM, key(anchor)), 1, false, anchor);
    }
    if (phrase instanceof Phrase.AnyWord) {
      return Node.of(head(PhraseProgram.ANY, 0), 1, false, every());
    }
    if (phrase instanceof Phrase.NumberWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NUMBERS, NUMBER_WORD);
      return Node.of(head(PhraseProgram.NUMBER, 0), 1, false, anchor);
    }
    if (phrase instanceof Phrase.NameWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NAMES, NAME_WORD);
      return Node.of(head(PhraseProgram.NAME, 0), 1, false, anchor);
    }
    if (phrase instanceof Phrase.Imperative) {
      Anchor anchor = Anchor.at(PhraseProgram.IMPERATIVES, IMPERATIVE_FORM);
      return Node.of(head(PhraseProgram.IMPERATIVE, 0), 1, true, anchor);
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      return Node.of(head(PhraseProgram.CLASS, index(tags, wordClass.tag())), 1, true, every());
    }
    if (phrase instanceof Phrase.Slot slot) {
      return slot(slot);
    }
    if (phrase instanceof Phrase.Sounds like) {
      int name = index(heard, sounds.words(like.words()));
      return like(head(PhraseProgram.HEARD, name), PhraseProgram.LIKE_WORDS);
    }
    if (phrase instanceof Phrase.SoundsLikeName like) {
      int number =
          switch (like.name()) {
            case COMPANY -> PhraseProgram.LIKE_COMPANY;
            case AGENT -> PhraseProgram.LIKE_AGENT;
            case CUSTOMER -> PhraseProgram.LIKE_CUSTOMER;
          };
      return like(head(PhraseProgram.SLOT, number), number);
    }
    if (phrase instanceof Phrase.Edge edge) {
      int kind = PhraseProgram.EDGES.indexOf(edge.kind());
      return Node.of(head(PhraseProgram.EDGE, kind), 0, false, null);
    }
    if (phrase instanceof Phrase.Not not) {
      return not(not);
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      return repeat(repeat);
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence(parts(sequence));
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice(choice);
    }
    throw new AssertionError(phrase);
  }

  private static <T> int index(List<T> all, T one) {
    int index = all.indexOf(one);
    if (index < 0) {
      all.add(one);
      return all.size() - 1;
    }
    return index;
  }

  private int head(int operation, int number) {
    return code.addAll(PhraseProgram.head(operation, number));
  }

  /** The one key of an anchor. */
  private static int key(Anchor anchor) {
    return (int) anchor.keys()[0];
  }

  private Node word(Phrase.Literal literal) {
    Anchor anchor = keys.word(literal.word());
    int start = head(PhraseProgram.WORD, key(anchor));
    long begins = NearbyWords.bit(key(anchor));
    return new Node(start, 1, 1, false, false, begins, anchor, null, anchor, anchor);
  }

  /** Words one after the other. */
  private Node run(List<Phrase.Literal> literals) {
    int n = literals.size();
    if (n == 1) {
      return word(literals.get(0));
    }
    Anchor[] anchors = new Anchor[n];
    int start = head(PhraseProgram.WORDS, n);
    int rarest = 0;
    int rarestPair = 1;
    for (int i = 0; i < n; i++) {
      anchors[i] = keys.word(literals.get(i).word());
      code.add(key(anchors[i]));
      rarest = anchors[i].weight() < anchors[rarest].weight() ? i : rarest;
      if (i > 1 && pairWeight(anchors, i) < pairWeight(anchors, rarestPair)) {
        rarestPair = i;
      }
    }
    Anchor pair = Anchor.pairs(anchors[rarestPair - 1], anchors[rarestPair], 0, 0);
    return new Node(
        start,
        n,
        n,
        false,
        false,
        NearbyWords.bit(key(anchors[0])),
        anchors[rarest].after(rarest, rarest),
        pair == null ? null : pair.after(rarestPair - 1, rarestPair - 1),
        anchors[0],
        anchors[n - 1]);
  }

  private static long pairWeight(Anchor[] anchors, int second) {
    return Anchor.pairWeight(anchors[second - 1].weight(), anchors[second].weight(), 1);
  }

  private Node slot(Phrase.Slot slot) {
    boolean unknown = slot.unknown();
    int number =
        switch (slot.name()) {
          case COMPANY -> unknown ? PhraseProgram.UNKNOWN_COMPANY : PhraseProgram.COMPANY;
          case AGENT -> unknown ? PhraseProgram.UNKNOWN_AGENT : PhraseProgram.AGENT;
          case CUSTOMER -> PhraseProgram.CUSTOMER;
        };
    int weight =
        !unknown ? SLOT_WORD : slot.name() == SlotName.AGENT ? NAME_WORD : UNKNOWN_COMPANY_WORD;
    int max = unknown ? PhraseEnds.MAX_COMPANY_WORDS : NaiveMatcher.MAX_WORDS;
    return slot(head(PhraseProgram.SLOT, number), number, weight, max, unknown);
  }

  private Node like(int start, int slot) {
    return slot(start, slot, SLOT_WORD, NaiveMatcher.MAX_WORDS, true);
  }

  private Node slot(int start, int number, int weight, int max, boolean unverified) {
    slotsUsed |= 1 << number;
    Anchor anchor = Anchor.at(PhraseProgram.SLOTS + number, weight);
    return new Node(start, 1, max, false, unverified, Node.ALL_WORDS, anchor, null, null, null);
  }

  private Node not(Phrase.Not not) {
    Node inner = write(not.phrase());
    int kind = PhraseProgram.NOTS.indexOf(not.kind());
    int start = head(PhraseProgram.NOT, PhraseProgram.halves(kind, inner.tagged() ? 1 : 0));
    code.addAll(not.within(), inner.max(), inner.start());
    return Node.of(start, 0, inner.tagged(), null);
  }

  private Node repeat(Phrase.Repeat repeat) {
    int times = PhraseProgram.halves(repeat.min(), repeat.max());
    if (repeat.part() instanceof Phrase.AnyWord) {
      return gap(repeat, head(PhraseProgram.GAP, times));
    }
    Node part = write(repeat.part());
    int start = head(PhraseProgram.REPEAT, times);
    code.add(part.start());
    boolean must = repeat.min() > 0;
    return new Node(
        start,
        limit(part.min() * repeat.min()),
        limit(part.max() * repeat.max()),
        part.tagged(),
        part.unknown(),
        part.begins(),
        must ? part.single() : null,
        must ? part.pair() : null,
        must ? part.first() : null,
        must ? part.last() : null);
  }

  private static Node gap(Phrase.Repeat any, int start) {
    Anchor single = any.min() > 0 ? every() : null;
    int min = limit(any.min());
    return new Node(
        start, min, limit(any.max()), false, false, Node.ALL_WORDS, single, null, null, null);
  }

  /** The parts as nodes, neighbouring words as one. */
  private List<Node> parts(Phrase.Sequence sequence) {
    List<Node> nodes = new ArrayList<>();
    List<Phrase.Literal> run = new ArrayList<>();
    for (Phrase part : sequence.parts()) {
      if (part instanceof Phrase.Literal literal) {
        run.add(literal);
      } else {
        flush(run, nodes);
        nodes.add(write(part));
      }
    }
    flush(run, nodes);
    return nodes;
  }

  private void flush(List<Phrase.Literal> run, List<Node> nodes) {
    if (!run.isEmpty()) {
      nodes.add(run(run));
      run.clear();
    }
  }

  private Node sequence(List<Node> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int min = 0;
    int max = 0;
    long begins = 0;
    Anchor single = null;
    Anchor pair = null;
    Anchor ending = null; // The last words that must stand there, and what may stand after them.
    int gapMin = 0;
    int gapMax = 0;
    for (Node part : parts) {
      if (ending != null && part.first() != null) {
        pair = cheaper(pair, Anchor.pairs(ending, part.first(), gapMin, gapMax));
      }
      single = cheaper(single, part.single() == null ? null : part.single().after(min, max));
      pair = cheaper(pair, part.pair() == null ? null : part.pair().after(min, max));
      begins |= min == 0 ? part.begins() : 0;
      min = limit(min + part.min());
      max = limit(max + part.max());
      gapMin = limit(gapMin + part.min());
      gapMax = limit(gapMax + part.max());
      if (part.last() != null) {
        ending = part.last().after(min - 1, max - 1);
        gapMin = 0;
        gapMax = 0;
      }
    }
    Anchor first = parts.get(0).first();
    Anchor last = parts.get(parts.size() - 1).last();
    return list(PhraseProgram.SEQUENCE, parts, min, max, begins, single, pair, first, last);
  }

  private static @Nullable Anchor cheaper(@Nullable Anchor one, @Nullable Anchor other) {
    return one == null || (other != null && other.cost() < one.cost()) ? other : one;
  }

  private Node choice(Phrase.Choice choice) {
    List<Anchor> words = new ArrayList<>();
    List<Node> parts = new ArrayList<>();
    for (Phrase alternative : choice.alternatives()) {
      if (alternative instanceof Phrase.Literal literal) {
        words.add(keys.word(literal.word()));
      } else {
        parts.add(write(alternative));
      }
    }
    if (!words.isEmpty()) {
      parts.add(0, oneOf(words));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int min = NaiveMatcher.MAX_WORDS;
    int max = 0;
    long begins = 0;
    for (Node part : parts) {
      min = Math.min(min, part.min());
      max = Math.max(max, part.max());
      begins |= part.begins();
    }
    return list(
        parts.size() < MANY ? PhraseProgram.CHOICE : PhraseProgram.SWITCH,
        parts,
        min,
        max,
        begins,
        any(parts, Node::single),
        any(parts, part -> part.pair() == null ? part.single() : part.pair()),
        any(parts, Node::first),
        any(parts, Node::last));
  }

  /** One anchor for all, or null if one of them has none. */
  private static @Nullable Anchor any(List<Node> parts, Function<Node, @Nullable Anchor> which) {
    List<Anchor> anchors = new ArrayList<>(parts.size());
    for (Node part : parts) {
      Anchor anchor = which.apply(part);
      if (anchor == null) {
        return null;
      }
      anchors.add(anchor);
    }
    return Anchor.any(anchors);
  }

  private Node oneOf(List<Anchor> words) {
    Anchor any = Anchor.any(words);
    long[] of = any.keys();
    int start;
    if (of.length == 1) {
      start = head(PhraseProgram.WORD, key(any));
    } else {
      start = head(PhraseProgram.ONE_OF, of.length);
      Arrays.stream(of).forEach(key -> code.add((int) key));
    }
    long begins = 0;
    for (long key : of) {
      begins |= NearbyWords.bit((int) key);
    }
    return new Node(start, 1, 1, false, false, begins, any, null, any, any);
  }

  private Node list(
      int operation,
      List<Node> parts,
      int min,
      int max,
      long begins,
      @Nullable Anchor single,
      @Nullable Anchor pair,
      @Nullable Anchor first,
      @Nullable Anchor last) {
    int start = head(operation, parts.size());
    boolean tagged = false;
    boolean unknown = false;
    for (Node part : parts) {
      code.add(part.start());
      if (operation == PhraseProgram.SWITCH) {
        long words = part.min() == 0 ? Node.ALL_WORDS : part.begins();
        code.addAll((int) words, (int) (words >>> Integer.SIZE));
      }
      tagged |= part.tagged();
      unknown |= part.unknown();
    }
    return new Node(start, min, max, tagged, unknown, begins, single, pair, first, last);
  }

  private static int limit(int words) {
    return Math.min(NaiveMatcher.MAX_WORDS, words);
  }
}
