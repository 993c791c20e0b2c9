package org.callscore.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callscore.transcript.AgentName;
import org.jspecify.annotations.Nullable;

/**
 * The team's own settings, read from {@code callscore.yaml}.
 *
 * @param pack the pack to score with, {@code etiquette} unless the file says otherwise
 * @param packsWhen other packs for some calls; the first that fits is used
 * @param language code, or null for {@code en}
 * @param model speech model: name or folder, or null
 * @param agentChannel {@code left}, {@code right} or {@code auto}
 * @param companies every name callers may hear for the company
 * @param agents the roster
 * @param timeZone where the agents' clocks are, or null if unknown
 * @param templates parts of {@code greeting} and {@code closing}, in order
 * @param minimumTalkSeconds calls with less talk are not scored
 * @param minimumConfidence words below it decide nothing, 0 to 1
 * @param rules settings for single rules, by id
 * @param additions folders of own rules, phrase sets and packs laid out like the rules module. What
 *     has the name of something shipped takes its place; an own rule is used where a pack or {@code
 *     rules} names it
 * @param lexicon own word lists, in the place of those of the same name, and what is heard for
 *     names; of every language the team's calls are in
 * @param routing who gets which call, for what is judged over many calls
 * @param sha256 of the file, lower-case hexadecimal
 */
public record Profile(
    String pack,
    List<PackWhen> packsWhen,
    @Nullable String language,
    @Nullable String model,
    String agentChannel,
    List<String> companies,
    List<AgentName> agents,
    @Nullable ZoneId timeZone,
    Map<String, Template> templates,
    int minimumTalkSeconds,
    double minimumConfidence,
    Map<String, RuleSetting> rules,
    List<Path> additions,
    Lexicon lexicon,
    Routing routing,
    String sha256) {

  /** Words below this confidence decide nothing unless the profile says otherwise. */
  public static final double DEFAULT_MINIMUM_CONFIDENCE = 0.5;

  /** What holds where a team says nothing. */
  public static final Profile DEFAULT =
      new Profile(
          "etiquette",
          List.of(),
          null,
          null,
          "auto",
          List.of(),
          List.of(),
          null,
          Map.of(),
          0,
          DEFAULT_MINIMUM_CONFIDENCE,
          Map.of(),
          List.of(),
          Lexicon.EMPTY,
          Routing.DEFAULT,
          "");

  public Profile {
    packsWhen = List.copyOf(packsWhen);
    companies = List.copyOf(companies);
    agents = List.copyOf(agents);
    templates = Map.copyOf(templates);
    rules = Map.copyOf(rules);
    additions = List.copyOf(additions);
  }

  /**
   * Reads a profile.
   *
   * @throws IOException if it cannot be read
   * @throws RulePackException with every problem found in it
   */
  public static Profile read(Path file) throws IOException {
    return ProfileReader.read(file);
  }

  /** This profile with other folders of own rules. */
  public Profile withAdditions(List<Path> folders) {
    return new Profile(
        pack,
        packsWhen,
        language,
        model,
        agentChannel,
        companies,
        agents,
        timeZone,
        templates,
        minimumTalkSeconds,
        minimumConfidence,
        rules,
        folders,
        lexicon,
        routing,
        sha256);
  }

  /** A pack for calls with this direction or role; null asks for nothing. */
  public record PackWhen(@Nullable String direction, @Nullable String role, String pack) {}

  /**
   * Parts of an opening or closing.
   *
   * @param parts names of the parts ({@code salutation}, {@code company}, {@code name}, {@code
   *     offer}, ...), in order
   * @param optional those that may be left out
   * @param ordered whether the order counts
   */
  public record Template(List<String> parts, List<String> optional, boolean ordered) {
    public Template {
      parts = List.copyOf(parts);
      optional = List.copyOf(optional);
    }
  }

  /**
   * Changes to one rule; null keeps what the pack has.
   *
   * @param off whether the rule is left out
   * @param atMost of what the rule avoids or keeps
   * @param atLeast of what the rule keeps, or demands to be said
   * @param place where it stands; {@link Place#NOWHERE} if a program made it
   */
  public record RuleSetting(
      boolean off,
      @Nullable Integer weight,
      @Nullable Boolean critical,
      @Nullable Window within,
      @Nullable Quantity atMost,
      @Nullable Quantity atLeast,
      Place place) {}
}
