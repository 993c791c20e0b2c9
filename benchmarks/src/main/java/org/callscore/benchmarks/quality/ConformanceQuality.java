package org.callscore.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Transcript;

/**
 * Measures whole verdicts on short calls that were each written for one standard.
 *
 * <p>Run with the class path of this module: {@code ConformanceQuality conformance/en.jsonl}. A
 * line is {@code {"id", "standard", "language", "expect": "met"|"violated", "call"}} with the call
 * in plain notation, besides fields of the call's metadata ({@code direction}, {@code role}, {@code
 * company}, {@code events}, ...). A call is right if a finding with the standard's id is violated,
 * or, where it is to be met, is met and none is violated. Options: {@code --pack all}, {@code
 * --errors N} lists N wrong calls of each language.
 */
public final class ConformanceQuality {
  private static final Set<String> NOT_METADATA =
      Set.of("id", "standard", "language", "expect", "why", "call");

  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out;
  private final CallScore callScore;
  private final int errors;

  /** By language: right, all. */
  private final Map<String, int[]> counts = new TreeMap<>();

  private ConformanceQuality(PrintStream out, String pack, int errors) {
    this.out = out;
    this.errors = errors;
    callScore = CallScore.of(RulePack.named(pack), Profile.DEFAULT);
  }

  /** Measures the files named in the arguments and prints the result. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, Set.of("--pack", "--errors"));
    ConformanceQuality quality =
        new ConformanceQuality(
            System.out,
            arguments.options().getOrDefault("--pack", "all"),
            arguments.number("--errors"));
    for (Path file : arguments.files()) {
      for (String line : Files.readAllLines(file)) {
        quality.measure(quality.json.readTree(line));
      }
    }
    quality.counts.forEach(
        (language, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s %d of %d right (%.1f %%)%n",
                language,
                count[0],
                count[1],
                100.0 * count[0] / count[1]));
  }

  private void measure(JsonNode item) throws IOException {
    String standard = item.path("standard").asText();
    List<Finding> findings =
        callScore.score(call(item)).findings().stream()
            .filter(finding -> finding.standards().contains(standard))
            .toList();
    boolean violated = findings.stream().anyMatch(f -> f.verdict() == Verdict.VIOLATED);
    boolean met = findings.stream().anyMatch(f -> f.verdict() == Verdict.MET);
    boolean right = item.path("expect").asText().equals("met") ? met && !violated : violated;
    int[] count = counts.computeIfAbsent(item.path("language").asText(), l -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
    if (!right && count[1] - count[0] <= errors) {
      show(item, findings);
    }
  }

  private Transcript call(JsonNode item) throws IOException {
    ObjectNode metadata = json.createObjectNode();
    item.properties().stream()
        .filter(field -> !NOT_METADATA.contains(field.getKey()))
        .forEach(field -> metadata.set(field.getKey(), field.getValue()));
    ObjectNode empty = json.createObjectNode();
    empty.set("metadata", metadata);
    empty.set("utterances", json.createArrayNode());
    String id = item.path("id").asText();
    return PlainNotation.parse(item.path("call").asText(), id, item.path("language").asText())
        .withMetadata(Transcript.parse(empty.toString(), id).metadata());
  }

  private void show(JsonNode item, List<Finding> findings) {
    out.println(
        item.path("id").asText()
            + " should be "
            + item.path("expect").asText()
            + " ("
            + item.path("why").asText()
            + ") but is "
            + findings.stream()
                .map(f -> f.rule() + " " + f.verdict().label() + ": " + f.reason())
                .collect(Collectors.joining("; ")));
    out.println(item.path("call").asText().indent(4));
  }
}
