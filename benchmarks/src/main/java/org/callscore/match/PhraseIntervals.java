package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.callscore.rule.Phrase;

/**
 * A phrase as Lucene's intervals. Those keep only the shortest ones, so a phrase is taken apart
 * into alternatives in which all intervals that others build upon have one length: optional words
 * are there or not, and every gap but the last has a fixed number of words.
 */
final class PhraseIntervals {
  /** Words, one of several each, and after them a gap of so many words. */
  private record Segment(List<List<String>> words, int least, int most) {}

  private PhraseIntervals() {}

  static IntervalsSource of(Phrase phrase) {
    if (phrase instanceof Phrase.Near near) {
      IntervalsSource a = of(near.parts().get(0));
      IntervalsSource b = of(near.parts().get(1));
      return Intervals.or(
          Intervals.maxgaps(near.within(), Intervals.ordered(a, b)),
          Intervals.maxgaps(near.within(), Intervals.ordered(b, a)));
    }
    List<IntervalsSource> alternatives = new ArrayList<>();
    for (List<Segment> variant : variants(phrase)) {
      alternatives.addAll(sources(variant));
    }
    IntervalsSource all = oneOf(alternatives);
    Negations negations = Negations.of(phrase);
    if (!negations.before().isEmpty()) {
      IntervalsSource before = words(List.copyOf(negations.before()));
      all =
          Intervals.notContainedBy(
              all, Intervals.maxgaps(negations.within() - 1, Intervals.ordered(before, all)));
    }
    if (!negations.after().isEmpty()) {
      IntervalsSource after = words(List.copyOf(negations.after()));
      all = Intervals.notContainedBy(all, Intervals.phrase(all, after));
    }
    return all;
  }

  /** The last gap may vary, the others have every length in turn. */
  private static List<IntervalsSource> sources(List<Segment> segments) {
    List<IntervalsSource> before = List.of(source(segments.get(0)));
    for (int s = 1; s < segments.size(); s++) {
      Segment gap = segments.get(s - 1);
      IntervalsSource next = source(segments.get(s));
      List<IntervalsSource> longer = new ArrayList<>();
      for (IntervalsSource one : before) {
        if (s == segments.size() - 1 && gap.least == 0) {
          longer.add(Intervals.maxgaps(gap.most, Intervals.ordered(one, next)));
        } else {
          for (int words = gap.least; words <= gap.most; words++) {
            longer.add(Intervals.phrase(one, Intervals.extend(next, words, 0)));
          }
        }
      }
      before = longer;
    }
    return before;
  }

  private static IntervalsSource source(Segment segment) {
    IntervalsSource[] words =
        segment.words.stream().map(PhraseIntervals::words).toArray(IntervalsSource[]::new);
    return words.length == 1 ? words[0] : Intervals.phrase(words);
  }

  private static IntervalsSource words(List<String> words) {
    return oneOf(words.stream().map(Intervals::term).toList());
  }

  private static IntervalsSource oneOf(List<IntervalsSource> sources) {
    return sources.size() == 1
        ? sources.get(0)
        : Intervals.or(sources.toArray(IntervalsSource[]::new));
  }

  /** Every way to say the phrase, as segments with gaps between them. */
  private static List<List<Segment>> variants(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return List.of(List.of(new Segment(List.of(List.of(literal.word())), 0, 0)));
    }
    if (phrase instanceof Phrase.Choice choice) {
      if (choice.alternatives().stream().allMatch(Phrase.Literal.class::isInstance)) {
        List<String> words =
            choice.alternatives().stream().map(word -> ((Phrase.Literal) word).word()).toList();
        return List.of(List.of(new Segment(List.of(words), 0, 0)));
      }
      return choice.alternatives().stream().flatMap(one -> variants(one).stream()).toList();
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      if (repeat.part() instanceof Phrase.AnyWord) {
        return List.of(List.of(new Segment(List.of(), repeat.min(), repeat.max())));
      }
      if (repeat.min() == 0 && repeat.max() == 1) {
        List<List<Segment>> all = new ArrayList<>(variants(repeat.part()));
        all.add(List.of());
        return all;
      }
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      List<List<Segment>> all = List.of(List.of());
      for (Phrase part : sequence.parts()) {
        List<List<Segment>> longer = new ArrayList<>();
        for (List<Segment> one : all) {
          variants(part).forEach(next -> longer.add(join(one, next)));
        }
        all = longer;
      }
      return all;
    }
    if (phrase instanceof Phrase.Not) {
      return List.of(List.of());
    }
    throw new AssertionError(phrase);
  }

  /** Words go on with the segment before them if there is no gap between. */
  private static List<Segment> join(List<Segment> before, List<Segment> after) {
    List<Segment> all = new ArrayList<>(before);
    for (Segment next : after) {
      Segment last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && (last.most == 0 || next.words.isEmpty())) {
        List<List<String>> words = new ArrayList<>(last.words);
        words.addAll(next.words);
        all.set(all.size() - 1, new Segment(words, last.least + next.least, last.most + next.most));
      } else {
        all.add(next);
      }
    }
    return all;
  }
}
