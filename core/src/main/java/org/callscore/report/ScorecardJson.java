package org.callscore.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
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

/**
 * A scorecard as JSON text. The same card gives the same bytes; reading what was written gives an
 * equal card. What is unknown is left out, except that a score which could not be given is null.
 */
public final class ScorecardJson {
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEmptySeparator("")
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScorecardJson() {}

  /** The card as indented JSON, with a line feed at the end. */
  public static String write(Scorecard card) {
    try {
      return WRITER.writeValueAsString(card(card)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("card of '" + card.call() + "'", e);
    }
  }

  /**
   * The card in this text.
   *
   * @throws IllegalArgumentException if it is no scorecard; the message says where and what was
   *     expected
   */
  public static Scorecard read(String json) {
    return ScorecardJsonReader.read(json);
  }

  /**
   * The card in this file.
   *
   * @throws IOException if it cannot be read or is no scorecard; the message names the file
   */
  public static Scorecard read(Path file) throws IOException {
    try {
      return read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static ObjectNode card(Scorecard card) {
    ObjectNode node = NODES.objectNode();
    node.put("call", card.call());
    put(node, "language", card.language());
    put(node, "agent", card.agent());
    if (card.recogniser() != null) {
      node.set("recogniser", recogniser(card.recogniser()));
    }
    node.putObject("pack")
        .put("id", card.packId())
        .put("version", card.packVersion())
        .put("sha256", card.packSha256());
    if (card.profileSha256() != null) {
      node.putObject("profile").put("sha256", card.profileSha256());
    }
    node.put("score", card.score());
    node.put("failed", card.failed());
    node.putObject("counts")
        .put("met", card.count(Verdict.MET))
        .put("violated", card.count(Verdict.VIOLATED))
        .put("notApplicable", card.count(Verdict.NOT_APPLICABLE))
        .put("notAssessed", card.count(Verdict.NOT_ASSESSED));
    ArrayNode sections = node.putArray("sections");
    for (SectionScore section : card.sections()) {
      sections
          .addObject()
          .put("id", section.id())
          .put("title", section.title())
          .put("score", section.score())
          .put("weight", section.weight());
    }
    ArrayNode findings = node.putArray("findings");
    card.findings().forEach(finding -> findings.add(finding(finding)));
    node.set("measures", measures(card.measures()));
    if (!card.notes().isEmpty()) {
      node.set("notes", strings(card.notes()));
    }
    return node;
  }

  private static ObjectNode recogniser(Recogniser recogniser) {
    ObjectNode node = NODES.objectNode();
    node.put("name", recogniser.name());
    put(node, "version", recogniser.version());
    put(node, "model", recogniser.model());
    if (!recogniser.settings().isEmpty()) {
      ObjectNode settings = node.putObject("settings");
      recogniser.settings().forEach(settings::put);
    }
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("rule", finding.rule());
    node.put("section", finding.section());
    node.put("title", finding.title());
    node.put("verdict", finding.verdict().label());
    node.put("reasonCode", finding.reasonCode());
    node.put("reason", finding.reason());
    node.put("weight", finding.weight());
    node.put("critical", finding.critical());
    if (finding.events() != 1 || finding.eventsMet() != usualEventsMet(finding.verdict())) {
      node.put("eventsMet", finding.eventsMet());
      node.put("events", finding.events());
    }
    if (!finding.verified()) {
      node.put("verified", false);
    }
    node.set("standards", strings(finding.standards()));
    ArrayNode evidence = node.putArray("evidence");
    finding.evidence().forEach(piece -> evidence.add(evidence(piece)));
    if (finding.searched() != null) {
      node.set("searched", searched(finding.searched()));
    }
    NearestMiss nearest = finding.nearest();
    if (nearest != null) {
      node.putObject("nearest").put("quote", nearest.quote()).put("missing", nearest.missing());
    }
    put(node, "instead", finding.instead());
    node.put("because", finding.because());
    put(node, "overriddenBy", finding.overriddenBy());
    return node;
  }

  /** What {@code eventsMet} is of a rule about the whole call; only then it is left out. */
  static int usualEventsMet(Verdict verdict) {
    return verdict == Verdict.MET ? 1 : 0;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode node = NODES.objectNode();
    node.put("speaker", evidence.speaker().label());
    put(node, "startMillis", evidence.startMillis());
    put(node, "endMillis", evidence.endMillis());
    node.put("quote", evidence.quote());
    if (evidence.confidence() != null) {
      node.put("confidence", BigDecimal.valueOf(evidence.confidence()));
    }
    if (evidence.utterance() != -1) {
      node.put("utterance", evidence.utterance());
    }
    if (evidence.word() != -1) {
      node.put("word", evidence.word());
    }
    if (evidence.words() != 0) {
      node.put("words", evidence.words());
    }
    return node;
  }

  private static ObjectNode searched(Searched searched) {
    ObjectNode node = NODES.objectNode();
    node.put("speaker", searched.speaker());
    put(node, "fromMillis", searched.fromMillis());
    put(node, "toMillis", searched.toMillis());
    return node;
  }

  private static ObjectNode measures(Measures measures) {
    ObjectNode node = NODES.objectNode();
    put(node, "talkMillis", measures.talkMillis());
    put(node, "nonTalkMillis", measures.nonTalkMillis());
    put(node, "longestNonTalkMillis", measures.longestNonTalkMillis());
    put(node, "interruptions", measures.interruptions());
    put(node, "talkSpeedWpm", measures.talkSpeedWpm());
    put(node, "answerMillis", measures.answerMillis());
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Integer value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static void put(ObjectNode node, String name, Map<Speaker, Integer> bySpeaker) {
    if (!bySpeaker.isEmpty()) {
      ObjectNode inner = node.putObject(name);
      bySpeaker.forEach((speaker, value) -> inner.put(speaker.label(), value));
    }
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
