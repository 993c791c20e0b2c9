package org.callscore.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callscore.rule.RuleFiles.RuleFile;

/** The files that rules, phrase sets and packs were read from, as text. Immutable. */
public final class RuleSources {
  private final SortedMap<String, SourceFile> files = new TreeMap<>();

  private RuleSources() {}

  /**
   * Those of a folder laid out as {@code packs}, {@code standard} and {@code phrases}.
   *
   * @throws IOException if it cannot be read or holds no rules
   */
  public static RuleSources in(Path folder) throws IOException {
    RuleSources sources = new RuleSources();
    sources.add(RulePackReader.own(folder, new ArrayList<>()));
    return sources;
  }

  /**
   * Those that come with CallScore, none if none are on the class path.
   *
   * @throws IOException if they cannot be read
   */
  public static RuleSources shipped() throws IOException {
    RuleSources sources = new RuleSources();
    try (ShippedRules shipped = ShippedRules.open(new ArrayList<>())) {
      if (shipped != null) {
        sources.add(shipped.files());
      }
    }
    return sources;
  }

  /** These files, and of other ones those that have no namesake here. */
  public RuleSources over(RuleSources base) {
    RuleSources both = new RuleSources();
    both.files.putAll(base.files);
    both.files.putAll(files);
    return both;
  }

  private void add(RuleFiles found) throws IOException {
    List<RuleFile> all = new ArrayList<>(found.packs().values());
    all.addAll(found.rules().values());
    found.sets().values().forEach(ofLanguage -> all.addAll(ofLanguage.values()));
    for (RuleFile file : all) {
      files.put(file.path(), new SourceFile(file.shown(), file.path(), found.content(file)));
    }
  }

  /** Every file, in order of its path. */
  public Collection<SourceFile> all() {
    return List.copyOf(files.values());
  }

  /** Names of the packs. */
  public Set<String> packs() {
    Set<String> packs = new java.util.TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith("packs/")) {
        packs.add(path.substring("packs/".length(), path.length() - ".yaml".length()));
      }
    }
    return packs;
  }

  /** A rule's file. */
  public Optional<SourceFile> rule(String id) {
    return Optional.ofNullable(files.get("standard/" + id + ".yaml"));
  }

  /** A pack's file. */
  public Optional<SourceFile> pack(String id) {
    return Optional.ofNullable(files.get("packs/" + id + ".yaml"));
  }

  /** A phrase set's file. */
  public Optional<SourceFile> phrases(String language, String set) {
    return Optional.ofNullable(files.get("phrases/" + language + "/" + set + ".yaml"));
  }
}
