package org.callscore.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callscore.rule.Expectation.SayInOrder;
import org.callscore.rule.Expectation.Step;
import org.callscore.rule.Window;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Steps that must be said one after the other, by one speaker or by several. Of all ways to choose
 * a match for each step the longest chain counts, so a step said once too early harms nothing.
 */
final class Sequences {
  private static final Window FROM_THE_STEP_ON =
      new Window(
          new Window.Bound(Window.Point.EVENT_START, 0, Window.Unit.MILLIS),
          new Window.Bound(Window.Point.CALL_END, 0, Window.Unit.MILLIS),
          "from then on");

  private final SayInOrder wanted;
  private final Set<Speaker> speakers;
  private final CallText text;

  /** By step, the matches that may stand for it. */
  private final List<List<SpokenMatch>> said;

  Sequences(SayInOrder wanted, Set<Speaker> speakers, CallText text, List<List<SpokenMatch>> said) {
    this.wanted = wanted;
    this.speakers = speakers;
    this.text = text;
    this.said = said;
  }

  /** A match that may stand for a step, by its number. */
  private record Candidate(int step, SpokenMatch match) {}

  /** A match that stands for a step, behind those of earlier steps. */
  private record Link(SpokenMatch match, int length, @Nullable Link before) {}

  /**
   * The chains that end with one step, as far as the call has been gone through. The matches come
   * in the order in which they begin, so of what has come only the ends need comparing.
   */
  private static final class Chains {
    /**
     * By their ends those worth going on from: each is longer than those that end earlier, or as
     * long and begins later.
     */
    private final NavigableMap<Integer, Link> byEnd = new TreeMap<>();

    /** The first of the longest ones. */
    private @Nullable Link longest;

    /** Whether there was an earlier step to follow, near enough or not. */
    private boolean followed;

    /** Of the longest chains that end before the match the one that begins last. */
    @Nullable Link before(SpokenMatch match) {
      Map.Entry<Integer, Link> last = byEnd.lowerEntry(match.endPosition());
      return last == null ? null : last.getValue();
    }

    void add(Link link) {
      longest = longest == null || link.length() > longest.length() ? link : longest;
      int end = link.match().endPosition();
      Map.Entry<Integer, Link> earlier = byEnd.floorEntry(end);
      if (earlier != null && earlier.getValue().length() > link.length()) {
        return;
      }
      Map.Entry<Integer, Link> later = byEnd.ceilingEntry(end);
      while (later != null && later.getValue().length() <= link.length()) {
        byEnd.remove(later.getKey());
        later = byEnd.ceilingEntry(end);
      }
      byEnd.put(end, link);
    }
  }

  /**
   * What was found: the longest chain; the first step that could not be added to it, or null; and
   * whether that step followed, only too far behind.
   */
  record Found(List<SpokenMatch> chain, @Nullable Step missing, boolean tooLate) {}

  /** The longest chain of matches that pass the filter. */
  Found find(Predicate<SpokenMatch> counts) {
    List<Step> steps = wanted.steps();
    List<Chains> chains = new ArrayList<>();
    steps.forEach(step -> chains.add(new Chains()));
    for (Candidate candidate : inOrder(counts)) {
      goOn(candidate, chains);
    }
    Link longest = null;
    Step missing = null;
    boolean tooLate = false;
    for (int i = 0; i < steps.size(); i++) {
      Link own = chains.get(i).longest;
      if (own == null && missing == null) {
        missing = steps.get(i);
        tooLate = chains.get(i).followed;
      } else if (own != null && (longest == null || own.length() > longest.length())) {
        longest = own;
      }
    }
    return new Found(chain(longest), missing, tooLate);
  }

  /** By where they begin; an earlier step's first, so that a later one may begin with it. */
  private List<Candidate> inOrder(Predicate<SpokenMatch> counts) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (SpokenMatch match : said.get(i)) {
        if (counts.test(match)) {
          all.add(new Candidate(i, match));
        }
      }
    }
    all.sort(Comparator.comparingInt(candidate -> candidate.match().position()));
    return all;
  }

  /**
   * Adds the match to the longest chain of an earlier step that it can follow. Names share words:
   * "acme anna speaking" gives the company and then, from the same word on, the agent; so a match
   * follows what begins no later and ends before it.
   */
  private void goOn(Candidate candidate, List<Chains> chains) {
    boolean maySkip = wanted.atLeast() < wanted.steps().size();
    int i = candidate.step();
    SpokenMatch match = candidate.match();
    Chains here = chains.get(i);
    Link before = null;
    for (int j = i - 1; j >= (maySkip ? 0 : Math.max(0, i - 1)); j--) {
      Link last = chains.get(j).before(match);
      here.followed |= last != null;
      if (last != null
          && (before == null || last.length() > before.length())
          && reaches(wanted.steps().get(i), last.match(), match)) {
        before = last;
      }
    }
    if (before != null || i == 0 || maySkip) {
      here.add(new Link(match, before == null ? 1 : before.length() + 1, before));
    }
  }

  private boolean reaches(Step step, SpokenMatch before, SpokenMatch match) {
    Window.Bound within = step.within();
    if (within == null) {
      return true;
    }
    Speaker speaker = step.speaker();
    return Stretch.of(
            new Window(FROM_THE_STEP_ON.from(), within, "within"),
            text,
            Occurrence.of(before, ""),
            speaker == null ? speakers : Set.of(speaker))
        .contains(match.position());
  }

  private static List<SpokenMatch> chain(@Nullable Link last) {
    List<SpokenMatch> chain = new ArrayList<>();
    for (Link link = last; link != null; link = link.before()) {
      chain.add(0, link.match());
    }
    return chain;
  }

  /** Whether a step has a deadline in time. */
  static boolean needsTimes(SayInOrder wanted) {
    return wanted.steps().stream()
        .map(Step::within)
        .anyMatch(within -> within != null && within.unit() == Window.Unit.MILLIS);
  }

  /** The steps as people say them. */
  static String names(List<Step> steps) {
    return steps.stream().map(step -> step.part().name()).collect(Collectors.joining(", "));
  }
}
