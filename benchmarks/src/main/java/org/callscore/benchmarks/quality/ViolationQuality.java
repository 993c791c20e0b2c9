package org.callscore.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/**
 * Lists what agents of real calls are blamed for saying, so that a reader can count the false
 * alarms.
 *
 * <p>Run with the class path of this module: {@code ViolationQuality calls/primock57.jsonl}. A line
 * is a call {@code {"id", "language", "turns": [{"speaker", "asr", "start_ms", "end_ms"}]}}, times
 * as far as they are known. Printed are the violations that rest on words that were said, by rule:
 * how many, how many in 100 turns of agents, and with {@code --errors N} N quotes of each. Options:
 * {@code --pack etiquette}, {@code --half even|odd|all} (by the id of the call).
 */
public final class ViolationQuality {
  private final CallScore callScore;
  private final Map<String, List<String>> quotes = new TreeMap<>();
  private int calls;
  private int agentTurns;

  private ViolationQuality(String pack) {
    callScore = CallScore.of(RulePack.named(pack), Profile.DEFAULT);
  }

  /** Scores the files named in the arguments and prints the result. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, Set.of("--pack", "--half", "--errors"));
    ViolationQuality quality =
        new ViolationQuality(arguments.options().getOrDefault("--pack", "etiquette"));
    ObjectMapper json = new ObjectMapper();
    for (Path file : arguments.files()) {
      for (String line : Files.readAllLines(file)) {
        JsonNode call = json.readTree(line);
        if (arguments.half().holds(call.path("id").asText())) {
          quality.score(call);
        }
      }
    }
    quality.print(System.out, arguments.number("--errors"));
  }

  private void score(JsonNode call) {
    Transcript transcript = transcript(call);
    calls++;
    for (Utterance utterance : transcript.utterances()) {
      agentTurns += utterance.speaker() == Speaker.AGENT ? 1 : 0;
    }
    Scorecard card = callScore.score(transcript);
    for (Finding finding : card.findings(Verdict.VIOLATED)) {
      for (Evidence evidence : finding.evidence()) {
        if (evidence.words() > 0 && evidence.speaker() == Speaker.AGENT) {
          String said = transcript.utterances().get(evidence.utterance()).text();
          quotes
              .computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
              .add("[" + evidence.quote() + "] " + said);
        }
      }
    }
  }

  private static Transcript transcript(JsonNode call) {
    List<Utterance> utterances = new ArrayList<>();
    for (JsonNode turn : call.path("turns")) {
      String text = turn.path("asr").asText().strip();
      if (!text.isEmpty()) {
        utterances.add(
            new Utterance(
                turn.path("speaker").asText().equals("agent") ? Speaker.AGENT : Speaker.CUSTOMER,
                turn.path("start_ms").asInt(Transcript.UNTIMED),
                turn.path("end_ms").asInt(Transcript.UNTIMED),
                text,
                List.of()));
      }
    }
    return Transcript.of(call.path("id").asText(), call.path("language").asText("en"), utterances);
  }

  private void print(PrintStream out, int shown) {
    int all = quotes.values().stream().mapToInt(List::size).sum();
    out.printf(
        Locale.ROOT,
        "%d calls, %d turns of agents, %d violations with words: %.2f in 100 turns%n",
        calls,
        agentTurns,
        all,
        100.0 * all / agentTurns);
    quotes.forEach(
        (rule, its) -> {
          out.printf(
              Locale.ROOT, "%5d  %6.2f  %s%n", its.size(), 100.0 * its.size() / agentTurns, rule);
          its.stream().limit(shown).forEach(quote -> out.println("         " + quote));
        });
  }
}
