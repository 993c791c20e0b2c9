package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.callscore.rule.Window.Point;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs read from folders, jars and profiles. The small folder of rules is written by each test.
 */
class RulePackTest {
  private static final String EXAMPLES =
      """
      because: Because.
      examples:
        - {language: en, pass: "[0:01] agent: hello"}
        - {language: en, fail: "[0:01] agent: well"}
      """;
  private static final String PHRASES =
      """
      phrases: [hello]
      match: [hello]
      no-match: [well]
      """;

  private static final Map<String, String> SHIPPED =
      new TreeMap<>(
          Map.of(
              "packs/all.yaml",
              "{version: 1.0.0, title: Every rule, rules: all}",
              "packs/etiquette.yaml",
              """
              version: 1.2.0
              title: A sensible default
              sections:
                - id: opening
                  weight: 20
                  rules:
                    - {rule: opening/greeting, weight: 5, critical: true, within: first 30s}
                - id: manner
                  title: How it sounds
                  weight: 10
                  rules:
                    - {rule: voice-and-manner/no-dead-air, atMost: 12s}
                    - {rule: voice-and-manner/no-jargon, atMost: 2, weight: 0}
              """,
              "phrases/en/greeting.yaml",
              PHRASES,
              "phrases/en/jargon.yaml",
              "phrases: [hello synergy, <set:greeting> leverage]\nmatch: [hello leverage]\nno-match: [a]",
              "phrases/de/greeting.yaml",
              PHRASES,
              "standard/opening/greeting.yaml",
              "title: A greeting\nsay: greeting\n" + EXAMPLES,
              "standard/voice-and-manner/no-dead-air.yaml",
              "title: No dead air\nkeep: dead-air\natMost: 10s\n" + EXAMPLES,
              "standard/voice-and-manner/no-jargon.yaml",
              "title: No jargon\navoid: [jargon]\n" + EXAMPLES));

  @TempDir Path folder;

  @AfterEach
  void forgetTheClassPath() {
    Thread.currentThread().setContextClassLoader(RulePackTest.class.getClassLoader());
  }

  private static Path write(Path root, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return root;
  }

  private static void onTheClassPath(Path root) throws IOException {
    ClassLoader parent = RulePackTest.class.getClassLoader();
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {root.toUri().toURL()}, parent));
  }

  private void ship() throws IOException {
    write(folder.resolve("shipped/org/callscore/rules"), SHIPPED);
    onTheClassPath(folder.resolve("shipped"));
  }

  private Profile profile(String yaml) throws IOException {
    return Profile.read(Files.writeString(folder.resolve("callscore.yaml"), yaml));
  }

  private static String shown(RulePack pack) {
    return pack.sections().stream()
        .map(
            section ->
                section.id()
                    + " "
                    + section.weight()
                    + ": "
                    + section.rules().stream()
                        .map(rule -> rule.id() + " " + rule.weight())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  private static Expectation expectation(RulePack pack, String id) {
    return pack.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow()
        .expectation();
  }

  @Test
  void aPackChoosesRulesWeightsAndNumbers() throws IOException {
    ship();
    RulePack pack = RulePack.named("etiquette");
    assertEquals(
        """
        opening 20: opening/greeting 5
        manner 10: voice-and-manner/no-dead-air 1, voice-and-manner/no-jargon 0""",
        shown(pack));
    assertEquals("1.2.0", pack.version());
    assertEquals(List.of("Opening", "How it sounds"), titles(pack));
    Rule greeting = pack.rules().get(0);
    assertTrue(greeting.critical());
    assertEquals(30_000, greeting.window().to().amount());
    assertEquals(
        new Expectation.Keep(Measure.DEAD_AIR, null, Quantity.parse("12s"), null),
        expectation(pack, "voice-and-manner/no-dead-air"));
    assertEquals(
        new Expectation.Avoid(List.of("jargon"), Quantity.count(2)),
        expectation(pack, "voice-and-manner/no-jargon"));
    assertEquals(List.of("de", "en"), pack.phraseSets().keySet().stream().sorted().toList());
  }

  private static List<String> titles(RulePack pack) {
    return pack.sections().stream().map(Section::title).toList();
  }

  @Test
  void everyRuleStandsInTheSectionOfItsFolder() throws IOException {
    ship();
    assertEquals(
        """
        opening 10: opening/greeting 1
        voice-and-manner 10: voice-and-manner/no-dead-air 1, voice-and-manner/no-jargon 1""",
        shown(RulePack.named("all")));
  }

  @Test
  void aJarAndAFolderGiveTheSamePack() throws IOException {
    ship();
    RulePack fromFolder = RulePack.named("etiquette");
    Path jar = folder.resolve("rules.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Map.Entry<String, String> file : SHIPPED.entrySet()) {
        entries.putNextEntry(new JarEntry("org/callscore/rules/" + file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    onTheClassPath(jar);
    assertEquals(fromFolder, RulePack.named("etiquette"));
    assertEquals(
        fromFolder,
        RulePack.read(folder.resolve("shipped/org/callscore/rules/packs/etiquette.yaml")));
  }

  @Test
  void theHashIsOverWhatIsUsed() throws IOException {
    Path root = write(folder.resolve("own"), SHIPPED);
    Path pack = root.resolve("packs/etiquette.yaml");
    String before = RulePack.read(pack).sha256();
    Files.writeString(root.resolve("packs/other.yaml"), "{version: 1, title: Other, rules: all}");
    assertEquals(before, RulePack.read(pack).sha256());
    Files.writeString(root.resolve("phrases/en/greeting.yaml"), PHRASES + "# changed\n");
    assertNotEquals(before, RulePack.read(pack).sha256());
  }

  @Test
  void withoutRulesOnTheClassPathTheArtefactIsNamed() {
    RulePackException e = assertThrows(RulePackException.class, () -> RulePack.named("etiquette"));
    assertEquals(
        "packs: no pack 'etiquette', for no rules are on the class path"
            + " (add the artefact org.callscore:callscore-rules)",
        e.getMessage());
  }

  @Test
  void anUnknownPackIsGuessed() throws IOException {
    ship();
    RulePackException e = assertThrows(RulePackException.class, () -> RulePack.named("etikette"));
    assertEquals(
        "packs: no pack 'etikette' (expected all or etiquette; did you mean 'etiquette'?)",
        e.getMessage());
  }

  @Test
  void everyProblemOfEveryFileIsTold() throws IOException {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.remove("packs/all.yaml");
    files.put(
        "packs/etiquette.yaml",
        """
        title: Wrong
        sections:
          - id: opening
            rules:
              - opening/greting
              - opening/greeting
              - {rule: opening/greeting, weight: -1}
              - {rule: voice-and-manner/no-dead-air, atMost: 12, within: after}
          - {id: opening, weight: 1, rules: []}
        """);
    files.put("standard/opening/greeting.yaml", "title: A greeting\nsay: greting\n" + EXAMPLES);
    files.put("phrases/en/jargon.yml", "phrases: []");
    files.put("phrases/stray.yaml", PHRASES);
    Path root = write(folder, files);
    RulePackException e = assertThrows(RulePackException.class, () -> RulePack.read(root));
    assertEquals(
        """
        packs/etiquette.yaml: no 'version' (expected one such as 1.0.0)
        packs/etiquette.yaml:3:5: no 'weight' here
         3 |   - id: opening
           |     ^ expected the section's share of the score
        packs/etiquette.yaml:5:9: no rule 'opening/greting'
         5 |       - opening/greting
           |         ^ did you mean 'opening/greeting'?
        packs/etiquette.yaml:7:16: rule 'opening/greeting' stands twice
         7 |       - {rule: opening/greeting, weight: -1}
           |                ^ also in section 'opening'
        packs/etiquette.yaml:7:42: '-1' is no count
         7 |       - {rule: opening/greeting, weight: -1}
           |                                          ^ expected a whole number from 0 on
        packs/etiquette.yaml:8:9: 'after' of what: 'voice-and-manner/no-dead-air' has no 'when'
         8 |       - {rule: voice-and-manner/no-dead-air, atMost: 12, within: after}
           |         ^
        packs/etiquette.yaml:8:9: wrong unit for 'voice-and-manner/no-dead-air', expected a time \
        such as 10s, 1.5s or 2min
         8 |       - {rule: voice-and-manner/no-dead-air, atMost: 12, within: after}
           |         ^
        packs/etiquette.yaml:9:5: section 'opening' stands twice
         9 |   - {id: opening, weight: 1, rules: []}
           |     ^
        phrases/en/jargon.yml: ends in .yml (expected .yaml)
        phrases/stray.yaml: not in a language's folder (expected phrases/en/...)
        standard/opening/greeting.yaml:2:6: no phrase set 'greting'
         2 | say: greting
           |      ^ did you mean 'greeting'?
        """,
        e.getMessage().replace(root.toString().replace('\\', '/') + "/", "") + "\n");
  }

  @Test
  void aProfileChangesNumbersAndSwitchesRulesOff() throws IOException {
    ship();
    Profile profile =
        profile(
            """
            rules:
              opening/greeting: off
              voice-and-manner/no-dead-air: {weight: 7, atMost: 1min}
            """);
    RulePack pack = RulePack.named("etiquette").with(profile);
    assertEquals(
        "opening 20: \nmanner 10: voice-and-manner/no-dead-air 7, voice-and-manner/no-jargon 0",
        shown(pack));
    assertEquals(
        new Expectation.Keep(Measure.DEAD_AIR, null, Quantity.parse("60s"), null),
        expectation(pack, "voice-and-manner/no-dead-air"));
  }

  @Test
  void aProfileBringsItsOwnPhrasesAndRules() throws IOException {
    ship();
    write(
        folder.resolve("own"),
        Map.of(
            "phrases/en/greeting.yaml", PHRASES.replace("[hello]", "[ahoy]"),
            "phrases/en/slogan.yaml", PHRASES,
            "standard/opening/slogan.yaml", "title: The slogan\nsay: slogan\n" + EXAMPLES,
            "standard/brand/tone.yaml", "title: The tone\nsay: [slogan, greeting]\n" + EXAMPLES,
            "standard/brand/unused.yaml", "title: Unused\nsay: slogan\n" + EXAMPLES));
    RulePack shipped = RulePack.named("etiquette");
    RulePack pack =
        shipped.with(
            profile(
                """
                additions: [own]
                rules: {opening/slogan: on, brand/tone: {weight: 4}}
                """));
    assertEquals(
        """
        opening 20: opening/greeting 5, opening/slogan 1
        manner 10: voice-and-manner/no-dead-air 1, voice-and-manner/no-jargon 0
        brand 10: brand/tone 4""",
        shown(pack));
    assertEquals(
        List.of(new Phrase.Literal("ahoy")), pack.phraseSets().get("en").get("greeting").phrases());
    assertTrue(pack.phraseSets().get("en").containsKey("jargon"));
    assertNotEquals(shipped.sha256(), pack.sha256());
  }

  @Test
  void aProfilesListsReplaceTheFilesAndWhatItHeardIsAdded() throws IOException {
    ship();
    write(
        folder.resolve("own"),
        Map.of(
            "phrases/en/product.yaml", "phrases: <list:products>\nmatch: pen\nno-match: a",
            "lists/en/colours.yaml", "words: [red, green]",
            "lists/en/sizes.yaml", "words: large",
            "sounds/en.yaml", "acme: acne"));
    Profile team =
        profile(
            """
            additions: own
            lists: {colours: [Navy Blue], products: pen}
            sounds: {acme: [ack me, acne]}
            """);
    Lexicon words = RulePack.named("etiquette", team).with(team).lexicon("en");
    assertEquals(
        Map.of(
            "colours", List.of("Navy Blue"),
            "products", List.of("pen"),
            "sizes", List.of("large")),
        words.lists());
    assertEquals(Map.of("acme", List.of("acne", "ack me")), words.sounds());
  }

  @Test
  void anOwnPackMayNameOwnAndShippedRules() throws IOException {
    ship();
    write(
        folder.resolve("own"),
        Map.of(
            "packs/acme.yaml",
            """
            version: 7
            title: Acme
            sections: [{id: all, weight: 1, rules: [opening/greeting, brand/tone]}]
            """,
            "standard/brand/tone.yaml",
            "title: The tone\nsay: greeting\noverrides: [opening/greeting]\n" + EXAMPLES));
    Profile profile = profile("{pack: acme, additions: own}");
    RulePack pack = RulePack.named(profile.pack(), profile);
    assertEquals("all 1: opening/greeting 1, brand/tone 1", shown(pack));
    assertEquals(shown(pack), shown(pack.with(profile)));
  }

  @Test
  void settingsThatSuitNoRuleAreToldWithTheirPlace() throws IOException {
    ship();
    Profile profile =
        profile(
            """
            rules:
              opening/greting: off
              voice-and-manner/no-dead-air: {atMost: 60%}
              opening/greeting: {atMost: 3}
            """);
    RulePackException e =
        assertThrows(RulePackException.class, () -> RulePack.named("etiquette").with(profile));
    assertEquals(
        """
        callscore.yaml:2:3: no rule 'opening/greting'
         2 |   opening/greting: off
           |   ^ did you mean 'opening/greeting'?
        callscore.yaml:3:3: wrong unit for 'voice-and-manner/no-dead-air', expected a time such as \
        10s, 1.5s or 2min
         3 |   voice-and-manner/no-dead-air: {atMost: 60%}
           |   ^
        callscore.yaml:4:3: 'atMost' for 'opening/greeting', which neither avoids nor keeps anything
         4 |   opening/greeting: {atMost: 3}
           |   ^
        """,
        e.getMessage().replace(folder + "/", "") + "\n");
  }

  @Test
  void ofSeveralPacksOneMustBeNamed() throws IOException {
    Path root = write(folder, SHIPPED);
    IOException e = assertThrows(IOException.class, () -> RulePack.read(root));
    assertEquals(
        root + ": several packs, expected the file of one: [all, etiquette]", e.getMessage());
    assertEquals(3, RulePack.readAll(root).rules().size());
  }

  @Test
  void aRuleWithEverythingIsReadAsWritten() throws IOException {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.put(
        "standard/holding/everything.yaml",
        """
        title: Everything there is
        standards: [HOLD-01, HOLD-02]
        only: {direction: inbound, role: [operator, secretary]}
        when: {event: hold, which: first}
        speaker: either
        within: 5s before to 1.5s after
        say: {order: [greeting, [greeting, jargon]], atLeast: 1}
        unless:
          - {customer: jargon, within: first 10 words}
          - {event: transfer}
        weight: 3
        critical: true
        because: So that all is read.
        instead: greeting
        overrides: opening/greeting
        leaves: the tone
        examples:
          - language: en
            company: acme
            agent: [anna, anna novak]
            startedAt: 2026-03-02T10:14:05+01:00
            answer: 6.2s
            rings: 3
            events: [{type: hold, from: 0:10, to: "0:40.5"}]
            pass: |
              [0:01] agent: hello
              [0:05] customer: hello
          - {language: en, not-applicable: "agent: hello"}
          - {language: en, fail: "[0:01] agent: well"}
        """);
    files.remove("packs/all.yaml");
    files.remove("packs/etiquette.yaml");
    Rule rule = RulePack.read(write(folder, files)).rules().get(0);
    assertEquals("holding/everything", rule.id());
    assertEquals(new Trigger.Event(new Happening("hold", 0), Trigger.Which.FIRST), rule.trigger());
    assertEquals(
        new Window(
            new Window.Bound(Point.EVENT_START, -5000, Window.Unit.MILLIS),
            new Window.Bound(Point.EVENT_END, 1500, Window.Unit.MILLIS),
            "5s before to 1.5s after"),
        rule.window());
    assertEquals(
        new Expectation.SayInOrder(
            List.of(
                new Expectation.Step(
                    new Expectation.Part("greeting", List.of("greeting")), null, null),
                new Expectation.Step(
                    new Expectation.Part("greeting or jargon", List.of("greeting", "jargon")),
                    null,
                    null)),
            1),
        rule.expectation());
    assertEquals(2, rule.unless().size());
    assertEquals(
        new Condition.Happened(new Happening("transfer", 0), Window.CALL), rule.unless().get(1));
    assertEquals(List.of("opening/greeting"), rule.overrides());
    Example example = rule.examples().get(0);
    assertEquals("pass", example.outcome());
    assertEquals(18, example.line());
    Metadata metadata = example.call().metadata();
    assertEquals(6200, metadata.answerMillis());
    assertEquals(List.of(new CallEvent("hold", 10_000, 40_500)), metadata.events());
    assertEquals(List.of("acme"), metadata.company());
    assertEquals(2, example.call().utterances().size());
    assertTrue(rule.examples().get(1).call().estimatedTimes());
  }
}
