package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.match.PhraseProgram.Entry;
import org.callscore.rule.Phrase;
import org.callscore.rule.Phrase.SlotName;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/** Writes the {@link PhraseProgram} of resolved sets, and chooses each phrase's anchor. */
final class ProgramWriter {
  // Guesses of how common things are on a call, relative to each other.
  private static final int CONTENT_WORD = 10;
  private static final int OTHER_WORD = 200;
  private static final int SLOT_WORD = 50;
  private static final int NUMBER_WORD = 300;
  private static final int NAME_WORD = 500;
  private static final int IMPERATIVE_FORM = 1000;
  private static final int UNKNOWN_COMPANY_WORD = 5000;
  private static final int EVERY_WORD = 10000;

  private final Language language;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final IdentityHashMap<Phrase, Node> written = new IdentityHashMap<>();
  private final List<TreeSet<Integer>> postings = new ArrayList<>();
  private final boolean[] slotsUsed = new boolean[PhraseProgram.SLOT_COUNT];
  private int[] code = new int[64];
  private int length;

  private ProgramWriter(Language language) {
    this.language = language;
  }

  static PhraseProgram write(List<ResolvedSet> sets, Language language) {
    return new ProgramWriter(language).writeAll(sets);
  }

  /** A written node, and what its parents need to know of it. */
  private record Node(
      int start, int min, int max, boolean tagged, boolean unknown, @Nullable Anchor anchor) {}

  private PhraseProgram writeAll(List<ResolvedSet> sets) {
    IdentityHashMap<Phrase, Boolean> counted = new IdentityHashMap<>();
    sets.forEach(set -> set.phrases().forEach(phrase -> countWords(phrase, counted)));
    sets.forEach(set -> set.except().forEach(phrase -> countWords(phrase, counted)));
    for (int key = 0; key < PhraseProgram.FIRST_WORD + words.size() + stems.size(); key++) {
      postings.add(new TreeSet<>());
    }
    List<Entry> phrases = new ArrayList<>();
    Entry[][] exceptions = new Entry[sets.size()][];
    for (int set = 0; set < sets.size(); set++) {
      for (Phrase phrase : sets.get(set).phrases()) {
        Node node = write(phrase);
        Anchor anchor = node.anchor == null ? every() : node.anchor;
        for (int key : anchor.keys()) {
          postings.get(key).add(phrases.size());
        }
        phrases.add(entry(set, node, anchor));
      }
      exceptions[set] = new Entry[sets.get(set).except().size()];
      for (int i = 0; i < exceptions[set].length; i++) {
        exceptions[set][i] = entry(set, write(sets.get(set).except().get(i)), every());
      }
    }
    return new PhraseProgram(
        language,
        sets.stream().map(ResolvedSet::name).toList(),
        Map.copyOf(words),
        Map.copyOf(stems),
        List.copyOf(tags),
        Arrays.copyOf(code, length),
        phrases.toArray(new Entry[0]),
        postings.stream().map(ProgramWriter::toArray).toArray(int[][]::new),
        exceptions,
        slotsUsed);
  }

  private static int[] toArray(Set<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Entry entry(int set, Node node, Anchor anchor) {
    return new Entry(
        set, node.start, node.max, anchor.min(), anchor.max(), node.tagged, node.unknown);
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
    } else if (phrase instanceof Phrase.Sequence sequence) {
      sequence.parts().forEach(part -> countWords(part, counted));
    } else if (phrase instanceof Phrase.Choice choice) {
      choice.alternatives().forEach(part -> countWords(part, counted));
    } else if (phrase instanceof Phrase.Repeat repeat) {
      countWords(repeat.part(), counted);
    } else if (phrase instanceof Phrase.Not not) {
      countWords(not.phrase(), counted);
    }
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
      return word(PhraseProgram.WORD, keyOf(words, literal.word()), literal.word());
    }
    if (phrase instanceof Phrase.Stem stem) {
      return word(PhraseProgram.STEM, keyOf(stems, stem.word()), stem.word());
    }
    if (phrase instanceof Phrase.AnyWord) {
      return new Node(emit(PhraseProgram.ANY), 1, 1, false, false, every());
    }
    if (phrase instanceof Phrase.NumberWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NUMBERS, NUMBER_WORD);
      return new Node(emit(PhraseProgram.NUMBER), 1, 1, false, false, anchor);
    }
    if (phrase instanceof Phrase.NameWord) {
      Anchor anchor = Anchor.at(PhraseProgram.NAMES, NAME_WORD);
      return new Node(emit(PhraseProgram.NAME), 1, 1, false, false, anchor);
    }
    if (phrase instanceof Phrase.Imperative) {
      Anchor anchor = Anchor.at(PhraseProgram.IMPERATIVES, IMPERATIVE_FORM);
      return new Node(emit(PhraseProgram.IMPERATIVE), 1, 1, true, false, anchor);
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      if (!tags.contains(wordClass.tag())) {
        tags.add(wordClass.tag());
      }
      int tag = tags.indexOf(wordClass.tag());
      return new Node(emit(PhraseProgram.CLASS, tag), 1, 1, true, false, every());
    }
    if (phrase instanceof Phrase.Slot slot) {
      return slot(slot);
    }
    if (phrase instanceof Phrase.Edge edge) {
      int start = emit(PhraseProgram.EDGE, PhraseProgram.EDGES.indexOf(edge.kind()));
      return new Node(start, 0, 0, false, false, null);
    }
    if (phrase instanceof Phrase.Not not) {
      Node inner = write(not.phrase());
      int start =
          emit(
              PhraseProgram.NOT,
              PhraseProgram.NOTS.indexOf(not.kind()),
              not.within(),
              inner.max,
              inner.tagged ? 1 : 0,
              inner.start);
      return new Node(start, 0, 0, inner.tagged, false, null);
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      Node part = write(repeat.part());
      int start = emit(PhraseProgram.REPEAT, repeat.min(), repeat.max(), part.start);
      int min = limit(part.min * repeat.min());
      int max = limit(part.max * repeat.max());
      Anchor anchor = repeat.min() == 0 ? null : part.anchor;
      return new Node(start, min, max, part.tagged, part.unknown, anchor);
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence(sequence.parts().stream().map(this::write).toList());
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice(choice.alternatives().stream().map(this::write).toList());
    }
    throw new AssertionError(phrase);
  }

  private Node word(int operation, int key, String word) {
    long common = language.type(word).content() ? CONTENT_WORD : OTHER_WORD;
    Anchor anchor = Anchor.at(key, common * (10 + uses.getOrDefault(key, 0)) / 10);
    return new Node(emit(operation, key), 1, 1, false, false, anchor);
  }

  private Node slot(Phrase.Slot slot) {
    boolean unknown = slot.unknown();
    int number =
        switch (slot.name()) {
          case COMPANY -> unknown ? PhraseProgram.UNKNOWN_COMPANY : PhraseProgram.COMPANY;
          case AGENT -> unknown ? PhraseProgram.UNKNOWN_AGENT : PhraseProgram.AGENT;
          case CUSTOMER -> PhraseProgram.CUSTOMER;
        };
    slotsUsed[number] = true;
    int weight =
        !unknown ? SLOT_WORD : slot.name() == SlotName.AGENT ? NAME_WORD : UNKNOWN_COMPANY_WORD;
    Anchor anchor = Anchor.at(PhraseProgram.SLOTS + number, weight);
    int max = unknown ? PhraseEnds.MAX_COMPANY_WORDS : NaiveMatcher.MAX_WORDS;
    return new Node(emit(PhraseProgram.SLOT, number), 1, max, false, unknown, anchor);
  }

  private Node sequence(List<Node> parts) {
    int min = 0;
    int max = 0;
    Anchor best = null;
    for (Node part : parts) {
      if (part.anchor != null) {
        Anchor anchor = part.anchor.after(min, max);
        best = best == null || anchor.cost() < best.cost() ? anchor : best;
      }
      min = limit(min + part.min);
      max = limit(max + part.max);
    }
    return list(PhraseProgram.SEQUENCE, parts, min, max, best);
  }

  private Node choice(List<Node> parts) {
    int min = NaiveMatcher.MAX_WORDS;
    int max = 0;
    List<Anchor> anchors = new ArrayList<>();
    for (Node part : parts) {
      min = Math.min(min, part.min);
      max = Math.max(max, part.max);
      if (part.anchor != null) {
        anchors.add(part.anchor);
      }
    }
    Anchor all = anchors.size() == parts.size() ? Anchor.any(anchors) : null;
    return list(PhraseProgram.CHOICE, parts, min, max, all);
  }

  private Node list(int operation, List<Node> parts, int min, int max, @Nullable Anchor anchor) {
    int[] node = new int[2 + parts.size()];
    node[0] = operation;
    node[1] = parts.size();
    Arrays.setAll(node, i -> i < 2 ? node[i] : parts.get(i - 2).start);
    boolean tagged = parts.stream().anyMatch(Node::tagged);
    boolean unknown = parts.stream().anyMatch(Node::unknown);
    return new Node(emit(node), min, max, tagged, unknown, anchor);
  }

  private static int limit(int words) {
    return Math.min(NaiveMatcher.MAX_WORDS, words);
  }

  private int emit(int... node) {
    int start = length;
    if (length + node.length > code.length) {
      code = Arrays.copyOf(code, Math.max(2 * code.length, length + node.length));
    }
    System.arraycopy(node, 0, code, length, node.length);
    length += node.length;
    return start;
  }
}
