package org.callscore.rule;

import java.util.List;
import java.util.Set;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One demand on a call, in no language: when, who, what, where; its words stand in phrase sets.
 *
 * @param id its path, such as {@code opening/company-name}
 * @param title one sentence
 * @param standards ids of the catalogue's statements it implements
 * @param applies the calls it is for
 * @param trigger when it begins to ask
 * @param speakers whose words are looked at
 * @param window where they are looked at
 * @param expectation what is demanded
 * @param onlyIf what must hold for it to be asked
 * @param unless what makes it not applicable
 * @param confidence words recognised with less decide nothing, 0 to 1; null is the profile's
 * @param weight points, 0 is advisory
 * @param critical failing it marks the card failed
 * @param because why, for the reader of the report
 * @param instead phrase set whose preferred line says what to say, or null
 * @param overrides rules that give way where both punish the same
 * @param leaves what is left to a person, or null
 * @param examples calls it is tested on
 */
public record Rule(
    String id,
    String title,
    List<String> standards,
    Applies applies,
    Trigger trigger,
    Set<Speaker> speakers,
    Window window,
    Expectation expectation,
    List<Condition> onlyIf,
    List<Condition> unless,
    @Nullable Double confidence,
    int weight,
    boolean critical,
    String because,
    @Nullable String instead,
    List<String> overrides,
    @Nullable String leaves,
    List<Example> examples) {
  public Rule {
    standards = List.copyOf(standards);
    speakers = Set.copyOf(speakers);
    onlyIf = List.copyOf(onlyIf);
    unless = List.copyOf(unless);
    overrides = List.copyOf(overrides);
    examples = List.copyOf(examples);
  }

  /** The folder, by which sections are named: {@code opening} of {@code opening/company-name}. */
  public String folder() {
    int slash = id.indexOf('/');
    return slash < 0 ? "" : id.substring(0, slash);
  }
}
