package org.callscore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callscore.match.Match;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.score.Annotations;
import org.callscore.transcript.Transcript;

/**
 * Shows what the language layer and the phrase sets see: one JSON line an utterance, with a token
 * for every word, the phrase sets that match, and the imperatives. Share between threads.
 */
public final class Annotator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> STEMMED = Set.of("NOUN", "VERB", "ADJ", "ADV", "PROPN", "AUX");

  private final Annotations annotations;

  private Annotator(Annotations annotations) {
    this.annotations = annotations;
  }

  /**
   * For one language and every phrase set the pack's files hold in it.
   *
   * @throws IllegalArgumentException if CallScore has no such language
   * @throws org.callscore.rule.RulePackException if a phrase set is wrong
   */
  public static Annotator of(RulePack pack, Profile profile, String language) {
    return new Annotator(new Annotations(pack, profile, language));
  }

  /** The lines of {@code annotation.jsonl} for a call, one for each utterance in order. */
  public List<String> annotate(Transcript transcript) {
    List<String> lines = new ArrayList<>();
    for (Annotations.Annotated annotated : annotations.annotate(transcript)) {
      try {
        lines.add(JSON.writeValueAsString(line(annotated)));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
    return lines;
  }

  private static ObjectNode line(Annotations.Annotated annotated) {
    ObjectNode line = JSON.createObjectNode();
    line.put("speaker", annotated.utterance().speaker().label());
    line.put("text", annotated.utterance().text());
    ArrayNode tokens = line.putArray("tokens");
    ArrayNode imperatives = JSON.createArrayNode();
    for (int i = 0; i < annotated.tokens().size(); i++) {
      Annotations.Token token = annotated.tokens().get(i);
      ObjectNode node = tokens.addObject();
      node.put("text", token.text());
      if (STEMMED.contains(token.wordClass())) {
        node.put("stem", token.stem());
      }
      node.put("class", token.wordClass());
      if (token.imperative()) {
        node.put("mood", "imperative");
        imperatives.add(i);
      }
    }
    ArrayNode phrases = line.putArray("phrases");
    for (Match match : annotated.phrases()) {
      phrases.addObject().put("set", match.set()).put("from", match.from()).put("to", match.to());
    }
    line.set("imperatives", imperatives);
    return line;
  }
}
