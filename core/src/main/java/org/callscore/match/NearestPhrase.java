package org.callscore.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callscore.match.PhraseGraph.Step;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;

/**
 * How far the phrase that came closest got in a turn, and where it broke off.
 *
 * @param phrase its number among those asked about
 * @param from first word it took in
 * @param to the word it broke off at; the turn's size if the turn ended too early
 * @param words how many words it took in, those of gaps not counted
 * @param expected what could have gone on, in the notation; empty if it came through
 */
public record NearestPhrase(int phrase, int from, int to, int words, List<String> expected) {
  private static final int MOST_EXPECTED = 6;

  public NearestPhrase {
    expected = List.copyOf(expected);
  }

  /** Whether the phrase matches here, so that only an exception can keep it from counting. */
  public boolean whole() {
    return expected.isEmpty();
  }

  /**
   * The phrase that took in most words; the first of several.
   *
   * @return empty if none took in more than a word that is common in itself
   */
  public static Optional<NearestPhrase> in(
      TurnText turn, SlotNames names, Lexicon lexicon, Language language, List<Phrase> phrases) {
    List<NearestPhrase> all = new ArrayList<>();
    PhraseEnds ends = new PhraseEnds(turn, names, new Sounds(lexicon, language), true);
    for (int p = 0; p < phrases.size(); p++) {
      Optional<PhraseGraph> graph = PhraseGraph.of(List.of(phrases.get(p)));
      for (int from = 0; from < turn.size() && graph.isPresent(); from++) {
        NearestPhrase one = at(graph.orElseThrow(), ends, p, from);
        if (one.words > 1 || (one.words == 1 && tells(phrases.get(p), turn, from, one.to))) {
          all.add(one);
        }
      }
    }
    return all.stream()
        .max(
            Comparator.comparing(NearestPhrase::whole)
                .thenComparingInt(NearestPhrase::words)
                .thenComparing(Comparator.comparingInt(NearestPhrase::to).reversed()));
  }

  /** Whether a single word says more than that it is common. */
  private static boolean tells(Phrase phrase, TurnText turn, int from, int to) {
    if (Shape.of(phrase, set -> Shape.WORD).min() <= 2) {
      return true;
    }
    for (int i = from; i < Math.min(to, turn.size()); i++) {
      if (turn.type(i).content()) {
        return true;
      }
    }
    return false;
  }

  /** Follows a phrase from one word on, along every way, keeping for each place the best. */
  private static NearestPhrase at(PhraseGraph graph, PhraseEnds ends, int phrase, int from) {
    record Point(int state, int at) {}
    Map<Point, Integer> best = new HashMap<>();
    Deque<Point> open = new ArrayDeque<>();
    best.put(new Point(0, from), 0);
    open.add(new Point(0, from));
    Point furthest = new Point(0, from);
    boolean through = false;
    while (!open.isEmpty()) {
      Point point = open.remove();
      int words = best.getOrDefault(point, 0);
      boolean ended = graph.ends(graph.closure(point.state));
      int most = best.getOrDefault(furthest, 0);
      if ((ended && !through) || (ended == through && words > most)) {
        furthest = point;
        through |= ended;
      }
      BitSet here = graph.closure(point.state);
      for (int s = here.nextSetBit(0); s >= 0; s = here.nextSetBit(s + 1)) {
        for (Step step : graph.steps(s)) {
          for (int end : ends.of(step.label(), point.at)) {
            Point next = new Point(step.to(), end);
            int more = step.label() instanceof Phrase.AnyWord ? 0 : end - point.at;
            if (best.getOrDefault(next, -1) < words + more) {
              best.put(next, words + more);
              open.add(next);
            }
          }
        }
      }
    }
    Set<String> expected = new LinkedHashSet<>();
    if (!through) {
      BitSet here = graph.closure(furthest.state);
      for (int s = here.nextSetBit(0); s >= 0; s = here.nextSetBit(s + 1)) {
        graph.steps(s).forEach(step -> expected.add(written(step.label()).notation()));
      }
    }
    return new NearestPhrase(
        phrase,
        from,
        furthest.at,
        best.getOrDefault(furthest, 0),
        expected.stream().limit(MOST_EXPECTED).toList());
  }

  /** A resolved phrase as it would be written. */
  private static Phrase written(Phrase phrase) {
    return phrase instanceof Phrase.WordClass wordClass
        ? new Phrase.WordClass(wordClass.tag().toLowerCase(Locale.ROOT))
        : phrase.withInner(NearestPhrase::written);
  }
}
