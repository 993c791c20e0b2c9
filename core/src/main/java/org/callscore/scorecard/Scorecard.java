package org.callscore.scorecard;

import java.math.BigDecimal;
import java.util.List;
import org.callscore.transcript.Recogniser;
import org.jspecify.annotations.Nullable;

/**
 * What a call is worth and why: one finding a rule, a score a section, one score in all.
 *
 * @param call the transcript's id
 * @param language the call's language
 * @param agent the agent's id, else name, or null
 * @param recogniser what recognised the words, or null
 * @param packId which pack judged
 * @param packVersion its version
 * @param packSha256 its content
 * @param profileSha256 the team's profile, or null
 * @param score 0 to 100 with one decimal, or null if nothing could be assessed
 * @param failed whether a critical rule was broken
 * @param sections in the pack's order
 * @param findings in the pack's order
 * @param measures figures of the call
 * @param notes what the reader should know of the whole card, such as names that could not be
 *     verified
 */
public record Scorecard(
    String call,
    @Nullable String language,
    @Nullable String agent,
    @Nullable Recogniser recogniser,
    String packId,
    String packVersion,
    String packSha256,
    @Nullable String profileSha256,
    @Nullable BigDecimal score,
    boolean failed,
    List<SectionScore> sections,
    List<Finding> findings,
    Measures measures,
    List<String> notes) {
  public Scorecard {
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** Findings with this verdict. */
  public long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Findings with this verdict, in order. */
  public List<Finding> findings(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
