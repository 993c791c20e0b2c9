package org.callscore.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callscore.RuleCheck;
import org.callscore.rule.Example;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Which standards of the catalogue the rules of a pack check, language by language. A rule counts
 * in a language if every phrase set it listens for has words there and an example call in that
 * language passes; or if it listens for none, as rules do that look at times, at records or ask a
 * person. A standard counts if it has rules and all of them do.
 */
final class Coverage {
  private final List<Standard> standards;
  private final RulePack pack;
  private final Set<String> languages;
  private final Map<String, Set<String>> packs;

  /** By standard, the rules that name it. */
  private final Map<String, List<Rule>> rules = new TreeMap<>();

  /**
   * Over these standards.
   *
   * @param standards the whole catalogue
   * @param packs by rule, the packs it is in
   */
  Coverage(List<Standard> standards, RulePack pack, Map<String, Set<String>> packs) {
    this.standards = standards.stream().filter(Standard::canBeChecked).toList();
    this.pack = pack;
    this.packs = packs;
    languages = new TreeSet<>(pack.phraseSets().keySet());
    for (Rule rule : pack.rules()) {
      for (String standard : rule.standards()) {
        rules.computeIfAbsent(standard, id -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** Of what comes with CallScore, by rule, the packs it is in besides the one that holds all. */
  static Map<String, Set<String>> shippedPacks() throws IOException {
    Map<String, Set<String>> packs = new TreeMap<>();
    RuleSources shipped = RuleSources.shipped();
    for (String name : shipped.packs()) {
      String content = shipped.pack(name).map(SourceFile::content).orElse("");
      for (String rule : rulesNamed(content)) {
        packs.computeIfAbsent(rule, id -> new TreeSet<>()).add(name);
      }
    }
    return packs;
  }

  /** The ids in a pack's file, which is much quicker than reading all that the pack uses. */
  private static List<String> rulesNamed(String content) {
    List<String> ids = new ArrayList<>();
    Object file = new Load(LoadSettings.builder().build()).loadFromString(content);
    for (Object section : list(file, "sections")) {
      for (Object entry : list(section, "rules")) {
        ids.add(String.valueOf(entry instanceof Map<?, ?> rule ? rule.get("rule") : entry));
      }
    }
    return ids;
  }

  private static List<?> list(@Nullable Object map, String key) {
    return map instanceof Map<?, ?> fields && fields.get(key) instanceof List<?> entries
        ? entries
        : List.of();
  }

  /** The standards that can be checked, in the catalogue's order. */
  List<Standard> standards() {
    return standards;
  }

  /** Languages in which the pack has phrases. */
  Set<String> languages() {
    return languages;
  }

  /** The rules that name a standard. */
  List<Rule> rules(Standard standard) {
    return rules.getOrDefault(standard.id(), List.of());
  }

  /** The packs a rule is in. */
  Set<String> packs(Rule rule) {
    return packs.getOrDefault(rule.id(), Set.of());
  }

  /** How many standards a language covers. */
  long covered(String language) {
    return standards.stream().filter(standard -> covers(standard, language)).count();
  }

  /** Whether it has rules and all of them count in this language. */
  boolean covers(Standard standard, String language) {
    List<Rule> of = rules(standard);
    return !of.isEmpty() && of.stream().allMatch(rule -> gap(rule, language).isEmpty());
  }

  /** What a rule lacks in a language: {@code no phrases for greeting}; empty if nothing. */
  String gap(Rule rule, String language) {
    List<String> only = rule.applies().languages();
    if (!only.isEmpty() && !only.contains(language)) {
      return "";
    }
    Set<String> needed = RuleCheck.phraseSets(rule);
    Set<String> lacking = new TreeSet<>(needed);
    lacking.removeAll(pack.phraseSets().getOrDefault(language, Map.of()).keySet());
    if (!lacking.isEmpty()) {
      return "no phrases for " + String.join(", ", lacking);
    }
    boolean shown =
        needed.isEmpty() || !rule.expectation().givesPoints() || passes(rule).contains(language);
    return shown ? "" : "no passing example";
  }

  private static Set<String> passes(Rule rule) {
    return rule.examples().stream()
        .filter(example -> example.outcome().equals("pass"))
        .map(example -> String.valueOf(example.call().language()))
        .collect(Collectors.toSet());
  }

  /**
   * A line per language such as {@code en 87/344}, then for each standard a line with its rules and
   * below it one for each of them, with its packs, its examples and what is missing.
   *
   * @param gapsOnly only standards that lack something
   */
  List<String> lines(boolean gapsOnly) {
    List<String> lines = new ArrayList<>();
    for (String language : languages) {
      lines.add("%s %d/%d".formatted(language, covered(language), standards.size()));
    }
    for (Standard standard : standards) {
      boolean complete = languages.stream().allMatch(language -> covers(standard, language));
      if (!(gapsOnly && complete)) {
        List<Rule> of = rules(standard);
        lines.add(
            "%s %s (%s): %s"
                .formatted(
                    standard.id(),
                    standard.name(),
                    standard.checkable(),
                    of.isEmpty() ? "-" : String.join(", ", of.stream().map(Rule::id).toList())));
        of.forEach(rule -> lines.add("  " + line(rule)));
      }
    }
    return lines;
  }

  private String line(Rule rule) {
    List<String> parts = new ArrayList<>();
    parts.add(packs(rule).isEmpty() ? "in no pack" : "in " + String.join(", ", packs(rule)));
    if (RuleCheck.phraseSets(rule).isEmpty()) {
      parts.add("no words needed");
    }
    Map<String, long[]> examples = examples(rule);
    if (!examples.isEmpty()) {
      parts.add(
          "examples "
              + examples.entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue()[0] + "+" + e.getValue()[1])
                  .collect(Collectors.joining(", ")));
    }
    Map<String, List<String>> gaps = new LinkedHashMap<>();
    for (String language : languages) {
      String gap = gap(rule, language);
      if (!gap.isEmpty()) {
        gaps.computeIfAbsent(gap, g -> new ArrayList<>()).add(language);
      }
    }
    gaps.forEach((gap, in) -> parts.add("missing in " + String.join(", ", in) + ": " + gap));
    return rule.id() + ": " + String.join("; ", parts);
  }

  /** By language, how many example calls pass and how many do not. */
  private static Map<String, long[]> examples(Rule rule) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Example example : rule.examples()) {
      long[] count =
          counts.computeIfAbsent(String.valueOf(example.call().language()), l -> new long[2]);
      count[example.outcome().equals("pass") ? 0 : 1]++;
    }
    return counts;
  }
}
