package org.callscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callscore.report.ScorecardJson;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas that editors check files with say what the readers say. */
class SchemaTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/callscore");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private static JsonNode text(String name) throws IOException {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/callscore/schema/" + name + ".schema.json")) {
      return JSON.readTree(in);
    }
  }

  private static Set<ValidationMessage> faults(String schema, JsonNode value) throws IOException {
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text(schema));
    return compiled.validate(value);
  }

  private static JsonNode yaml(Path file) throws IOException {
    return JSON.valueToTree(
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"phrases", "list", "sounds", "rule", "pack", "profile", "transcript", "scorecard"})
  void everyExampleFitsItsSchema(String name) throws IOException {
    JsonNode examples = text(name).get("examples");
    assertFalse(examples.isEmpty());
    for (JsonNode example : examples) {
      assertEquals(Set.of(), faults(name, example));
    }
  }

  /** JSON is YAML, so the examples can stand in files as they are. */
  @Test
  void readersAcceptTheExamples() throws IOException {
    for (String set : List.of("company-introduction", "hold-request")) {
      write("phrases/en/" + set + ".yaml", text("phrases").get("examples").get(0));
    }
    write("lists/en/months.yaml", text("list").get("examples").get(0));
    write("sounds/en.yaml", text("sounds").get("examples").get(0));
    int rules = 0;
    for (String id : List.of("opening/company-name", "opening/greeting")) {
      write("standard/" + id + ".yaml", text("rule").get("examples").get(rules++));
    }
    JsonNode deadAir = text("rule").get("examples").get(1);
    write("standard/voice-and-manner/no-dead-air.yaml", deadAir);
    write("standard/hold/agreed.yaml", text("rule").get("examples").get(rules++));
    write("standard/opening/slowly.yaml", text("rule").get("examples").get(rules));
    int packs = 0;
    for (JsonNode pack : text("pack").get("examples")) {
      write("packs/pack" + packs++ + ".yaml", pack);
    }
    RulePack all = RulePack.readAll(folder);
    assertEquals(5, all.rules().size());
    assertEquals(3, all.lexicon("en").lists().get("months").size());
    assertEquals(2, all.lexicon("en").sounds().size());
    assertEquals(3, RulePack.read(folder.resolve("packs/pack1.yaml")).rules().size());
    Path profile = write("callscore.yaml", text("profile").get("examples").get(0));
    assertEquals(2, Profile.read(profile).rules().size());
    for (JsonNode transcript : text("transcript").get("examples")) {
      assertEquals(1, Transcript.parse(transcript.toString(), "call").utterances().size());
    }
    for (JsonNode card : text("scorecard").get("examples")) {
      assertEquals(1, ScorecardJson.read(card.toString()).findings().size());
    }
  }

  private Path write(String name, JsonNode content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content.toString());
  }

  @Test
  void filesThatAreReadFitTheirSchema() throws IOException {
    int checked = 0;
    for (String kind : List.of("phrases", "standard", "packs")) {
      String schema = kind.equals("standard") ? "rule" : kind.replace("packs", "pack");
      try (Stream<Path> files = Files.walk(RESOURCES.resolve("score/pack").resolve(kind))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertEquals(Set.of(), faults(schema, yaml(file)), file.toString());
          checked++;
        }
      }
    }
    assertTrue(checked > 10);
    JsonNode card = JSON.readTree(RESOURCES.resolve("report/delivery.scorecard.json").toFile());
    assertEquals(Set.of(), faults("scorecard", card));
    Transcript call = Transcript.parse(text("transcript").get("examples").get(1).toString(), "c");
    assertEquals(Set.of(), faults("transcript", JSON.readTree(call.toJson())));
  }

  /** Files that the readers refuse for their keys, words or kinds. */
  @ParameterizedTest
  @CsvSource({
    "rule, rule-expectation-none",
    "rule, rule-expectation-two",
    "rule, rule-examples",
    "rule, rule-hours",
    "rule, rule-keep",
    "rule, rule-list",
    "rule, rule-names",
    "rule, rule-say-all",
    "rule, rule-windows",
    "rule, rule-conditions",
    "rule, rule-steps",
    "rule, rule-repeat",
    "rule, rule-avoid-event",
    "rule, rule-against-whom",
    "profile, profile-settings",
    "profile, profile-words",
    "list, list-words",
    "sounds, sounds-names",
  })
  void filesThatAreRefusedDoNotFit(String schema, String name) throws IOException {
    assertFalse(
        faults(schema, yaml(RESOURCES.resolve("rule/problems/" + name + ".yaml"))).isEmpty());
  }
}
