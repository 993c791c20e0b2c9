package org.callscore.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.rule.Profile.RuleSetting;
import org.callscore.rule.RuleFiles.RuleFile;
import org.jspecify.annotations.Nullable;

/** Reads packs with their rules and phrase sets, telling every problem of all their files. */
final class RulePackReader {
  /** Of a section that no pack gives a weight. */
  static final int FOLDER_WEIGHT = 10;

  private final RuleFiles files;
  private final List<Problem> problems;
  private final RuleNames names;

  /** Words that are not in the files but may be referred to. */
  private final Lexicon lexicon;

  private final Map<String, Rule> rules = new TreeMap<>();

  private RulePackReader(RuleFiles files, Lexicon lexicon, List<Problem> problems) {
    this.files = files;
    this.lexicon = lexicon;
    this.problems = problems;
    this.names = new RuleNames(files.setNames(), files.rules().keySet());
  }

  /** A pack that ships with CallScore. */
  static RulePack named(String id) {
    List<Problem> problems = new ArrayList<>();
    try (ShippedRules shipped = ShippedRules.open(problems)) {
      if (shipped == null) {
        throw missingArtefact(id);
      }
      return named(id, shipped.files(), Lexicon.EMPTY, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules on the class path", e);
    }
  }

  /** A pack of the profile's own folders, else one that ships with CallScore. */
  static RulePack named(String id, Profile profile) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (ShippedRules shipped = ShippedRules.open(problems)) {
      RuleFiles files = shipped == null ? null : shipped.files();
      for (Path folder : profile.additions()) {
        RuleFiles own = own(folder, problems);
        files = files == null ? own : own.over(files);
      }
      if (files == null || (shipped == null && !files.packs().containsKey(id))) {
        throw missingArtefact(id);
      }
      return named(id, files, profile.lexicon(), problems);
    }
  }

  private static RulePack named(String id, RuleFiles files, Lexicon lexicon, List<Problem> problems)
      throws IOException {
    RuleFile file = files.packs().get(id);
    if (file == null) {
      String hint = Spelling.hint(id, files.packs().keySet());
      throw new RulePackException(
          List.of(new Problem("packs", 0, 0, "no pack '" + id + "'", "", hint)));
    }
    return new RulePackReader(files, lexicon, problems).pack(id, file);
  }

  private static RulePackException missingArtefact(String id) {
    return new RulePackException(
        List.of(
            new Problem(
                "packs",
                0,
                0,
                "no pack '" + id + "', for no rules are on the class path",
                "",
                "add the artefact org.callscore:callscore-rules")));
  }

  /** One pack file, or the one pack of a folder, or every rule of a folder without packs. */
  static RulePack read(Path folderOrFile) throws IOException {
    List<Problem> problems = new ArrayList<>();
    if (!Files.isDirectory(folderOrFile)) {
      Path root = folderOrFile.toAbsolutePath().normalize().getParent();
      root = root == null ? null : root.getParent();
      if (!Files.isRegularFile(folderOrFile) || root == null) {
        throw new IOException(
            folderOrFile + ": no such file, expected a pack or a folder of rules");
      }
      Path shown = folderOrFile.resolveSibling("..").normalize();
      RuleFiles files = RuleFiles.in(root, prefix(shown), problems);
      String name = String.valueOf(folderOrFile.getFileName()).replaceFirst("\\.yaml$", "");
      RuleFile file = files.packs().get(name);
      if (file == null) {
        throw new IOException(folderOrFile + ": not a pack, expected a file packs/<name>.yaml");
      }
      return new RulePackReader(files, Lexicon.EMPTY, problems).pack(name, file);
    }
    RuleFiles files = own(folderOrFile, problems);
    if (files.packs().size() > 1) {
      throw new IOException(
          folderOrFile + ": several packs, expected the file of one: " + files.packs().keySet());
    }
    RulePackReader reader = new RulePackReader(files, Lexicon.EMPTY, problems);
    List<Map.Entry<String, RuleFile>> packs = List.copyOf(files.packs().entrySet());
    return packs.isEmpty()
        ? reader.everything("all")
        : reader.pack(packs.get(0).getKey(), packs.get(0).getValue());
  }

  /** Every rule of a folder, whatever its packs choose, and the packs read for their problems. */
  static RulePack readAll(Path folder) throws IOException {
    List<Problem> problems = new ArrayList<>();
    RuleFiles files = own(folder, problems);
    RulePackReader reader = new RulePackReader(files, Lexicon.EMPTY, problems);
    for (RuleFile file : files.packs().values()) {
      reader.sections(file);
    }
    return reader.everything("all");
  }

  static RuleFiles own(Path folder, List<Problem> problems) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder, expected one with standard and phrases");
    }
    RuleFiles files = RuleFiles.in(folder, prefix(folder), problems);
    if (files.rules().isEmpty() && files.sets().isEmpty() && files.packs().isEmpty()) {
      throw new IOException(
          folder
              + ": no rules, expected a folder with standard/<stage>/<rule>.yaml, phrases or"
              + " packs");
    }
    return files;
  }

  private static String prefix(Path folder) {
    String shown = folder.toString().replace('\\', '/');
    return shown.isEmpty() || shown.endsWith("/") ? shown : shown + "/";
  }

  private RulePack pack(String id, RuleFile file) throws IOException {
    PackFile pack = sections(file);
    return finished(id, pack.version(), pack.title(), pack.sections());
  }

  private RulePack everything(String id) throws IOException {
    return finished(id, "0", "Every rule", folders());
  }

  private RulePack finished(String id, String version, String title, List<Section> sections)
      throws IOException {
    Map<String, Map<String, PhraseSet>> sets =
        phraseSets(files, setNames(files), listNames(files, lexicon), problems);
    Map<String, Lexicon> lexicons = lexicons(files, problems);
    stopAt(problems);
    return new RulePack(id, version, files.sha256(""), title, sections, sets, lexicons);
  }

  /** What a pack's file says. */
  private record PackFile(String version, String title, List<Section> sections) {}

  private PackFile sections(RuleFile file) throws IOException {
    YamlMap map = YamlFile.read(file.shown(), files.content(file), problems);
    if (map == null) {
      return new PackFile("", "", List.of());
    }
    map.allow("version", "title", "sections", "rules", LintKey.NAME);
    LintKey.read(map);
    String version = map.requiredText("version", "one such as 1.0.0");
    String title = map.requiredText("title", "one line");
    List<Section> sections = new ArrayList<>();
    YamlNode all = map.get("rules");
    if (all != null) {
      all.oneOf("choice", List.of("all"));
      if (map.has("sections")) {
        map.key("sections").problem("'sections' beside 'rules: all'", "expected one of them");
      }
      sections.addAll(folders());
    } else {
      Map<String, String> chosen = new TreeMap<>();
      YamlNode list = map.required("sections", "a list of sections, or 'rules: all'");
      for (YamlNode entry : list == null ? List.<YamlNode>of() : list.list()) {
        Section section = section(entry.map(), chosen);
        if (sections.stream().anyMatch(other -> other.id().equals(section.id()))) {
          entry.problem("section '" + section.id() + "' stands twice", "");
        }
        sections.add(section);
      }
    }
    return new PackFile(version, title, sections);
  }

  private Section section(YamlMap map, Map<String, String> chosen) throws IOException {
    map.allow("id", "title", "weight", "rules");
    String id = map.requiredText("id", "one such as opening");
    String title = map.text("title");
    map.required("weight", "the section's share of the score");
    List<Rule> sectionRules = new ArrayList<>();
    map.required("rules", "a list of rules");
    for (YamlNode entry : map.list("rules")) {
      Rule rule = entry(entry, id, chosen);
      if (rule != null) {
        sectionRules.add(rule);
      }
    }
    return new Section(
        id, title == null ? titleOf(id) : title, map.count("weight", 0, 0), sectionRules);
  }

  /** A rule's id, or {@code {rule: id, weight: 5}}. */
  private @Nullable Rule entry(YamlNode entry, String section, Map<String, String> chosen)
      throws IOException {
    YamlNode id = entry;
    RuleSetting setting = null;
    if (entry.isMap()) {
      YamlMap map = entry.map();
      List<String> keys = new ArrayList<>(RuleSettings.KEYS);
      keys.add(0, "rule");
      id = map.allow(keys).required("rule", "the rule's id");
      setting = RuleSettings.read(map);
    }
    if (id == null) {
      return null;
    }
    String name = names.rule(id);
    String before = chosen.put(name, section);
    if (before != null) {
      id.problem("rule '" + name + "' stands twice", "also in section '" + before + "'");
    }
    Rule rule = rule(name);
    return rule == null || setting == null ? rule : RuleSettings.apply(rule, setting, problems);
  }

  /** Read once; null if there is none or it is no mapping. */
  private @Nullable Rule rule(String id) throws IOException {
    Rule known = rules.get(id);
    RuleFile file = files.rules().get(id);
    if (known != null || file == null) {
      return known;
    }
    Rule rule = RuleReader.read(id, file.shown(), files.content(file), names, problems);
    if (rule != null) {
      rules.put(id, rule);
    }
    return rule;
  }

  /** A section for every folder, with all its rules. */
  private List<Section> folders() throws IOException {
    SortedMap<String, List<Rule>> byFolder = new TreeMap<>();
    for (String id : files.rules().keySet()) {
      Rule rule = rule(id);
      if (rule != null) {
        byFolder.computeIfAbsent(rule.folder(), folder -> new ArrayList<>()).add(rule);
      }
    }
    List<Section> sections = new ArrayList<>();
    byFolder.forEach(
        (folder, own) -> sections.add(new Section(folder, titleOf(folder), FOLDER_WEIGHT, own)));
    return sections;
  }

  private static Map<String, Set<String>> setNames(RuleFiles files) {
    Map<String, Set<String>> names = new TreeMap<>();
    files.sets().forEach((code, own) -> names.put(code, own.keySet()));
    return names;
  }

  /** The names of the lists of the files, and of others in every language. */
  static Map<String, Set<String>> listNames(RuleFiles files, Lexicon others) {
    Map<String, Set<String>> all = new TreeMap<>();
    Set<String> languages = new TreeSet<>(files.sets().keySet());
    languages.addAll(files.lists().keySet());
    for (String code : languages) {
      Set<String> names = new TreeSet<>(others.lists().keySet());
      names.addAll(files.lists().getOrDefault(code, new TreeMap<>()).keySet());
      all.put(code, names);
    }
    return all;
  }

  /**
   * Every phrase set of the files, by language and name.
   *
   * @param setNames by language, the sets that phrases may refer to
   * @param listNames by language, the word lists that phrases may refer to
   */
  static Map<String, Map<String, PhraseSet>> phraseSets(
      RuleFiles files,
      Map<String, Set<String>> setNames,
      Map<String, Set<String>> listNames,
      List<Problem> problems)
      throws IOException {
    Map<String, Map<String, PhraseSet>> sets = new TreeMap<>();
    for (Map.Entry<String, SortedMap<String, RuleFile>> language : files.sets().entrySet()) {
      String code = language.getKey();
      PhraseNames known = PhraseNames.of(code, setNames, listNames);
      for (Map.Entry<String, RuleFile> entry : language.getValue().entrySet()) {
        RuleFile file = entry.getValue();
        PhraseSet set =
            PhraseSetReader.read(
                entry.getKey(), code, file.shown(), files.content(file), known, problems);
        if (set != null) {
          sets.computeIfAbsent(code, c -> new TreeMap<>()).put(entry.getKey(), set);
        }
      }
    }
    return sets;
  }

  /** The word lists and what is heard for names, by language. */
  static Map<String, Lexicon> lexicons(RuleFiles files, List<Problem> problems) throws IOException {
    Map<String, Lexicon> lexicons = new TreeMap<>();
    for (Map.Entry<String, SortedMap<String, RuleFile>> language : files.lists().entrySet()) {
      Map<String, List<String>> lists = new TreeMap<>();
      for (Map.Entry<String, RuleFile> entry : language.getValue().entrySet()) {
        RuleFile file = entry.getValue();
        lists.put(entry.getKey(), LexiconReader.list(file.shown(), files.content(file), problems));
      }
      lexicons.put(language.getKey(), new Lexicon(lists, Map.of()));
    }
    for (Map.Entry<String, RuleFile> entry : files.sounds().entrySet()) {
      RuleFile file = entry.getValue();
      Map<String, List<String>> sounds =
          LexiconReader.sounds(file.shown(), files.content(file), problems);
      lexicons.merge(entry.getKey(), new Lexicon(Map.of(), sounds), Lexicon::with);
    }
    return lexicons;
  }

  /** {@code Voice and manner} for {@code voice-and-manner}. */
  static String titleOf(String folder) {
    String words = folder.replace('-', ' ');
    return words.isEmpty() ? "Rules" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static void stopAt(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RulePackException(Problem.inOrder(problems));
    }
  }
}
