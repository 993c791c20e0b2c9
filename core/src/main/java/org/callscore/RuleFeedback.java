package org.callscore;

import java.util.List;
import org.callscore.lint.Feedback;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceEdit;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** What people say of verdicts, turned into examples of rules and lines of phrase sets. */
public final class RuleFeedback {
  private RuleFeedback() {}

  /**
   * What to change.
   *
   * @param edits of the rule's file, which gets the example, and of phrase sets
   * @param notes for the reader, such as that no line was found that mends it
   */
  public record Proposal(List<SourceEdit> edits, List<String> notes) {
    public Proposal {
      edits = List.copyOf(edits);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Cuts the call down to what still shows the verdict, with the names of the examples in place of
   * those the profile and the metadata know, and looks for a line that makes the rule judge it
   * right without breaking any other example.
   *
   * @param pack every rule and phrase set there is
   * @param sources their files
   * @param atMillis when it happened, or null to take the rule's own evidence
   * @param falseAlarm whether the rule was wrongly broken; else nobody noticed that it was
   * @throws IllegalArgumentException if the call does not show what was reported, or there is no
   *     such rule
   */
  public static Proposal propose(
      RulePack pack,
      RuleSources sources,
      Profile profile,
      String ruleId,
      Transcript call,
      @Nullable Integer atMillis,
      boolean falseAlarm) {
    Rule rule =
        pack.rules().stream()
            .filter(candidate -> candidate.id().equals(ruleId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "'"));
    String stated = call.language() != null ? call.language() : profile.language();
    String language = stated == null ? "en" : stated.replaceFirst("-.*", "");
    Feedback.Proposal proposal =
        new Feedback(pack, sources, profile, language).propose(rule, call, atMillis, falseAlarm);
    return new Proposal(proposal.edits(), proposal.notes());
  }
}
