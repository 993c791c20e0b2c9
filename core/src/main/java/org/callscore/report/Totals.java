package org.callscore.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/** What many scorecards come to: of a batch, or of one agent. */
final class Totals {
  private final Mean score = new Mean();
  private final Map<String, SectionMean> sections = new LinkedHashMap<>();
  private final Map<String, Broken> broken = new TreeMap<>();
  private int calls;
  private int failed;
  private int met;
  private int violated;
  private int notAssessed;

  void add(Scorecard card) {
    calls++;
    score.add(card.score());
    failed += card.failed() ? 1 : 0;
    met += (int) card.count(Verdict.MET);
    violated += (int) card.count(Verdict.VIOLATED);
    notAssessed += (int) card.count(Verdict.NOT_ASSESSED);
    for (SectionScore section : card.sections()) {
      sections
          .computeIfAbsent(section.id(), id -> new SectionMean(section.title(), new Mean()))
          .mean()
          .add(section.score());
    }
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      broken.merge(finding.rule(), new Broken(finding.rule(), finding.title(), 1), Broken::plus);
    }
  }

  int calls() {
    return calls;
  }

  /** How many of the calls could be given a score. */
  int scored() {
    return score.count;
  }

  /** The mean of the scores, rounded half up to one decimal, or null if there are none. */
  @Nullable BigDecimal meanScore() {
    return score.value();
  }

  int failed() {
    return failed;
  }

  int met() {
    return met;
  }

  int violated() {
    return violated;
  }

  int notAssessed() {
    return notAssessed;
  }

  /** Violations a call, rounded half up to one decimal. */
  BigDecimal violatedPerCall() {
    return calls == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(violated).divide(BigDecimal.valueOf(calls), 1, RoundingMode.HALF_UP);
  }

  /** The sections in the order in which they were first seen. */
  List<SectionMean> sections() {
    return List.copyOf(sections.values());
  }

  /** The rules that were broken, the most often broken first. */
  List<Broken> mostBroken() {
    return broken.values().stream()
        .sorted(Comparator.comparingInt(Broken::calls).reversed().thenComparing(Broken::rule))
        .toList();
  }

  /** A section of the batch and what the calls score in it. */
  record SectionMean(String title, Mean mean) {}

  /** A rule and in how many calls it was broken. */
  record Broken(String rule, String title, int calls) {
    Broken plus(Broken other) {
      return new Broken(rule, title, calls + other.calls);
    }
  }

  /** A mean of decimals, exact until it is asked for. */
  static final class Mean {
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    private void add(@Nullable BigDecimal value) {
      if (value != null) {
        sum = sum.add(value);
        count++;
      }
    }

    @Nullable BigDecimal value() {
      return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
  }
}
