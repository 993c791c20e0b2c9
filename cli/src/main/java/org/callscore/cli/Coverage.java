package org.callscore.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.RuleCheck;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;

/** Which standards of the catalogue the rules of a pack check, language by language. */
final class Coverage {
  private final List<Standard> standards;
  private final RulePack pack;

  /**
   * Over these standards.
   *
   * @param standards the whole catalogue
   */
  Coverage(List<Standard> standards, RulePack pack) {
    this.standards = standards.stream().filter(Standard::canBeChecked).toList();
    this.pack = pack;
  }

  /** A line per language such as {@code en 87/344}, then a line per standard with its rules. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String language : new TreeMap<>(pack.phraseSets()).keySet()) {
      Map<String, List<String>> rules = rulesByStandard(language);
      long covered =
          standards.stream().filter(standard -> rules.containsKey(standard.id())).count();
      lines.add("%s %d/%d".formatted(language, covered, standards.size()));
    }
    Map<String, List<String>> rules = new TreeMap<>();
    pack.rules().forEach(rule -> enter(rule, rules));
    for (Standard standard : standards) {
      List<String> of = rules.getOrDefault(standard.id(), List.of());
      lines.add(
          "%s %s (%s): %s"
              .formatted(
                  standard.id(),
                  standard.name(),
                  standard.checkable(),
                  of.isEmpty() ? "-" : String.join(", ", of)));
    }
    return lines;
  }

  private Map<String, List<String>> rulesByStandard(String language) {
    var sets = pack.phraseSets().getOrDefault(language, Map.of()).keySet();
    Map<String, List<String>> rules = new TreeMap<>();
    for (Rule rule : pack.rules()) {
      if (sets.containsAll(RuleCheck.phraseSets(rule))) {
        enter(rule, rules);
      }
    }
    return rules;
  }

  private static void enter(Rule rule, Map<String, List<String>> rules) {
    for (String standard : rule.standards()) {
      rules.computeIfAbsent(standard, id -> new ArrayList<>()).add(rule.id());
    }
  }
}
