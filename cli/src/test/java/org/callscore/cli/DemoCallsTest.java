package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.speech.AgentChannel;
import org.callscore.speech.RecordingScorer;
import org.callscore.speech.SpeechModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The recorded demo calls from sound to scorecard, with the profile that lies beside them: what was
 * planted in the bad calls is found, and nothing is invented in the good ones.
 */
@Tag("model")
class DemoCallsTest {
  private static final Path CALLS = Path.of("../testdata/calls");

  /**
   * For each label of {@code expectedViolations}, the rules of which at least one must be broken.
   */
  private static final Map<String, List<String>> PLANTED =
      Map.ofEntries(
          Map.entry("NO_GREETING", List.of("opening/greeting-salutation")),
          Map.entry("NO_COMPANY_NAME", List.of("opening/greeting-organisation-name")),
          Map.entry("NO_SELF_INTRODUCTION", List.of("opening/self-introduction")),
          Map.entry("NO_OFFER_OF_HELP", List.of("opening/offer-of-help")),
          Map.entry("IMPERATIVE", List.of("clarification/no-imperative-mood")),
          Map.entry(
              "FORBIDDEN_PHRASE",
              List.of(
                  "voice-and-manner/no-i-dont-know",
                  "voice-and-manner/no-we-cannot",
                  "voice-and-manner/no-you-must",
                  "complaint/complaint-no-not-my-fault",
                  "technical-trouble/hearing-trouble-forbidden-words")),
          Map.entry("NO_THANKS", List.of("closing/thank-for-call")),
          Map.entry("NO_GOODBYE", List.of("closing/say-farewell")),
          Map.entry("BLAMING_CUSTOMER", List.of("complaint/complaint-no-blaming-client")),
          Map.entry("NO_EMPATHY", List.of("complaint/complaint-join")),
          Map.entry("NO_APOLOGY", List.of("complaint/complaint-apologise")),
          Map.entry("HOLD_WITHOUT_PERMISSION", List.of("hold/hold-ask-permission")),
          Map.entry("HOLD_WITHOUT_EXPLANATION", List.of("hold/hold-reason")),
          Map.entry("LONG_UNEXPLAINED_SILENCE", List.of("voice-and-manner/no-dead-air")),
          Map.entry("NO_THANKS_FOR_HOLDING", List.of("hold/hold-thanks-on-return")),
          Map.entry("INTERRUPTION", List.of("voice-and-manner/no-interrupting")));

  @Test
  void plantedViolationsAreFoundAndNoneInvented() throws IOException {
    CallScore callScore = CallScore.of(Profile.read(CALLS.resolve("callscore.yaml")));
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    Path folder = Path.of("../testdata/models/vosk-model-callcentre-en-demo-0.1");
    try (SpeechModel model = SpeechModel.open(folder);
        Stream<Path> files = Files.list(CALLS)) {
      RecordingScorer scorer = RecordingScorer.of(callScore, model, AgentChannel.AUTO);
      for (Path wav : files.filter(f -> f.toString().endsWith(".wav")).sorted().toList()) {
        compare(wav, scorer.score(wav), wrong);
        calls++;
      }
    }
    assertEquals(8, calls);
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  private static void compare(Path wav, Scorecard card, List<String> wrong) throws IOException {
    Path truth = Path.of(wav.toString().replace(".wav", ".truth.json"));
    JsonNode call = new ObjectMapper().readTree(truth.toFile());
    TreeSet<String> violated = new TreeSet<>();
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      if (finding.weight() > 0) {
        violated.add(finding.rule());
      }
    }
    if (call.path("quality").asText().equals("good") && !violated.isEmpty()) {
      wrong.add(card.call() + " is a good call but breaks " + violated);
    }
    for (JsonNode label : call.path("expectedViolations")) {
      List<String> rules = Objects.requireNonNull(PLANTED.get(label.asText()), label.asText());
      if (rules.stream().noneMatch(violated::contains)) {
        wrong.add(card.call() + " has " + label.asText() + ", found only " + violated);
      }
    }
  }
}
