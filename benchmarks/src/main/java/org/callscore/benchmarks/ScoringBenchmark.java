package org.callscore.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.callscore.CallScore;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Matcher;
import org.callscore.match.Matches;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.report.ScorecardJson;
import org.callscore.scorecard.Scorecard;
import org.callscore.text.Language;
import org.callscore.text.WordType;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each step from a stored transcript to a stored scorecard costs, with the default pack;
 * beside it, as yardstick, what OpenNLP takes to tag every word of the call. The calls are the demo
 * calls' true words ({@code -Dcallscore.calls}, default {@code testdata/calls}), joined until they
 * are long enough, with a time for every word. What {@code score} takes beyond types, tags and
 * matches is the evaluation of the rules.
 *
 * <p>{@code benchmarks/run ScoringBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {
  private static final String OPENNLP_MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** A call, with what the steps before each step make of it. */
  @State(Scope.Benchmark)
  public static class Call {
    /** Words of the call. */
    @Param("600")
    public int words;

    final CallScore callScore = CallScore.create();
    final Language language = Language.of("en");
    Transcript call = Transcript.of("none", "en", List.of());
    Matcher matcher = CompiledPhrases.compile(List.of(), language).matcher();
    final Matches matches = new Matches();
    final List<List<WordType>> types = new ArrayList<>();
    final List<TurnText> turns = new ArrayList<>();
    final List<String[]> written = new ArrayList<>();
    String json = "";
    Scorecard card = callScore.score(call);
    POSTaggerME openNlp = new POSTaggerME(openNlpModel());

    /** Reads the calls and checks that there is something to score. */
    @Setup
    public void prepare() throws IOException {
      Path folder = Path.of(System.getProperty("callscore.calls", "testdata/calls"));
      call = TruthCalls.withWordTimes(TruthCalls.joined(TruthCalls.read(folder), words));
      json = call.toJson();
      for (Utterance utterance : call.utterances()) {
        types.add(utterance.tokens().stream().map(language::type).toList());
        written.add(utterance.tokens().toArray(new String[0]));
      }
      List<String> grammar = Objects.requireNonNull(callScore.annotate(call).analysis()).grammar();
      for (Turn turn : call.turns()) {
        List<List<String>> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (int u : turn.utterances()) {
          tokens.add(call.utterances().get(u).tokens());
          tags.add(grammar.get(u));
        }
        turns.add(new TurnText(language, tokens, tags));
      }
      matcher =
          CompiledPhrases.compile(
                  callScore.pack().phraseSets().getOrDefault("en", Map.of()).values(),
                  callScore.pack().lexicon("en"),
                  language)
              .matcher();
      card = callScore.score(call);
      if (card.score() == null) {
        throw new IllegalStateException("nothing was assessed on " + call.id());
      }
    }

    private static POSModel openNlpModel() {
      try (InputStream in = ScoringBenchmark.class.getResourceAsStream(OPENNLP_MODEL)) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A call as it comes to be scored. */
  @State(Scope.Benchmark)
  public static class Scored {
    /** Whether its words were analysed before. */
    @Param({"new", "stored"})
    public String analysis = "new";

    Transcript call = Transcript.of("none", "en", List.of());

    /** Analyses the call or leaves it. */
    @Setup
    public void prepare(Call of) {
      call = analysis.equals("stored") ? of.callScore.annotate(of.call) : of.call;
    }
  }

  /** JSON to transcript. */
  @Benchmark
  public Transcript read(Call of) throws IOException {
    return Transcript.parse(of.json, "call");
  }

  /** Each word to its type, known from before. */
  @Benchmark
  public int types(Call of) {
    int ids = 0;
    for (Utterance utterance : of.call.utterances()) {
      for (String word : utterance.tokens()) {
        ids += of.language.type(word).id();
      }
    }
    return ids;
  }

  /** Class and mood of every word; scoring asks for fewer. */
  @Benchmark
  public int tag(Call of) {
    int imperatives = 0;
    for (List<WordType> utterance : of.types) {
      imperatives += of.language.tag(utterance).imperatives().cardinality();
    }
    return imperatives;
  }

  /** Every English phrase set in every turn, whoever speaks; tags are known. */
  @Benchmark
  public int match(Call of) {
    of.matcher.match(of.turns, SlotNames.UNKNOWN, of.matches);
    return of.matches.size();
  }

  /** Transcript to scorecard. */
  @Benchmark
  public Scorecard score(Call of, Scored scored) {
    return of.callScore.score(scored.call);
  }

  /** Scorecard to JSON. */
  @Benchmark
  public String write(Call of) {
    return ScorecardJson.write(of.card);
  }

  /** The yardstick: OpenNLP's tagger on every word. */
  @Benchmark
  public int tagEveryWord(Call of) {
    int tags = 0;
    for (String[] utterance : of.written) {
      tags += of.openNlp.tag(utterance).length;
    }
    return tags;
  }
}
