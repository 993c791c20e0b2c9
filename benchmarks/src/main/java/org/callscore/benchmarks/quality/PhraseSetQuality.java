package org.callscore.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RulePack;
import org.callscore.text.Language;

/**
 * Measures phrase sets against utterances that people labelled with dialogue acts.
 *
 * <p>Run with the class path of this module: {@code PhraseSetQuality utterances/nlupp.jsonl}. A
 * line is an utterance {@code {"id", "language", "asr", "speaker", "acts": [..]}} or a call with
 * {@code turns} of the same; {@code "acts": null} means that nobody labelled it, and it is left
 * out. Options: {@code --pack etiquette}, {@code --speaker agent}, {@code --half even|odd|all} (by
 * the id of the line), {@code --exclude-act closing} leaves utterances with that label out, {@code
 * --errors N} lists N errors of each act.
 */
public final class PhraseSetQuality {
  /** Which phrase sets say what an act of the data is; any of them will do. */
  private static final Map<String, Set<String>> SETS_OF_ACT =
      new TreeMap<>(
          Map.of(
              "greeting", Set.of("greeting"),
              "thanks", Set.of("thanks"),
              "apology", Set.of("apology"),
              "closing", Set.of("farewell", "good-wish"),
              "offer_of_help", Set.of("offer-of-help", "anything-else")));

  private final PrintStream out;
  private final Map<String, String> options;
  private final RulePack pack;
  private final Map<String, Matcher> matchers = new HashMap<>();
  private final Map<String, Counts> acts = new TreeMap<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private final int errors;

  private PhraseSetQuality(PrintStream out, Arguments arguments) {
    this.out = out;
    options = arguments.options();
    errors = arguments.number("--errors");
    pack = RulePack.named(options.getOrDefault("--pack", "etiquette"));
    SETS_OF_ACT.keySet().forEach(act -> acts.put(act, new Counts()));
  }

  /** Measures the files named in the arguments and prints the result. */
  public static void main(String[] args) throws IOException {
    Arguments arguments =
        Arguments.parse(args, Set.of("--pack", "--speaker", "--half", "--exclude-act", "--errors"));
    PhraseSetQuality quality = new PhraseSetQuality(System.out, arguments);
    for (Path file : arguments.files()) {
      quality.measure(file, arguments.half());
    }
    quality.acts.forEach((act, counts) -> System.out.println(counts.line(act)));
  }

  private void measure(Path file, Half half) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode item = json.readTree(line);
      if (!half.holds(item.path("id").asText())) {
        continue;
      }
      String language = item.path("language").asText("en");
      if (!item.has("turns")) {
        measure(item, language);
      }
      item.path("turns").forEach(turn -> measure(turn, language));
    }
  }

  private void measure(JsonNode utterance, String language) {
    String speaker = options.get("--speaker");
    boolean spoken = speaker == null || speaker.equals(utterance.path("speaker").asText());
    if (!spoken || !utterance.path("acts").isArray()) {
      return;
    }
    Set<String> expected = new HashSet<>();
    utterance.path("acts").forEach(act -> expected.add(act.asText()));
    String excluded = options.get("--exclude-act");
    String text = utterance.path("asr").asText().strip();
    if (text.isEmpty() || (excluded != null && expected.contains(excluded))) {
      return;
    }
    Set<String> said = said(language, List.of(text.split("\\s+")));
    SETS_OF_ACT.forEach(
        (act, sets) -> {
          boolean found = sets.stream().anyMatch(said::contains);
          boolean labelled = expected.contains(act);
          if (act.equals(excluded)) {
            return;
          }
          counts(act).add(labelled, found);
          if (found != labelled && shown.merge(act + found, 1, Integer::sum) <= errors) {
            out.println((found ? "false  " : "missed ") + act + ": " + text);
          }
        });
  }

  private Counts counts(String act) {
    return acts.computeIfAbsent(act, name -> new Counts());
  }

  private Set<String> said(String code, List<String> words) {
    Language language = Language.of(code);
    Matcher matcher = matchers.computeIfAbsent(code, this::compile);
    Set<String> said = new TreeSet<>();
    TurnText turn = new TurnText(language, List.of(words));
    for (Match match : matcher.match(turn, SlotNames.UNKNOWN)) {
      said.add(match.set());
    }
    return said;
  }

  private Matcher compile(String code) {
    Map<String, PhraseSet> sets = pack.phraseSets().getOrDefault(code, Map.of());
    for (Set<String> needed : SETS_OF_ACT.values()) {
      if (!sets.keySet().containsAll(needed)) {
        throw new IllegalArgumentException(
            "pack '" + pack.id() + "' lacks one of " + needed + " in '" + code + "'");
      }
    }
    return CompiledPhrases.compile(sets.values(), pack.lexicon(code), Language.of(code)).matcher();
  }
}
