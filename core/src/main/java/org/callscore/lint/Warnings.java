package org.callscore.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.rule.LintCode;
import org.callscore.rule.Place;
import org.callscore.rule.Problem;
import org.callscore.rule.SourceFile;
import org.callscore.rule.Warning;

/** Collects warnings; leaves out what the files say is meant, and tells what they say in vain. */
final class Warnings {
  private final Map<Warning, Set<String>> packsByWarning = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> meantByPath = new HashMap<>();
  private final Map<String, Set<String>> silenced = new HashMap<>();

  /** A warning about one file. */
  void add(LintCode code, SourceFile file, Place place, String message, String hint) {
    add(code, List.of(file), place, message, hint, "");
  }

  /**
   * A warning about files that come together in a pack; told once, with all the packs.
   *
   * @param files any of which may say that it is meant
   * @param pack its id, or empty where packs do not matter
   */
  void add(
      LintCode code,
      List<SourceFile> files,
      Place place,
      String message,
      String hint,
      String pack) {
    boolean meant = false;
    for (SourceFile file : files) {
      if (meant(file).containsKey(code.label())) {
        silenced.computeIfAbsent(file.path(), path -> new TreeSet<>()).add(code.label());
        meant = true;
      }
    }
    if (!meant) {
      Problem problem =
          new Problem(place.file(), place.line(), place.column(), message, place.source(), hint);
      Set<String> packs =
          packsByWarning.computeIfAbsent(new Warning(code, problem), w -> new TreeSet<>());
      if (!pack.isEmpty()) {
        packs.add(pack);
      }
    }
  }

  private Map<String, String> meant(SourceFile file) {
    return meantByPath.computeIfAbsent(file.path(), path -> file.meant());
  }

  /** Warns of what a file says is meant though it is not there. */
  void addNeedless(SourceFile file, Set<LintCode> notLookedFor) {
    for (String code : meant(file).keySet()) {
      boolean looked = notLookedFor.stream().noneMatch(other -> other.label().equals(code));
      if (looked && !silenced.getOrDefault(file.path(), Set.of()).contains(code)) {
        add(
            LintCode.NEEDLESS_LINT,
            file,
            file.place("lint", code),
            "'" + code + "' is said to be meant, but there is none",
            "delete it");
      }
    }
  }

  /** By file, line and column. */
  List<Warning> inOrder() {
    List<Warning> all = new ArrayList<>();
    packsByWarning.forEach(
        (warning, packs) -> all.add(packs.isEmpty() ? warning : in(packs, warning)));
    all.sort(
        Comparator.comparing((Warning w) -> w.problem().file())
            .thenComparingInt(w -> w.problem().line())
            .thenComparingInt(w -> w.problem().column())
            .thenComparing(Warning::code));
    return all;
  }

  private static Warning in(Set<String> packs, Warning warning) {
    Problem p = warning.problem();
    String where = (packs.size() == 1 ? ", in the pack " : ", in the packs ");
    return new Warning(
        warning.code(),
        new Problem(
            p.file(),
            p.line(),
            p.column(),
            p.message() + where + String.join(", ", packs),
            p.source(),
            p.hint()));
  }
}
