package org.callscore.benchmarks.quality;

import java.util.Locale;

/** What was found and what should have been. */
final class Counts {
  private int right;
  private int wrong;
  private int missed;
  private int rightlyEmpty;

  void add(boolean expected, boolean found) {
    if (expected && found) {
      right++;
    } else if (found) {
      wrong++;
    } else if (expected) {
      missed++;
    } else {
      rightlyEmpty++;
    }
  }

  void add(int right, int wrong, int missed) {
    this.right += right;
    this.wrong += wrong;
    this.missed += missed;
  }

  int wrong() {
    return wrong;
  }

  int negatives() {
    return wrong + rightlyEmpty;
  }

  /** One line: the name, the three measures (0 to 1) and the counts behind them. */
  String line(String name) {
    double precision = ratio(right, right + wrong);
    double recall = ratio(right, right + missed);
    double f1 = ratio(2.0 * right, 2.0 * right + wrong + missed);
    return String.format(
        Locale.ROOT,
        "%-32s P %.3f  R %.3f  F1 %.3f  (right %d, wrong %d, missed %d)",
        name,
        precision,
        recall,
        f1,
        right,
        wrong,
        missed);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
