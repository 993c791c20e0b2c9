package org.callscore.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.text.Language;

/**
 * Measures how well imperative verbs are found in sentences of treebanks.
 *
 * <p>Run with the class path of this module: {@code ImperativeQuality en.jsonl --half odd}. A line
 * is {@code {"id", "lang", "text", "imperative": [word indices], "treebank", "genre", "formula",
 * "negative_type": [..]}}; sentences whose imperatives are formulas only ("excuse me") count as
 * negative. A line without {@code imperative} says {@code "imperative_sentence": true} or false of
 * the whole sentence (null leaves it out), and counts in "sentences" only. Options: {@code --half
 * even|odd|all}, {@code --errors N} lists N errors of each kind (only look at those of the half
 * that is for developing).
 */
public final class ImperativeQuality {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 1000;

  private final Counts sentences = new Counts();
  private final Counts verbs = new Counts();
  private final Map<String, Counts> groups = new TreeMap<>();
  private final Map<String, Counts> negatives = new TreeMap<>();
  private final PrintStream out;
  private int falseShown;
  private int missedShown;
  private int measured;
  private long busyNanos;
  private long words;

  private ImperativeQuality(PrintStream out, int errors) {
    this.out = out;
    falseShown = errors;
    missedShown = errors;
  }

  /** Measures the file named in the arguments and prints the result. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, Set.of("--half", "--errors"));
    ImperativeQuality quality = new ImperativeQuality(System.out, arguments.number("--errors"));
    ObjectMapper json = new ObjectMapper();
    for (var file : arguments.files()) {
      for (String line : Files.readAllLines(file)) {
        JsonNode sentence = json.readTree(line);
        if (arguments.half().holds(sentence.path("id").asText())) {
          quality.measure(sentence);
        }
      }
    }
    quality.print();
  }

  private void measure(JsonNode sentence) {
    boolean byVerb = sentence.path("imperative").isArray();
    if (!byVerb && !sentence.path("imperative_sentence").isBoolean()) {
      return;
    }
    List<String> text = List.of(sentence.path("text").asText().strip().split("\\s+"));
    Language language = Language.of(sentence.path("lang").asText("en"));
    BitSet expected = new BitSet();
    if (!sentence.path("formula").asBoolean()) {
      sentence.path("imperative").forEach(index -> expected.set(index.asInt()));
    }
    long start = CLOCK.getCurrentThreadCpuTime();
    BitSet found = language.tag(text.stream().map(language::type).toList()).imperatives();
    long nanos = CLOCK.getCurrentThreadCpuTime() - start;
    if (++measured > WARM_UP) {
      busyNanos += nanos;
      words += text.size();
    }

    boolean positive =
        byVerb ? !expected.isEmpty() : sentence.path("imperative_sentence").asBoolean();
    boolean any = !found.isEmpty();
    sentences.add(positive, any);
    String treebank = sentence.path("treebank").asText("?");
    String genre = sentence.path("genre").asText("");
    groups.computeIfAbsent(treebank, name -> new Counts()).add(positive, any);
    groups.computeIfAbsent(treebank + " " + genre, name -> new Counts()).add(positive, any);
    for (JsonNode type : sentence.path("negative_type")) {
      negatives.computeIfAbsent(type.asText(), name -> new Counts()).add(positive, any);
    }
    if (byVerb) {
      BitSet right = (BitSet) expected.clone();
      right.and(found);
      int hits = right.cardinality();
      verbs.add(hits, found.cardinality() - hits, expected.cardinality() - hits);
    }
    if (any && !positive && falseShown > 0) {
      falseShown--;
      out.println("false   " + genre + ": " + marked(text, found));
    }
    if (positive && !any && missedShown > 0) {
      missedShown--;
      out.println("missed  " + genre + ": " + marked(text, expected));
    }
  }

  private static String marked(List<String> text, BitSet verbs) {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      marked.append(verbs.get(i) ? "*" + text.get(i).toUpperCase(Locale.ROOT) : text.get(i));
      marked.append(' ');
    }
    return marked.toString();
  }

  private void print() {
    out.println(sentences.line("sentences"));
    out.println(verbs.line("verbs"));
    groups.forEach((name, counts) -> out.println(counts.line(name)));
    negatives.forEach(
        (name, counts) ->
            out.printf(
                Locale.ROOT,
                "negatives %-40s %d false of %d%n",
                name,
                counts.wrong(),
                counts.negatives()));
    out.printf(
        Locale.ROOT,
        "%.1f microseconds of processor time a word, over %d words after warming up%n",
        busyNanos / 1e3 / Math.max(1, words),
        words);
  }
}
