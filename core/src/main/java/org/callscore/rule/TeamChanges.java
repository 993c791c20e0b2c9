package org.callscore.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.rule.Profile.RuleSetting;
import org.callscore.rule.RuleFiles.RuleFile;

/** Puts a team's own phrase sets, words, rules and settings into a pack. */
final class TeamChanges {
  private final Profile profile;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> knownRules = new TreeSet<>();

  private TeamChanges(Profile profile) {
    this.profile = profile;
  }

  static RulePack apply(RulePack pack, Profile profile) {
    if (profile.additions().isEmpty()
        && profile.rules().isEmpty()
        && profile.lexicon().equals(Lexicon.EMPTY)) {
      return pack;
    }
    try {
      return new TeamChanges(profile).apply(pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private RulePack apply(RulePack pack) throws IOException {
    pack.rules().forEach(rule -> knownRules.add(rule.id()));
    try (ShippedRules shipped = ShippedRules.open(new ArrayList<>())) {
      if (shipped != null) {
        knownRules.addAll(shipped.files().rules().keySet());
      }
    }
    RulePack changed = pack;
    for (Path folder : profile.additions()) {
      RuleFiles own = RulePackReader.own(folder, problems);
      knownRules.addAll(own.rules().keySet());
      changed = with(own, changed);
    }
    checkRuleIds();
    List<Section> sections = settled(changed.sections());
    RulePackReader.stopAt(problems);
    Map<String, Lexicon> lexicons = new TreeMap<>(changed.lexicons());
    for (String language : changed.phraseSets().keySet()) {
      lexicons.merge(language, profile.lexicon(), Lexicon::with);
    }
    return with(sections, changed.phraseSets(), lexicons, changed.sha256(), pack);
  }

  private static RulePack with(
      List<Section> sections,
      Map<String, Map<String, PhraseSet>> sets,
      Map<String, Lexicon> lexicons,
      String sha256,
      RulePack pack) {
    return new RulePack(pack.id(), pack.version(), sha256, pack.title(), sections, sets, lexicons);
  }

  private static Section with(List<Rule> rules, Section section) {
    return new Section(section.id(), section.title(), section.weight(), rules);
  }

  /**
   * Own sets and rules take the place of their namesakes; own rules the profile names are added.
   */
  private RulePack with(RuleFiles own, RulePack pack) throws IOException {
    Map<String, Set<String>> setNames = new TreeMap<>();
    pack.phraseSets()
        .forEach((language, sets) -> setNames.put(language, new TreeSet<>(sets.keySet())));
    own.sets()
        .forEach(
            (language, sets) ->
                setNames.computeIfAbsent(language, code -> new TreeSet<>()).addAll(sets.keySet()));
    Map<String, Map<String, PhraseSet>> sets = new TreeMap<>();
    pack.phraseSets().forEach((language, before) -> sets.put(language, new TreeMap<>(before)));
    Map<String, Set<String>> listNames = RulePackReader.listNames(own, profile.lexicon());
    pack.lexicons()
        .forEach(
            (language, lexicon) ->
                listNames
                    .computeIfAbsent(language, code -> new TreeSet<>())
                    .addAll(lexicon.lists().keySet()));
    RulePackReader.phraseSets(own, setNames, listNames, problems)
        .forEach(
            (language, added) ->
                sets.computeIfAbsent(language, code -> new TreeMap<>()).putAll(added));
    Map<String, Lexicon> lexicons = new TreeMap<>(pack.lexicons());
    RulePackReader.lexicons(own, problems)
        .forEach((language, lexicon) -> lexicons.merge(language, lexicon, Lexicon::with));
    Set<String> anySet = new TreeSet<>();
    setNames.values().forEach(anySet::addAll);
    Map<String, Rule> rules = rules(own, new RuleNames(anySet, knownRules));
    List<Section> sections = new ArrayList<>();
    for (Section section : pack.sections()) {
      List<Rule> chosen = new ArrayList<>();
      for (Rule rule : section.rules()) {
        Rule other = rules.remove(rule.id());
        chosen.add(other == null ? rule : other);
      }
      sections.add(with(chosen, section));
    }
    rules.keySet().retainAll(profile.rules().keySet());
    rules.values().forEach(rule -> add(rule, sections));
    return with(sections, sets, lexicons, own.sha256(pack.sha256()), pack);
  }

  private Map<String, Rule> rules(RuleFiles own, RuleNames names) throws IOException {
    Map<String, Rule> rules = new TreeMap<>();
    for (Map.Entry<String, RuleFile> entry : own.rules().entrySet()) {
      RuleFile file = entry.getValue();
      Rule rule = RuleReader.read(entry.getKey(), file.shown(), own.content(file), names, problems);
      if (rule != null) {
        rules.put(entry.getKey(), rule);
      }
    }
    return rules;
  }

  /** To the section of its folder, which is made if there is none. */
  private static void add(Rule rule, List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id().equals(rule.folder())) {
        List<Rule> longer = new ArrayList<>(sections.get(i).rules());
        longer.add(rule);
        sections.set(i, with(longer, sections.get(i)));
        return;
      }
    }
    sections.add(
        new Section(
            rule.folder(),
            RulePackReader.titleOf(rule.folder()),
            RulePackReader.FOLDER_WEIGHT,
            List.of(rule)));
  }

  /** A rule may be missing in this pack, for the profile may be used with several. */
  private void checkRuleIds() {
    for (Map.Entry<String, RuleSetting> entry : profile.rules().entrySet()) {
      String id = entry.getKey();
      if (!knownRules.contains(id)) {
        String near = Spelling.nearest(id, knownRules);
        String hint = near == null ? "" : "did you mean '" + near + "'?";
        problems.add(entry.getValue().place().problem("no rule '" + id + "'", hint));
      }
    }
  }

  private List<Section> settled(List<Section> sections) {
    List<Section> settled = new ArrayList<>();
    for (Section section : sections) {
      List<Rule> chosen = new ArrayList<>();
      for (Rule rule : section.rules()) {
        RuleSetting setting = profile.rules().get(rule.id());
        if (setting == null) {
          chosen.add(rule);
        } else if (!setting.off()) {
          chosen.add(RuleSettings.apply(rule, setting, problems));
        }
      }
      settled.add(with(chosen, section));
    }
    return settled;
  }
}
