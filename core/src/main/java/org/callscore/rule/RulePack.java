package org.callscore.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param lexicons by language code; none where phrases refer to no words by name
 */
public record RulePack(
    String id,
    String version,
    String sha256,
    String title,
    List<Section> sections,
    Map<String, Map<String, PhraseSet>> phraseSets,
    Map<String, Lexicon> lexicons) {
  public RulePack {
    sections = List.copyOf(sections);
    phraseSets = Map.copyOf(phraseSets);
    lexicons = Map.copyOf(lexicons);
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
   * The pack of this id among the profile's own folders, else on the class path. Only a pack found
   * in this way may name own rules. The profile's settings are not applied yet: {@link #with} does.
   *
   * @throws IOException if an own folder cannot be read
   * @throws RulePackException with every problem found
   */
  public static RulePack named(String id, Profile profile) throws IOException {
    return RulePackReader.named(id, profile);
  }

  /**
   * A team's own pack: a folder laid out as the rules module's {@code org/callscore/rules} ({@code
   * packs}, {@code standard}, {@code phrases}, {@code lists}, {@code sounds}), or one pack file in
   * such a folder. A folder without packs is read with all its rules, in a section for each stage;
   * of several packs one must be named by its file.
   *
   * @throws IOException if it cannot be read
   * @throws RulePackException with every problem found in it
   */
  public static RulePack read(Path folderOrFile) throws IOException {
    return RulePackReader.read(folderOrFile);
  }

  /**
   * Every rule of a folder whatever its packs choose, contradictory ones included, in a section for
   * each stage; the packs are read as well, for their problems. For checking and looking around.
   *
   * @throws IOException if it cannot be read
   * @throws RulePackException with every problem found in it
   */
  public static RulePack readAll(Path folder) throws IOException {
    return RulePackReader.readAll(folder);
  }

  /**
   * This pack with a team's changes: phrase sets, word lists and rules of the profile's own folders
   * take the place of those of the same name, as its own lists do; own phrase sets are added, an
   * own rule is added to the section of its folder if the profile's {@code rules} name it, and the
   * settings of single rules are applied. The hash covers the own files.
   *
   * @throws RulePackException with every problem found, such as a setting for an unknown rule
   * @throws java.io.UncheckedIOException if an own folder cannot be read
   */
  public RulePack with(Profile profile) {
    return TeamChanges.apply(this, profile);
  }

  /** The lexicon of a language. */
  public Lexicon lexicon(String language) {
    return lexicons.getOrDefault(language, Lexicon.EMPTY);
  }

  /** This pack without the rules that only many calls together decide: what a card is made of. */
  public RulePack ofSingleCalls() {
    if (rules().stream().noneMatch(RulePack::ofManyCalls)) {
      return this;
    }
    List<Section> single = new ArrayList<>();
    for (Section section : sections) {
      List<Rule> own = section.rules().stream().filter(rule -> !ofManyCalls(rule)).toList();
      if (!own.isEmpty()) {
        single.add(new Section(section.id(), section.title(), section.weight(), own));
      }
    }
    return new RulePack(id, version, sha256, title, single, phraseSets, lexicons);
  }

  private static boolean ofManyCalls(Rule rule) {
    return rule.expectation() instanceof Expectation.Report;
  }

  /** Every rule of every section, in order. */
  public List<Rule> rules() {
    return sections.stream().flatMap(section -> section.rules().stream()).toList();
  }
}
