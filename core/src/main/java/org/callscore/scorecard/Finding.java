package org.callscore.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded about one call. Everything a report shows of it is here.
 *
 * @param rule the rule's id
 * @param section the section it counts in
 * @param title the rule's title
 * @param verdict how it ended
 * @param reasonCode why, for programs, such as {@code not-said}; the list is in {@code
 *     docs/scorecard.md}
 * @param reason why, for people: one sentence
 * @param weight points; 0 is advisory
 * @param critical whether breaking it fails the card
 * @param standards catalogue ids
 * @param evidence what shows it, in time order
 * @param searched where it was looked for, or null
 * @param nearest what came closest, or null
 * @param instead what to say, in the call's language, or null
 * @param because why the rule exists
 * @param overriddenBy the rule that punishes the same words instead, or null
 * @param eventsMet of {@code events} occurrences (holds, transfers, questions), how many were met
 * @param events how many occurrences were judged; 1 for a rule about the whole call
 * @param verified false where a name counted as given although nobody knows the right one
 */
public record Finding(
    String rule,
    String section,
    String title,
    Verdict verdict,
    String reasonCode,
    String reason,
    int weight,
    boolean critical,
    List<String> standards,
    List<Evidence> evidence,
    @Nullable Searched searched,
    @Nullable NearestMiss nearest,
    @Nullable String instead,
    String because,
    @Nullable String overriddenBy,
    int eventsMet,
    int events,
    boolean verified) {
  public Finding {
    standards = List.copyOf(standards);
    evidence = List.copyOf(evidence);
  }

  /** Whether it is a question that only a person can answer. */
  public boolean asksPerson() {
    return verdict == Verdict.NOT_ASSESSED && reasonCode.equals("person");
  }

  /** This finding shown by other evidence. */
  public Finding withEvidence(List<Evidence> other) {
    return new Finding(
        rule,
        section,
        title,
        verdict,
        reasonCode,
        reason,
        weight,
        critical,
        standards,
        other,
        searched,
        nearest,
        instead,
        because,
        overriddenBy,
        eventsMet,
        events,
        verified);
  }
}
