package org.callscore.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** A JSON object of a scorecard file with the path to it, so that an error can say where. */
final class ScorecardJsonReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Keeps 75.0 from becoming 75.
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonNode node;
  private final String path;

  private ScorecardJsonReader(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw wrong(path.isEmpty() ? "the file" : path, "an object");
    }
  }

  static Scorecard read(String json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    return new ScorecardJsonReader(node, "").card();
  }

  private Scorecard card() {
    ScorecardJsonReader pack = object("pack");
    ScorecardJsonReader profile = optionalObject("profile");
    ScorecardJsonReader recogniser = optionalObject("recogniser");
    return new Scorecard(
        string("call"),
        optionalString("language"),
        optionalString("agent"),
        recogniser == null ? null : recogniser.recogniser(),
        pack.string("id"),
        pack.string("version"),
        pack.string("sha256"),
        profile == null ? null : profile.string("sha256"),
        optionalDecimal("score"),
        bool("failed"),
        objects("sections", ScorecardJsonReader::section),
        objects("findings", ScorecardJsonReader::finding),
        object("measures").measures(),
        strings("notes"));
  }

  private Recogniser recogniser() {
    SortedMap<String, String> settings = new TreeMap<>();
    ScorecardJsonReader given = optionalObject("settings");
    if (given != null) {
      given.node.fieldNames().forEachRemaining(name -> settings.put(name, given.string(name)));
    }
    return new Recogniser(
        string("name"), optionalString("version"), optionalString("model"), settings);
  }

  private SectionScore section() {
    return new SectionScore(
        string("id"), string("title"), optionalDecimal("score"), integer("weight"));
  }

  private Finding finding() {
    Verdict verdict = Verdict.parse(string("verdict"));
    ScorecardJsonReader searched = optionalObject("searched");
    ScorecardJsonReader nearest = optionalObject("nearest");
    return new Finding(
        string("rule"),
        string("section"),
        string("title"),
        verdict,
        string("reasonCode"),
        string("reason"),
        integer("weight"),
        bool("critical"),
        strings("standards"),
        objects("evidence", ScorecardJsonReader::evidence),
        searched == null ? null : searched.searched(),
        nearest == null
            ? null
            : new NearestMiss(nearest.string("quote"), nearest.string("missing")),
        optionalString("instead"),
        string("because"),
        optionalString("overriddenBy"),
        integer("eventsMet", ScorecardJson.usualEventsMet(verdict)),
        integer("events", 1),
        !node.has("verified") || bool("verified"));
  }

  private Evidence evidence() {
    BigDecimal confidence = optionalDecimal("confidence");
    return new Evidence(
        Speaker.parse(string("speaker")),
        optionalInteger("startMillis"),
        optionalInteger("endMillis"),
        string("quote"),
        confidence == null ? null : confidence.doubleValue(),
        integer("utterance", -1),
        integer("word", -1),
        integer("words", 0));
  }

  private Searched searched() {
    return new Searched(
        string("speaker"), optionalInteger("fromMillis"), optionalInteger("toMillis"));
  }

  private Measures measures() {
    return new Measures(
        bySpeaker("talkMillis"),
        optionalInteger("nonTalkMillis"),
        optionalInteger("longestNonTalkMillis"),
        bySpeaker("interruptions"),
        bySpeaker("talkSpeedWpm"),
        optionalInteger("answerMillis"));
  }

  private Map<Speaker, Integer> bySpeaker(String name) {
    Map<Speaker, Integer> map = new EnumMap<>(Speaker.class);
    ScorecardJsonReader given = optionalObject(name);
    if (given != null) {
      given
          .node
          .fieldNames()
          .forEachRemaining(label -> map.put(Speaker.parse(label), given.integer(label)));
    }
    return map;
  }

  private <T> List<T> objects(String name, Function<ScorecardJsonReader, T> read) {
    List<T> list = new ArrayList<>();
    for (JsonNode element : array(name)) {
      list.add(read.apply(new ScorecardJsonReader(element, at(name) + "[" + list.size() + "]")));
    }
    return list;
  }

  private List<String> strings(String name) {
    List<String> list = new ArrayList<>();
    if (node.has(name)) {
      for (JsonNode element : array(name)) {
        if (!element.isTextual()) {
          throw wrong(at(name), "an array of strings");
        }
        list.add(element.textValue());
      }
    }
    return list;
  }

  private JsonNode array(String name) {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(at(name), "an array");
    }
    return value;
  }

  private ScorecardJsonReader object(String name) {
    return new ScorecardJsonReader(required(name), at(name));
  }

  private @Nullable ScorecardJsonReader optionalObject(String name) {
    return node.has(name) ? object(name) : null;
  }

  private String string(String name) {
    JsonNode value = required(name);
    if (!value.isTextual()) {
      throw wrong(at(name), "a string");
    }
    return value.textValue();
  }

  private @Nullable String optionalString(String name) {
    return node.has(name) ? string(name) : null;
  }

  private int integer(String name) {
    JsonNode value = required(name);
    if (!value.isInt()) {
      throw wrong(at(name), "a whole number");
    }
    return value.intValue();
  }

  private int integer(String name, int missing) {
    return node.has(name) ? integer(name) : missing;
  }

  private @Nullable Integer optionalInteger(String name) {
    return node.has(name) ? Integer.valueOf(integer(name)) : null;
  }

  private @Nullable BigDecimal optionalDecimal(String name) {
    if (!node.hasNonNull(name)) {
      return null;
    }
    if (!node.get(name).isNumber()) {
      throw wrong(at(name), "a number");
    }
    return node.get(name).decimalValue();
  }

  private boolean bool(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw wrong(at(name), "true or false");
    }
    return value.booleanValue();
  }

  private JsonNode required(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + at(name) + "' is missing");
    }
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static IllegalArgumentException wrong(String where, String expected) {
    return new IllegalArgumentException("'" + where + "' should be " + expected);
  }
}
