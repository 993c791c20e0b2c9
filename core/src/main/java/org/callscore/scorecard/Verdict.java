package org.callscore.scorecard;

/** How a rule ended. */
public enum Verdict {
  /** The demand was kept. */
  MET("met"),
  /** It was broken; the evidence says how. */
  VIOLATED("violated"),
  /** It was never asked: no trigger, another role, overridden. */
  NOT_APPLICABLE("not-applicable"),
  /** The evidence that would decide is missing. */
  NOT_ASSESSED("not-assessed");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The name used in files. */
  public String label() {
    return label;
  }

  /**
   * The verdict with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Verdict parse(String label) {
    for (Verdict verdict : values()) {
      if (verdict.label.equals(label)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("unknown verdict '" + label + "'");
  }
}
