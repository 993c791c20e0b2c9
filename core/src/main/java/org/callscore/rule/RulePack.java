package org.callscore.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Chosen rules with their sections, weights and the phrase sets they use. Immutable; share between
 * threads.
 *
 * @param id such as {@code etiquette}
 * @param version of the pack's file
 * @param sha256 over the content of every file the pack uses, lower-case hexadecimal
 * @param title one line
 * @param sections in the order of the card
 * @param phraseSets by language code, then by name
 */
public record RulePack(
    String id,
    String version,
    String sha256,
    String title,
    List<Section> sections,
    Map<String, Map<String, PhraseSet>> phraseSets) {
  public RulePack {
    sections = List.copyOf(sections);
    phraseSets = Map.copyOf(phraseSets);
  }

  /**
   * A pack that ships with CallScore, read from the class path.
   *
   * @throws RulePackException if there is no such pack (the message names the artefact that may be
   *     missing) or it is wrong
   */
  public static RulePack named(String id) {
    return RulePackReader.named(id);
  }

  /**
   * A team's own pack: a folder laid out as the rules module's {@code org/callscore/rules} ({@code
   * packs}, {@code standard}, {@code phrases}), or one pack file in such a folder.
   *
   * @throws IOException if it cannot be read
   * @throws RulePackException with every problem found in it
   */
  public static RulePack read(Path folderOrFile) throws IOException {
    return RulePackReader.read(folderOrFile);
  }

  /** With the profile's settings. */
  public RulePack with(Profile profile) {
    return this;
  }

  /** Every rule of every section, in order. */
  public List<Rule> rules() {
    return sections.stream().flatMap(section -> section.rules().stream()).toList();
  }
}
