package org.callscore.rule;

import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** What a rule demands inside its window. A closed family. */
public sealed interface Expectation {

  /** At least {@code times} matches of any of the sets. */
  record Say(List<String> sets, int times) implements Expectation {
    public Say {
      sets = List.copyOf(sets);
    }
  }

  /**
   * At least {@code atLeast} of the parts, each part any of its sets.
   *
   * @param template name of the profile's template ({@code greeting}, {@code closing}) the parts
   *     come from, or null; the template says whether their order counts
   */
  record SayAll(List<Part> parts, int atLeast, @Nullable String template) implements Expectation {
    public SayAll {
      parts = List.copyOf(parts);
    }
  }

  /** One part of {@link SayAll}: its name in messages, and the sets that say it. */
  record Part(String name, List<String> sets) {
    public Part {
      sets = List.copyOf(sets);
    }
  }

  /** At least {@code atLeast} of the steps, one after the other. */
  record SayInOrder(List<Step> steps, int atLeast) implements Expectation {
    public SayInOrder {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step of {@link SayInOrder}.
   *
   * @param speaker who says it; null is the rule's speaker
   * @param within how far at most its first word lies behind the step before, or null
   */
  record Step(Part part, @Nullable Speaker speaker, Window.@Nullable Bound within) {}

  /** Of what the trigger's words said, the same again: read back, taken up, used. */
  record SayBack(Kept kept, int times) implements Expectation {}

  /** What of the trigger's words is kept to be said again. */
  enum Kept {
    /** The digits of its number, compared by value and order, in one piece or in several. */
    NUMBER,
    /** One of the names in it. */
    NAME,
    /** Its content words, by stem, and its numbers: at least half of them in one utterance. */
    WORDS
  }

  /** If one of these sets is said, the local time lies in its hours. */
  record SayForHour(Map<String, Hours> hours) implements Expectation {
    public SayForHour {
      hours = Collections.unmodifiableMap(new LinkedHashMap<>(hours));
    }
  }

  /** Local time from (inclusive) to (exclusive); may run over midnight. */
  record Hours(LocalTime from, LocalTime to) {
    /** Whether the time lies in these hours. */
    public boolean contains(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /** No more than {@code atMost} matches of the sets: a number of them, or so many a minute. */
  record Avoid(List<String> sets, Quantity atMost) implements Expectation {
    public Avoid {
      sets = List.copyOf(sets);
    }
  }

  /** No more than {@code atMost} such events: a number of them, or so many a minute. */
  record AvoidEvent(Happening happening, Quantity atMost) implements Expectation {}

  /**
   * A measure within bounds, which are in the measure's unit; or, where it is set against another
   * figure, in percent of that (loudness: in decibels above it).
   */
  record Keep(
      Measure measure,
      @Nullable Quantity atLeast,
      @Nullable Quantity atMost,
      @Nullable Against against)
      implements Expectation {}

  /**
   * A field of the call's records has one of these values.
   *
   * @param field as conditions name it
   */
  record Recorded(String field, List<String> values) implements Expectation {
    public Recorded {
      values = List.copyOf(values);
    }
  }

  /** What only a person can decide: a question put to whoever listens to the call. */
  record Checklist(String question) implements Expectation {}

  /** What only many calls together show: a figure or check of the report, by its name. */
  record Report(String name) implements Expectation {}

  /** Whether calls are judged by it, as opposed to people or many calls together. */
  default boolean givesPoints() {
    return !(this instanceof Checklist || this instanceof Report);
  }

  /**
   * Where the figure to compare with is taken: the same measure of another speaker, inside another
   * window, or both.
   *
   * @param speaker whose, or null for the same
   * @param window where, or null for the same
   */
  record Against(@Nullable Speaker speaker, @Nullable Window window) {}
}
