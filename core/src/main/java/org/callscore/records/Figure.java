package org.callscore.records;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A column of the report: what is counted or averaged over the calls of a group. */
public enum Figure {
  /** All calls, the base for comparing. */
  CALLS("calls", "calls"),
  /** Incoming calls that reached nobody. */
  MISSED("missed", "missed"),
  /** Calls on which nobody talked. */
  WITHOUT_TALK("without-talk", "without talk"),
  /** Calls whose end reason is {@code completed} or that ended with a talk. */
  COMPLETED("completed", "completed"),
  /** Calls for which an employee started the scenario by hand: operation {@code option}. */
  BY_OPTION("by-option", "by option"),
  /** Calls that were passed on. */
  BY_TRANSFER("by-transfer", "by transfer"),
  /** Calls in which the scenario ran more than once: operation {@code run-script}. */
  REPEATED("repeated", "repeated"),
  /** Mean length in seconds. */
  DURATION("average-duration", "mean length, s", true),
  /** Mean time talked in seconds. */
  TALK("average-talk", "mean talk, s", true),
  /** Mean time of connecting and waiting in seconds: length less talk. */
  WAITING("average-waiting", "mean waiting, s", true),
  /** Mean score of the calls that have one. */
  SCORE("mean-score", "mean score", true),
  /** Calls that broke a critical rule. */
  FAILED("failed", "failed"),
  /** Rules broken per scored call. */
  VIOLATIONS("violations", "violations a call", true);

  private final String label;
  private final String heading;
  private final boolean mean;

  Figure(String label, String heading) {
    this(label, heading, false);
  }

  Figure(String label, String heading, boolean mean) {
    this.label = label;
    this.heading = heading;
    this.mean = mean;
  }

  /** The name used in files and options. */
  public String label() {
    return label;
  }

  /** The name shown to people. */
  public String heading() {
    return heading;
  }

  /** Whether it counts calls, rather than being a mean. */
  public boolean counts() {
    return !mean;
  }

  /**
   * The figure with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Figure parse(String label) {
    for (Figure figure : values()) {
      if (figure.label.equals(label)) {
        return figure;
      }
    }
    throw new IllegalArgumentException(
        "no figure '"
            + label
            + "', expected one of "
            + Arrays.stream(values()).map(Figure::label).collect(Collectors.joining(", ")));
  }
}
