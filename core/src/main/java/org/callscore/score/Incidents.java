package org.callscore.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callscore.rule.Rule;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One incident, one penalty. Where two violated rules punish the same words, the one that names the
 * other in {@code overrides} wins, else the longer span, the higher weight, the smaller id; the
 * loser names the winner and, without other evidence, is not applicable. What was not said has no
 * words, so there only {@code overrides} decides, where both looked at the same stretch. Advisory
 * rules punish nothing and stay.
 */
final class Incidents {
  private Incidents() {}

  /** The findings with every incident punished once, in the same order. */
  static List<Finding> once(List<Finding> findings, List<Rule> rules) {
    if (findings.stream().noneMatch(Incidents::punishes)) {
      return findings;
    }
    Map<String, Rule> byId = new HashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    List<Finding> result = new ArrayList<>(findings);
    // Judged against the findings as they came, so that the order of the rules does not matter.
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (punishes(finding)) {
        result.set(i, afterOthers(finding, findings, byId));
      }
    }
    return List.copyOf(result);
  }

  static boolean punishes(Finding finding) {
    return finding.verdict() == Verdict.VIOLATED && finding.weight() > 0;
  }

  private static Finding afterOthers(
      Finding finding, List<Finding> findings, Map<String, Rule> rules) {
    String winner = null;
    List<Evidence> left = new ArrayList<>();
    boolean byWords = Expectations.punishesWords(rule(rules, finding));
    for (Evidence evidence : finding.evidence()) {
      String stronger = byWords ? strongest(finding, evidence, findings, rules) : null;
      if (stronger == null) {
        left.add(evidence);
      } else {
        winner = winner == null ? stronger : winner;
      }
    }
    boolean gone = winner != null && left.isEmpty();
    if (!byWords) {
      String named = overriddenWhole(finding, findings, rules);
      if (named != null) {
        winner = named;
        left = new ArrayList<>(finding.evidence());
        gone = true;
      }
    }
    return winner == null ? finding : given(finding, winner, left, gone);
  }

  private static @Nullable String strongest(
      Finding finding, Evidence evidence, List<Finding> findings, Map<String, Rule> rules) {
    for (Finding other : findings) {
      if (other.equals(finding)
          || !punishes(other)
          || !Expectations.punishesWords(rule(rules, other))) {
        continue;
      }
      for (Evidence others : other.evidence()) {
        if (sameWords(evidence, others)
            && beats(rule(rules, other), others, rule(rules, finding), evidence)) {
          return other.rule();
        }
      }
    }
    return null;
  }

  /** Whether a rule that names this one in {@code overrides} is broken on the same stretch. */
  private static @Nullable String overriddenWhole(
      Finding finding, List<Finding> findings, Map<String, Rule> rules) {
    for (Finding other : findings) {
      if (!other.equals(finding)
          && punishes(other)
          && rule(rules, other).overrides().contains(finding.rule())
          && !rule(rules, finding).overrides().contains(other.rule())
          && sameStretch(finding, other)) {
        return other.rule();
      }
    }
    return null;
  }

  private static Rule rule(Map<String, Rule> rules, Finding finding) {
    return Objects.requireNonNull(rules.get(finding.rule()), finding.rule());
  }

  static boolean sameWords(Evidence a, Evidence b) {
    return a.utterance() >= 0
        && a.utterance() == b.utterance()
        && a.word() < b.word() + b.words()
        && b.word() < a.word() + a.words();
  }

  private static boolean sameStretch(Finding a, Finding b) {
    Searched left = a.searched();
    Searched right = b.searched();
    if (left == null || right == null) {
      return true;
    }
    Integer leftFrom = left.fromMillis();
    Integer leftTo = left.toMillis();
    Integer rightFrom = right.fromMillis();
    Integer rightTo = right.toMillis();
    return leftFrom == null
        || leftTo == null
        || rightFrom == null
        || rightTo == null
        || (leftFrom < rightTo && rightFrom < leftTo);
  }

  static boolean beats(Rule one, Evidence its, Rule other, Evidence others) {
    boolean names = one.overrides().contains(other.id());
    boolean named = other.overrides().contains(one.id());
    if (names != named) {
      return names;
    }
    if (its.words() != others.words()) {
      return its.words() > others.words();
    }
    if (one.weight() != other.weight()) {
      return one.weight() > other.weight();
    }
    return one.id().compareTo(other.id()) < 0;
  }

  private static Finding given(Finding finding, String winner, List<Evidence> left, boolean gone) {
    return new Finding(
        finding.rule(),
        finding.section(),
        finding.title(),
        gone ? Verdict.NOT_APPLICABLE : Verdict.VIOLATED,
        gone ? Reason.OVERRIDDEN : finding.reasonCode(),
        gone ? "already counted by " + winner : finding.reason(),
        finding.weight(),
        finding.critical(),
        finding.standards(),
        gone ? finding.evidence() : left,
        finding.searched(),
        finding.nearest(),
        finding.instead(),
        finding.because(),
        winner,
        gone ? 0 : finding.eventsMet(),
        gone ? 0 : finding.events(),
        finding.verified());
  }
}
