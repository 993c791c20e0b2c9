package org.callscore.rule;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Profile.PackWhen;
import org.callscore.rule.Profile.RuleSetting;
import org.callscore.rule.Profile.Template;
import org.callscore.transcript.AgentName;
import org.jspecify.annotations.Nullable;

/** Reads a team's profile from its YAML file. */
final class ProfileReader {
  private static final List<String> KEYS =
      List.of(
          "pack",
          "packs",
          "language",
          "model",
          "agentChannel",
          "companies",
          "agents",
          "timeZone",
          "greeting",
          "closing",
          "minimumTalkSeconds",
          "minimumConfidence",
          "rules",
          "additions",
          "lists",
          "sounds",
          "routing");
  private static final List<String> ROUTING =
      List.of(
          "sources",
          "exceptions",
          "areaCode",
          "mobile",
          "defaultNumber",
          "bounces",
          "callbackHours");
  private static final List<String> CHANNELS = List.of("auto", "left", "right");
  private static final List<String> TEMPLATES = List.of("greeting", "closing");

  private final YamlMap map;
  private final Path folder;

  private ProfileReader(YamlMap map, Path folder) {
    this.map = map;
    this.folder = folder;
  }

  static Profile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file, expected a profile");
    }
    byte[] bytes = Files.readAllBytes(file);
    String content;
    try {
      content =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8 text, save it as UTF-8", e);
    }
    List<Problem> problems = new ArrayList<>();
    YamlMap map = YamlFile.read(file.toString(), content, problems);
    Profile profile =
        map == null
            ? Profile.DEFAULT
            : new ProfileReader(map.allow(KEYS), file.resolveSibling(""))
                .profile(RuleFiles.sha256(bytes));
    if (!problems.isEmpty()) {
      throw new RulePackException(Problem.inOrder(problems));
    }
    return profile;
  }

  private Profile profile(String sha256) {
    String pack = map.text("pack");
    String channel = map.oneOf("agentChannel", CHANNELS);
    return new Profile(
        pack == null ? Profile.DEFAULT.pack() : pack,
        packsWhen(),
        map.text("language"),
        model(),
        channel == null ? Profile.DEFAULT.agentChannel() : channel,
        companies(),
        agents(),
        timeZone(),
        templates(),
        map.count("minimumTalkSeconds", 0, Profile.DEFAULT.minimumTalkSeconds()),
        minimumConfidence(),
        rules(),
        additions(),
        lexicon(),
        routing(),
        sha256);
  }

  private List<PackWhen> packsWhen() {
    List<PackWhen> packs = new ArrayList<>();
    for (YamlNode entry : map.list("packs")) {
      YamlMap choice = entry.map().allow("when", "use");
      String pack = choice.requiredText("use", "a pack such as outbound");
      YamlNode node = choice.required("when", "{direction: outbound}, {role: secretary} or both");
      if (node == null) {
        continue;
      }
      YamlMap when = node.map().allow("direction", "role");
      if (node.isMap() && when.names().isEmpty()) {
        node.problem(
            "'when' asks for nothing", "expected direction or role; 'pack' is the default");
      }
      packs.add(
          new PackWhen(
              when.oneOf("direction", RuleReader.DIRECTIONS),
              when.oneOf("role", RuleReader.ROLES),
              pack));
    }
    return packs;
  }

  /** A folder beside the profile is named from there, so that the profile may be moved with it. */
  private @Nullable String model() {
    String model = map.text("model");
    if (model == null) {
      return null;
    }
    Path beside = path(model);
    return beside != null && Files.isDirectory(beside) ? beside.toString() : model;
  }

  private @Nullable Path path(String text) {
    try {
      return folder.resolve(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private List<String> companies() {
    List<String> names = new ArrayList<>();
    YamlNode node = map.get("companies");
    if (node != null) {
      for (YamlNode entry : node.oneOrMore()) {
        if (entry.isMap()) {
          YamlMap company = entry.map().allow("names");
          company.required("names", "a list of names");
          names.addAll(company.texts("names"));
        } else {
          names.add(entry.text());
        }
      }
    }
    return names;
  }

  private List<AgentName> agents() {
    List<AgentName> agents = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (YamlNode entry : map.list("agents")) {
      if (!entry.isMap()) {
        agents.add(new AgentName(null, List.of(entry.text())));
        continue;
      }
      YamlMap agent = entry.map().allow("id", "names");
      agent.required("names", "what the agent may be called");
      String id = agent.text("id");
      if (id != null && ids.contains(id)) {
        agent.key("id").problem("agent '" + id + "' stands twice", "one entry, with all names");
      }
      if (id != null) {
        ids.add(id);
      }
      agents.add(new AgentName(id, agent.texts("names")));
    }
    return agents;
  }

  private @Nullable ZoneId timeZone() {
    YamlNode node = map.get("timeZone");
    if (node == null || node.text().isEmpty()) {
      return null;
    }
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      String near = Spelling.nearest(node.text(), ZoneId.getAvailableZoneIds());
      node.problem(
          "no time zone '" + node.text() + "'",
          "expected one such as Europe/Berlin"
              + (near == null ? "" : "; did you mean '" + near + "'?"));
      return null;
    }
  }

  private Map<String, Template> templates() {
    Map<String, Template> templates = new LinkedHashMap<>();
    for (String name : TEMPLATES) {
      YamlNode node = map.get(name);
      if (node != null) {
        templates.put(name, template(node));
      }
    }
    return templates;
  }

  private static Template template(YamlNode node) {
    if (node.isList()) {
      return new Template(node.texts(), List.of(), false);
    }
    YamlMap template = node.map().allow("parts", "optional", "ordered");
    template.required("parts", "a list such as [salutation, company, name, offer]");
    List<String> parts = template.texts("parts");
    YamlNode optional = template.get("optional");
    for (YamlNode entry : optional == null ? List.<YamlNode>of() : optional.oneOrMore()) {
      if (!parts.contains(entry.text())) {
        entry.problem("no part '" + entry.text() + "'", Spelling.hint(entry.text(), parts));
      }
    }
    return new Template(parts, template.texts("optional"), template.flag("ordered", false));
  }

  private double minimumConfidence() {
    YamlNode node = map.get("minimumConfidence");
    double usual = Profile.DEFAULT_MINIMUM_CONFIDENCE;
    return node == null ? usual : node.share(usual);
  }

  private Map<String, RuleSetting> rules() {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    YamlNode node = map.get("rules");
    if (node == null) {
      return settings;
    }
    YamlMap rules = node.map();
    for (String id : rules.names()) {
      YamlNode value = rules.get(id);
      if (value != null) {
        settings.put(id, setting(rules.key(id), value));
      }
    }
    return settings;
  }

  private static RuleSetting setting(YamlNode key, YamlNode value) {
    Place place = key.place();
    if (value.isText()) {
      boolean on = value.oneOf("setting", List.of("off", "on")).equals("on");
      return new RuleSetting(!on, null, null, null, null, null, place);
    }
    List<String> keys = new ArrayList<>(RuleSettings.KEYS);
    keys.add("off");
    YamlMap map = value.map().allow(keys);
    RuleSetting read = RuleSettings.read(map);
    if (read.off() && map.names().size() > 1) {
      key.problem("'" + key.text() + "' is off and has settings", "remove one or the other");
    }
    return new RuleSetting(
        read.off(),
        read.weight(),
        read.critical(),
        read.within(),
        read.atMost(),
        read.atLeast(),
        place);
  }

  private Lexicon lexicon() {
    YamlNode lists = map.get("lists");
    YamlNode sounds = map.get("sounds");
    return new Lexicon(
        lists == null ? Map.of() : LexiconReader.lists(lists.map()),
        sounds == null ? Map.of() : LexiconReader.byName(sounds.map()));
  }

  private Routing routing() {
    YamlNode node = map.get("routing");
    if (node == null) {
      return Routing.DEFAULT;
    }
    YamlMap routing = node.map().allow(ROUTING);
    return new Routing(
        routing.texts("sources"),
        routing.texts("exceptions"),
        routing.text("areaCode"),
        routing.has("mobile") ? (Boolean) routing.flag("mobile", false) : null,
        routing.text("defaultNumber"),
        routing.count("bounces", 1, Routing.DEFAULT.bounces()),
        routing.count("callbackHours", 1, Routing.DEFAULT.callbackHours()));
  }

  private List<Path> additions() {
    List<Path> folders = new ArrayList<>();
    YamlNode node = map.get("additions");
    for (YamlNode entry : node == null ? List.<YamlNode>of() : node.oneOrMore()) {
      Path path = path(entry.text());
      if (path == null || !Files.isDirectory(path)) {
        entry.problem(
            "no folder '" + entry.text() + "'",
            "expected one beside the profile, with standard, phrases or packs");
      } else {
        folders.add(path);
      }
    }
    return folders;
  }
}
