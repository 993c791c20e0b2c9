package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** A match that stands for a step, behind those of earlier steps. */
  private record Link(SpokenMatch match, int length, @Nullable Link before) {}

  /**
   * What was found: the longest chain; the first step that could not be added to it, or null; and
   * whether that step followed, only too far behind.
   */
  record Found(List<SpokenMatch> chain, @Nullable Step missing, boolean tooLate) {}

  /** The longest chain of matches that pass the filter. */
  Found find(Predicate<SpokenMatch> counts) {
    boolean maySkip = wanted.atLeast() < wanted.steps().size();
    List<List<Link>> links = new ArrayList<>();
    Link longest = null;
    Step missing = null;
    boolean tooLate = false;
    for (int i = 0; i < wanted.steps().size(); i++) {
      Step step = wanted.steps().get(i);
      List<Link> here = new ArrayList<>();
      boolean follows = false;
      for (SpokenMatch match : said.get(i).stream().filter(counts).toList()) {
        Link before = null;
        for (int j = i - 1; j >= (maySkip ? 0 : Math.max(0, i - 1)); j--) {
          Link last = lastBefore(match, links.get(j));
          follows |= last != null;
          if (last != null
              && reaches(step, last.match(), match)
              && (before == null || last.length() > before.length())) {
            before = last;
          }
        }
        if (before != null || i == 0 || maySkip) {
          here.add(new Link(match, before == null ? 1 : before.length() + 1, before));
        }
      }
      if (here.isEmpty() && missing == null) {
        missing = step;
        tooLate = follows;
      }
      for (Link link : here) {
        longest = longest == null || link.length() > longest.length() ? link : longest;
      }
      links.add(here);
    }
    return new Found(chain(longest), missing, tooLate);
  }

  /** Of the longest chains that end before the match the one that ends last. */
  private static @Nullable Link lastBefore(SpokenMatch match, List<Link> links) {
    Link best = null;
    for (Link link : links) {
      if (follows(match, link.match()) && (best == null || link.length() >= best.length())) {
        best = link;
      }
    }
    return best;
  }

  /**
   * Names share words: "acme anna speaking" gives the company and then, from the same word on, the
   * agent.
   */
  private static boolean follows(SpokenMatch match, SpokenMatch before) {
    return match.position() >= before.position() && match.endPosition() > before.endPosition();
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
