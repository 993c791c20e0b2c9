package org.callscore.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a phrase the other ways its words may be written, so that the transcript's words can stay
 * as they are: {@code (do|did) not} becomes {@code ((do|did) not|don't|didn't)}. The words must
 * already be normal.
 */
final class Spellings {
  /** More ways than this to say a stretch of words are not spelled out together. */
  private static final int MAX_RUNS = 64;

  private final Language language;

  Spellings(Language language) {
    this.language = language;
  }

  /** The phrase with other spellings as further alternatives. */
  Phrase expand(Phrase phrase) {
    List<Phrase> parts =
        phrase instanceof Phrase.Sequence sequence ? sequence.parts() : List.of(phrase);
    List<Phrase> expanded = new ArrayList<>();
    for (int from = 0, to; from < parts.size(); from = to) {
      List<List<String>> runs = List.of(List.of());
      for (to = from; to < parts.size(); to++) {
        List<List<String>> longer = product(runs, runs(parts.get(to)));
        if (longer == null) {
          break;
        }
        runs = longer;
      }
      if (to == from) {
        expanded.add(expandInside(parts.get(to++)));
      } else {
        expanded.addAll(withOthers(parts.subList(from, to), runs));
      }
    }
    return sequence(expanded);
  }

  private Phrase expandInside(Phrase part) {
    if (part instanceof Phrase.Choice choice) {
      return new Phrase.Choice(choice.alternatives().stream().map(this::expand).toList());
    }
    if (part instanceof Phrase.Repeat repeat) {
      return new Phrase.Repeat(expand(repeat.part()), repeat.min(), repeat.max());
    }
    if (part instanceof Phrase.Not not) {
      return new Phrase.Not(not.preceding(), not.within(), expand(not.phrase()));
    }
    return part instanceof Phrase.Sequence ? expand(part) : part;
  }

  private List<Phrase> withOthers(List<Phrase> written, List<List<String>> runs) {
    Set<List<String>> others = new LinkedHashSet<>();
    for (List<String> run : runs) {
      if (!run.isEmpty()) {
        others.addAll(language.spellings(run));
      }
    }
    runs.forEach(others::remove);
    if (others.isEmpty()) {
      return written;
    }
    List<Phrase> ways = new ArrayList<>(List.of(sequence(written)));
    for (List<String> other : others) {
      ways.add(sequence(other.stream().<Phrase>map(Phrase.Literal::new).toList()));
    }
    return List.of(new Phrase.Choice(ways));
  }

  /** Every way to say the phrase, if that takes nothing but words; else null. */
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

  private static Phrase sequence(List<Phrase> parts) {
    return parts.size() == 1 ? parts.get(0) : new Phrase.Sequence(parts);
  }
}
