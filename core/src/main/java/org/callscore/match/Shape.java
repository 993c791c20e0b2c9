package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callscore.rule.Phrase;

/**
 * The size of a phrase. Large figures stop at {@link #MANY}.
 *
 * @param parts what the phrase is made of, references counted as often as they stand there
 * @param min fewest words it matches
 * @param max most words it matches
 * @param repeats how often its most repeated word may be repeated
 * @param negations how deep negations stand in each other
 * @param free whether it matches no word at any place, not only at an edge
 * @param steps most nodes that are followed where a match is tried, whatever the text
 */
record Shape(int parts, int min, int max, int repeats, int negations, boolean free, int steps) {
  static final int MANY = 1_000_000;

  static final Shape WORD = new Shape(1, 1, 1, 1, 0, false, 1);
  private static final Shape NOTHING = new Shape(0, 0, 0, 1, 0, true, 1);

  /** The shape of a phrase, given those of the sets and lists it refers to. */
  static Shape of(Phrase phrase, Function<Phrase, Shape> named) {
    if (phrase instanceof Phrase.Sequence sequence) {
      Shape shape = NOTHING;
      for (Phrase part : sequence.parts()) {
        shape = shape.then(of(part, named));
      }
      return shape;
    }
    if (phrase instanceof Phrase.Choice choice) {
      Shape shape = null;
      for (Phrase alternative : choice.alternatives()) {
        Shape one = of(alternative, named);
        shape = shape == null ? one : shape.or(one);
      }
      return shape == null ? NOTHING : shape;
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      return of(repeat.part(), named).times(repeat.min(), repeat.max());
    }
    if (phrase instanceof Phrase.Near near) {
      return anyOrder(
          near.parts().stream().map(p -> of(p, named)).toList(), WORD.times(0, near.within()));
    }
    if (phrase instanceof Phrase.Not not) {
      return of(not.phrase(), named).negated(not);
    }
    if (phrase instanceof Phrase.SetReference || phrase instanceof Phrase.WordList) {
      return named.apply(phrase);
    }
    if (phrase instanceof Phrase.Edge) {
      return new Shape(1, 0, 0, 1, 0, false, 1);
    }
    return phrase instanceof Phrase.Slot
            || phrase instanceof Phrase.Sounds
            || phrase instanceof Phrase.SoundsLikeName
        ? new Shape(1, 1, NaiveMatcher.MAX_WORDS, 1, 0, false, 1)
        : WORD;
  }

  /** Of a list of words and runs of words, which are compared all at once if they are single. */
  static Shape ofWords(List<String> entries) {
    int parts = 1;
    int min = MANY;
    int max = 0;
    for (String entry : entries) {
      int words = entry.strip().split("\\s+").length;
      parts = sum(parts, words > 1 ? words : 0);
      min = Math.min(min, words);
      max = Math.max(max, words);
    }
    return new Shape(parts, min, max, 1, 0, false, parts + 1);
  }

  /** As {@link AnyOrder} writes it. */
  private static Shape anyOrder(List<Shape> parts, Shape gap) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Shape> ways = new ArrayList<>();
    for (Shape first : parts) {
      List<Shape> rest = new ArrayList<>(parts);
      rest.remove(first);
      ways.add(first.then(gap).then(anyOrder(rest, gap)));
    }
    return ways.stream().reduce(Shape::or).orElseThrow();
  }

  Shape then(Shape next) {
    return new Shape(
        sum(parts, next.parts),
        sum(min, next.min),
        sum(max, next.max),
        Math.max(repeats, next.repeats),
        Math.max(negations, next.negations),
        free && next.free,
        sum(steps, next.steps));
  }

  Shape or(Shape other) {
    return new Shape(
        sum(parts, other.parts),
        Math.min(min, other.min),
        Math.max(max, other.max),
        Math.max(repeats, other.repeats),
        Math.max(negations, other.negations),
        free || other.free,
        sum(steps, other.steps));
  }

  private Shape times(int least, int most) {
    return new Shape(
        sum(parts, 1),
        product(min, least),
        product(max, most),
        product(repeats, most),
        negations,
        free || least == 0,
        sum(1, product(steps, most)));
  }

  /** Tried at every place that a match can have reached, from every place where it can begin. */
  private Shape negated(Phrase.Not not) {
    int longest = Math.min(max, NaiveMatcher.MAX_WORDS);
    int starts =
        switch (not.kind()) {
          case FOLLOWED -> not.within();
          case PRECEDED -> not.within() + longest;
          case INSIDE -> longest;
        };
    int tries = product(starts, NaiveMatcher.MAX_WORDS + 1);
    return new Shape(parts + 1, 0, 0, repeats, negations + 1, false, sum(1, product(steps, tries)));
  }

  private static int sum(int a, int b) {
    return Math.min(MANY, a + b);
  }

  private static int product(int a, int b) {
    return (int) Math.min(MANY, (long) a * b);
  }
}
