package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.SlotName;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/** Writes the {@link PhraseProgram} of resolved sets, and chooses each phrase's anchor. */
final class ProgramWriter {
  // Guesses of how common things are on a call, in ten thousand words.
  private static final int CONTENT_WORD = 10;
  private static final int OTHER_WORD = 200;
  private static final int SLOT_WORD = 50;
  private static final int NUMBER_WORD = 300;
  private static final int NAME_WORD = 500;
  private static final int IMPERATIVE_FORM = 1000;
  private static final int UNKNOWN_COMPANY_WORD = 5000;
  private static final int EVERY_WORD = 10000;

  private final Sounds sounds;
  private final Language language;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final List<List<String>> heard = new ArrayList<>();
  private final IdentityHashMap<Phrase, Node> written = new IdentityHashMap<>();
  private int slotsUsed;
  private final Ints code = new Ints();

  private ProgramWriter(Sounds sounds, Language language) {
    this.sounds = sounds;
    this.language = language;
  }

  static PhraseProgram write(List<ResolvedSet> sets, Sounds sounds, Language language) {
    return new ProgramWriter(sounds, language).writeAll(sets);
  }

  /** At how many of ten thousand words a resolved phrase is tried, by a rough guess. */
  static long tries(Phrase phrase, Language language) {
    Node node = new ProgramWriter(new Sounds(Lexicon.EMPTY, language), language).write(phrase);
    long single = node.single == null ? EVERY_WORD : node.single.weight();
    return node.pair == null ? single : Math.min(single, node.pair.weight());
  }

  /**
   * A written node, and what its parents need to know of it.
   *
   * @param single its best anchor of one word, or null
   * @param pair its best anchor of two neighbouring words, or null
   * @param first the words it can begin with, if it must begin with one of few
   * @param last the words it can end with, if it has a fixed length and must end with one of few
   */
  private record Node(
      int start,
      int min,
      int max,
      boolean tagged,
      boolean unknown,
      @Nullable Anchor single,
      @Nullable Anchor pair,
      @Nullable Anchor first,
      @Nullable Anchor last) {

    static Node of(int start, int words, boolean tagged, @Nullable Anchor single) {
      return new Node(start, words, words, tagged, false, single, null, null, null);
    }
  }

  /** One of a node's anchors. */
  private interface AnchorOf {
    @Nullable Anchor of(Node node);
  }

  private PhraseProgram writeAll(List<ResolvedSet> sets) {
    IdentityHashMap<Phrase, Boolean> counted = new IdentityHashMap<>();
    sets.forEach(set -> set.phrases().forEach(phrase -> countWords(phrase, counted)));
    sets.forEach(set -> set.except().forEach(phrase -> countWords(phrase, counted)));
    AnchorTable anchors = new AnchorTable(PhraseProgram.FIRST_WORD + words.size() + stems.size());
    Ints phrases = new Ints();
    for (int set = 0; set < sets.size(); set++) {
      for (Phrase phrase : sets.get(set).phrases()) {
        Node node = write(phrase);
        anchors.add(node.single == null ? every() : node.single, node.pair);
        add(phrases, set, node);
      }
    }
    anchors.choose();
    for (int phrase = 0; phrase < anchors.size(); phrase++) {
      Anchor anchor = anchors.chosen(phrase);
      int bounds = phrase * PhraseProgram.STRIDE + 2;
      phrases.set(
          bounds, phrases.get(bounds) | PhraseProgram.bounds(anchor.min(), anchor.max(), 0, 0));
    }
    int[] exceptionFrom = new int[sets.size() + 1];
    for (int set = 0; set < sets.size(); set++) {
      exceptionFrom[set] = phrases.size() / PhraseProgram.STRIDE;
      for (Phrase exception : sets.get(set).except()) {
        add(phrases, set, write(exception));
      }
    }
    exceptionFrom[sets.size()] = phrases.size() / PhraseProgram.STRIDE;
    return new PhraseProgram(
        language,
        sets.stream().map(ResolvedSet::name).toList(),
        Map.copyOf(words),
        Map.copyOf(stems),
        List.copyOf(tags),
        code.toArray(),
        phrases.toArray(),
        exceptionFrom,
        anchors.postingFrom(),
        anchors.postings(),
        anchors.pairs(),
        anchors.pairPosting(),
        anchors.roles(),
        slotsUsed,
        sounds,
        List.copyOf(heard));
  }

  private static void add(Ints phrases, int set, Node node) {
    int flags =
        (node.tagged ? PhraseProgram.TAGGED : 0) | (node.unknown ? PhraseProgram.UNKNOWN_NAMES : 0);
    phrases.add(node.start);
    phrases.add(set);
    phrases.add(PhraseProgram.bounds(0, 0, node.max, flags));
  }

  private static Anchor every() {
    return Anchor.at(PhraseProgram.EVERY, EVERY_WORD);
  }

  /** Gives words and stems their keys and counts how often phrases have them. */
  private void countWords(Phrase phrase, IdentityHashMap<Phrase, Boolean> counted) {
    if (counted.put(phrase, true) != null) {
      return;
    }
    if (phrase instanceof Phrase.Literal literal) {
      uses.merge(keyOf(words, literal.word()), 1, Integer::sum);
    } else if (phrase instanceof Phrase.Stem stem) {
      uses.merge(keyOf(stems, stem.word()), 1, Integer::sum);
    }
    phrase.inner().forEach(part -> countWords(part, counted));
  }

  private int keyOf(Map<String, Integer> keys, String word) {
    int next = PhraseProgram.FIRST_WORD + words.size() + stems.size();
    Integer known = keys.putIfAbsent(word, next);
    return known == null ? next : known;
  }

  private Node write(Phrase phrase) {
    Node node = written.get(phrase);
    if (node == null) {
      node = writeNew(phrase);
      written.put(phrase, node);
    }
    return node;
  }

  private Node writeNew(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return run(List.of(literal));
    }
    if (phrase instanceof Phrase.Stem stem) {
      int key = keyOf(stems, stem.word());
      return Node.of(code.addAll(PhraseProgram.STEM, key), 1, false, word(key, stem.word()));
    }
    if (phrase instanceof Phrase.AnyWord) {
      return Node.of(code.addAll(PhraseProgram.ANY), 1, false, every());
    }
    if (phrase instanceof Phrase.NumberWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NUMBERS, NUMBER_WORD);
      return Node.of(code.addAll(PhraseProgram.NUMBER), 1, false, anchor);
    }
    if (phrase instanceof Phrase.NameWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NAMES, NAME_WORD);
      return Node.of(code.addAll(PhraseProgram.NAME), 1, false, anchor);
    }
    if (phrase instanceof Phrase.Imperative) {
      Anchor anchor = Anchor.at(PhraseProgram.IMPERATIVES, IMPERATIVE_FORM);
      return Node.of(code.addAll(PhraseProgram.IMPERATIVE), 1, true, anchor);
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      if (!tags.contains(wordClass.tag())) {
        tags.add(wordClass.tag());
      }
      int tag = tags.indexOf(wordClass.tag());
      return Node.of(code.addAll(PhraseProgram.CLASS, tag), 1, true, every());
    }
    if (phrase instanceof Phrase.Slot slot) {
      return slot(slot);
    }
    if (phrase instanceof Phrase.Sounds like) {
      List<String> name = sounds.words(like.words());
      if (!heard.contains(name)) {
        heard.add(name);
      }
      int start = code.addAll(PhraseProgram.HEARD, heard.indexOf(name));
      return slot(start, PhraseProgram.LIKE_WORDS, SLOT_WORD, NaiveMatcher.MAX_WORDS, true);
    }
    if (phrase instanceof Phrase.SoundsLikeName like) {
      int number =
          switch (like.name()) {
            case COMPANY -> PhraseProgram.LIKE_COMPANY;
            case AGENT -> PhraseProgram.LIKE_AGENT;
            case CUSTOMER -> PhraseProgram.LIKE_CUSTOMER;
          };
      int start = code.addAll(PhraseProgram.SLOT, number);
      return slot(start, number, SLOT_WORD, NaiveMatcher.MAX_WORDS, true);
    }
    if (phrase instanceof Phrase.Edge edge) {
      int kind = PhraseProgram.EDGES.indexOf(edge.kind());
      return Node.of(code.addAll(PhraseProgram.EDGE, kind), 0, false, null);
    }
    if (phrase instanceof Phrase.Not not) {
      Node inner = write(not.phrase());
      int start =
          code.addAll(
              PhraseProgram.NOT,
              PhraseProgram.NOTS.indexOf(not.kind()),
              not.within(),
              inner.max,
              inner.tagged ? 1 : 0,
              inner.start);
      return Node.of(start, 0, inner.tagged, null);
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

  /** How many phrases have it tells how common a word is, as far as anything does. */
  private Anchor word(int key, String word) {
    long common = language.type(word).content() ? CONTENT_WORD : OTHER_WORD;
    return Anchor.at(key, common * (10 + uses.getOrDefault(key, 0)) / 10);
  }

  private Anchor word(Phrase.Literal literal) {
    return word(keyOf(words, literal.word()), literal.word());
  }

  /** Words one after the other. */
  private Node run(List<Phrase.Literal> literals) {
    int n = literals.size();
    int[] node = new int[2 + n];
    node[0] = PhraseProgram.WORDS;
    node[1] = n;
    List<Anchor> anchors = literals.stream().map(this::word).toList();
    Anchor single = null;
    Anchor pair = null;
    for (int i = 0; i < n; i++) {
      node[2 + i] = (int) anchors.get(i).keys()[0];
      single = cheaper(single, anchors.get(i).after(i, i));
      if (i > 0) {
        pair = cheaper(pair, pair(anchors.get(i - 1), anchors.get(i), i - 1, i - 1));
      }
    }
    Anchor last = anchors.get(n - 1);
    return new Node(code.addAll(node), n, n, false, false, single, pair, anchors.get(0), last);
  }

  private static @Nullable Anchor pair(
      @Nullable Anchor first, @Nullable Anchor second, int min, int max) {
    Anchor pair = first == null || second == null ? null : Anchor.pairs(first, second);
    return pair == null ? null : pair.after(min, max);
  }

  private static @Nullable Anchor cheaper(@Nullable Anchor one, @Nullable Anchor other) {
    return one == null || (other != null && other.cost() < one.cost()) ? other : one;
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
    return slot(code.addAll(PhraseProgram.SLOT, number), number, weight, max, unknown);
  }

  private Node slot(int start, int number, int weight, int max, boolean unverified) {
    slotsUsed |= 1 << number;
    Anchor anchor = Anchor.at(PhraseProgram.SLOTS + number, weight);
    return new Node(start, 1, max, false, unverified, anchor, null, null, null);
  }

  private Node repeat(Phrase.Repeat repeat) {
    Node part = write(repeat.part());
    int start = code.addAll(PhraseProgram.REPEAT, repeat.min(), repeat.max(), part.start);
    boolean must = repeat.min() > 0;
    return new Node(
        start,
        limit(part.min * repeat.min()),
        limit(part.max * repeat.max()),
        part.tagged,
        part.unknown,
        must ? part.single : null,
        must ? part.pair : null,
        must ? part.first : null,
        null);
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
    Anchor single = null;
    Anchor pair = null;
    Node before = null;
    for (Node part : parts) {
      if (before != null) {
        pair = cheaper(pair, pair(before.last, part.first, min - 1, max - 1));
      }
      single = cheaper(single, part.single == null ? null : part.single.after(min, max));
      pair = cheaper(pair, part.pair == null ? null : part.pair.after(min, max));
      min = limit(min + part.min);
      max = limit(max + part.max);
      before = part;
    }
    Anchor first = parts.get(0).first;
    Anchor last = min == max ? parts.get(parts.size() - 1).last : null;
    return list(PhraseProgram.SEQUENCE, parts, min, max, single, pair, first, last);
  }

  private Node choice(Phrase.Choice choice) {
    List<Phrase.Literal> words = new ArrayList<>();
    List<Node> parts = new ArrayList<>();
    for (Phrase alternative : choice.alternatives()) {
      if (alternative instanceof Phrase.Literal literal) {
        words.add(literal);
      } else {
        parts.add(write(alternative));
      }
    }
    if (!words.isEmpty()) {
      parts.add(0, words.size() == 1 ? run(words) : oneOf(words));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int min = parts.stream().mapToInt(Node::min).min().orElseThrow();
    int max = parts.stream().mapToInt(Node::max).max().orElseThrow();
    return list(
        PhraseProgram.CHOICE,
        parts,
        min,
        max,
        any(parts, Node::single),
        any(parts, part -> part.pair == null ? part.single : part.pair),
        any(parts, Node::first),
        min == max ? any(parts, Node::last) : null);
  }

  /** One anchor for all, or null if one of them has none. */
  private static @Nullable Anchor any(List<Node> parts, AnchorOf which) {
    List<Anchor> anchors = new ArrayList<>();
    for (Node part : parts) {
      Anchor anchor = which.of(part);
      if (anchor == null) {
        return null;
      }
      anchors.add(anchor);
    }
    return Anchor.any(anchors);
  }

  private Node oneOf(List<Phrase.Literal> literals) {
    Anchor any = Anchor.any(literals.stream().map(this::word).toList());
    int n = any.keys().length;
    int[] node = new int[2 + n];
    node[0] = PhraseProgram.ONE_OF;
    node[1] = n;
    Arrays.setAll(node, i -> i < 2 ? node[i] : (int) any.keys()[i - 2]);
    return new Node(code.addAll(node), 1, 1, false, false, any, null, any, any);
  }

  private Node list(
      int operation,
      List<Node> parts,
      int min,
      int max,
      @Nullable Anchor single,
      @Nullable Anchor pair,
      @Nullable Anchor first,
      @Nullable Anchor last) {
    int[] node = new int[2 + parts.size()];
    node[0] = operation;
    node[1] = parts.size();
    Arrays.setAll(node, i -> i < 2 ? node[i] : parts.get(i - 2).start);
    boolean tagged = parts.stream().anyMatch(Node::tagged);
    boolean unknown = parts.stream().anyMatch(Node::unknown);
    return new Node(code.addAll(node), min, max, tagged, unknown, single, pair, first, last);
  }

  private static int limit(int words) {
    return Math.min(NaiveMatcher.MAX_WORDS, words);
  }
}
