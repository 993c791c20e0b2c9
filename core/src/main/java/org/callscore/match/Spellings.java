package org.callscore.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a phrase the other ways its words may be written, so that the transcript's words can stay
 * as they are: {@code i (do|did) not know} becomes {@code i ((do|did) not|don't|didn't) know}. The
 * words must already be normal.
 */
final class Spellings {
  /** More ways than this to say a few neighbouring parts are not spelled out together. */
  private static final int MAX_RUNS = 64;

  /** No other spelling reaches over more parts of a phrase. */
  private static final int MAX_PARTS = 3;

  private final Language language;
  private final Map<List<String>, List<List<String>>> known = new HashMap<>();

  Spellings(Language language) {
    this.language = language;
  }

  /** Other words for the parts from {@code first} to {@code last}. */
  private record Other(int first, int last, List<String> words) {}

  /** The phrase with other spellings as further alternatives. */
  Phrase expand(Phrase phrase) {
    List<Phrase> parts =
        phrase instanceof Phrase.Sequence sequence ? sequence.parts() : List.of(phrase);
    Set<Other> others = others(parts);
    if (others.isEmpty()) {
      return phrase instanceof Phrase.Sequence
          ? phrase.withInner(this::expandInside)
          : expandInside(phrase);
    }
    List<Phrase> expanded = new ArrayList<>();
    for (int from = 0, to; from < parts.size(); from = to) {
      to = from + 1;
      for (int k = from; k < to; k++) {
        for (Other other : others) {
          to = other.first == k ? Math.max(to, other.last + 1) : to;
        }
      }
      expanded.addAll(ways(parts, from, to, others));
    }
    return sequence(expanded);
  }

  /**
   * Every way through the parts, none of whose spellings reaches beyond them, from the last part to
   * the first.
   */
  private List<Phrase> ways(List<Phrase> parts, int from, int to, Set<Other> others) {
    List<List<Phrase>> rest = new ArrayList<>(Collections.nCopies(to - from + 1, List.of()));
    for (int k = to - 1; k >= from; k--) {
      List<Phrase> ways = new ArrayList<>();
      ways.add(joined(List.of(expandInside(parts.get(k))), rest.get(k + 1 - from)));
      for (Other other : others) {
        if (other.first == k) {
          List<Phrase> words = other.words.stream().<Phrase>map(Phrase.Literal::new).toList();
          ways.add(joined(words, rest.get(other.last + 1 - from)));
        }
      }
      boolean single = ways.size() == 1 && to == from + 1;
      rest.set(k - from, single ? ways : List.of(choice(ways)));
    }
    return rest.get(0);
  }

  private Phrase expandInside(Phrase part) {
    return part instanceof Phrase.Sequence ? expand(part) : part.withInner(this::expand);
  }

  /** A way to say some neighbouring parts: its words, and where each part's words end. */
  private record Run(List<String> words, List<Integer> ends) {
    static final Run EMPTY = new Run(List.of(), List.of());

    Run and(List<String> more) {
      List<String> all = new ArrayList<>(words);
      all.addAll(more);
      List<Integer> allEnds = new ArrayList<>(ends);
      allEnds.add(all.size());
      return new Run(all, allEnds);
    }

    /** Whether the last part has words; otherwise fewer parts say the same. */
    boolean reachesLast() {
      int last = ends.size() - 1;
      return last == 0 || ends.get(last) > ends.get(last - 1);
    }
  }

  private Set<Other> others(List<Phrase> parts) {
    Set<Other> others = new LinkedHashSet<>();
    for (int first = 0; first < parts.size(); first++) {
      List<Run> runs = begins(parts.get(first)) ? List.of(Run.EMPTY) : List.of();
      int ways = 1;
      int end = Math.min(parts.size(), first + MAX_PARTS);
      for (int last = first; last < end && !runs.isEmpty(); last++) {
        List<List<String>> tails = runs(parts.get(last));
        if (tails == null || ways * tails.size() > MAX_RUNS) {
          break;
        }
        ways *= tails.size();
        runs = longer(runs, tails);
        // Spellings inside one bracket are found when the bracket is expanded.
        boolean bracket = first == last && !(parts.get(first) instanceof Phrase.Literal);
        for (Run run : runs) {
          if (!bracket && run.reachesLast()) {
            addOthers(run, first, last, others);
          }
        }
      }
    }
    return others;
  }

  /** Whether another spelling may begin in this part. */
  private boolean begins(Phrase part) {
    if (part instanceof Phrase.Literal literal) {
      return language.respells(literal.word(), null);
    }
    for (Phrase inner : part.inner()) {
      if (begins(inner)) {
        return true;
      }
    }
    return false;
  }

  /** The runs with one more part, where a spelling may reach from the words before into it. */
  private List<Run> longer(List<Run> runs, List<List<String>> tails) {
    List<Run> longer = new ArrayList<>();
    for (Run run : runs) {
      for (List<String> tail : tails) {
        if (run.words.isEmpty()
            ? !tail.isEmpty()
            : tail.isEmpty()
                || language.respells(run.words.get(run.words.size() - 1), tail.get(0))) {
          longer.add(run.and(tail));
        }
      }
    }
    return longer;
  }

  private void addOthers(Run run, int first, int last, Set<Other> others) {
    for (List<String> words : spellings(run.words)) {
      if (!isPutTogether(run, words)) {
        others.add(new Other(first, last, words));
      }
    }
  }

  /** Whether fewer parts, spelled each for itself, give the same words. */
  private boolean isPutTogether(Run run, List<String> words) {
    for (int end : run.ends.subList(0, run.ends.size() - 1)) {
      List<List<String>> heads = asIsOrOther(run.words.subList(0, end));
      List<List<String>> tails = asIsOrOther(run.words.subList(end, run.words.size()));
      for (List<String> head : heads) {
        if (head.size() <= words.size()
            && words.subList(0, head.size()).equals(head)
            && tails.contains(words.subList(head.size(), words.size()))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<List<String>> asIsOrOther(List<String> words) {
    List<List<String>> all = new ArrayList<>(List.of(words));
    all.addAll(spellings(words));
    return all;
  }

  private List<List<String>> spellings(List<String> words) {
    return words.isEmpty()
        ? List.of()
        : known.computeIfAbsent(List.copyOf(words), language::spellings);
  }

  /** Every way to say the part, if that takes nothing but words; else null. */
  private static @Nullable List<List<String>> runs(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return List.of(List.of(literal.word()));
    }
    if (phrase instanceof Phrase.Repeat repeat && repeat.min() == 0 && repeat.max() == 1) {
      return union(List.of(List.of()), runs(repeat.part()));
    }
    List<List<String>> runs = null;
    if (phrase instanceof Phrase.Sequence sequence) {
      runs = List.of(List.of());
      for (Phrase part : sequence.parts()) {
        runs = product(runs, runs(part));
      }
    } else if (phrase instanceof Phrase.Choice choice) {
      runs = List.of();
      for (Phrase alternative : choice.alternatives()) {
        runs = union(runs, runs(alternative));
      }
    }
    return runs;
  }

  private static @Nullable List<List<String>> union(
      @Nullable List<List<String>> some, @Nullable List<List<String>> more) {
    if (some == null || more == null || some.size() + more.size() > MAX_RUNS) {
      return null;
    }
    List<List<String>> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static @Nullable List<List<String>> product(
      @Nullable List<List<String>> heads, @Nullable List<List<String>> tails) {
    if (heads == null || tails == null || heads.size() * tails.size() > MAX_RUNS) {
      return null;
    }
    List<List<String>> all = new ArrayList<>();
    for (List<String> head : heads) {
      for (List<String> tail : tails) {
        List<String> run = new ArrayList<>(head);
        run.addAll(tail);
        all.add(run);
      }
    }
    return all;
  }

  private static Phrase joined(List<Phrase> head, List<Phrase> tail) {
    List<Phrase> all = new ArrayList<>(head);
    all.addAll(tail);
    return sequence(all);
  }

  private static Phrase choice(List<Phrase> ways) {
    return ways.size() == 1 ? ways.get(0) : new Phrase.Choice(ways);
  }

  private static Phrase sequence(List<Phrase> parts) {
    return parts.size() == 1 ? parts.get(0) : new Phrase.Sequence(parts);
  }
}
