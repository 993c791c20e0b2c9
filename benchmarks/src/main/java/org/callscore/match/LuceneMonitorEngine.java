package org.callscore.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.callscore.rule.Phrase;

/**
 * Lucene's Monitor, stored queries against a document. Plain phrases are phrase queries, the others
 * intervals. The presearcher that filters best is used, two passes, weighing words by how often
 * calls say them; nothing is purged while it is measured, and only the numbers of the rules are
 * asked for, which is its cheapest answer. A turn is a value of the field, a wide step from the
 * next, so that nothing matches across turns.
 */
final class LuceneMonitorEngine implements MatchingEngine {
  private static final String FIELD = "text";
  private static final int TURN_STEP = 1_000;
  private static final int PASSES = 2;

  private final List<CallText> calls;
  private final Monitor monitor;
  private final FoundBuffer found = new FoundBuffer();
  private int last;

  LuceneMonitorEngine(Work work) {
    calls = work.calls();
    try {
      MonitorConfiguration configuration =
          new MonitorConfiguration()
              .setPurgeFrequency(1, TimeUnit.DAYS)
              .setQueryUpdateBufferSize(50_000);
      monitor =
          new Monitor(
              new Turns(),
              new MultipassTermFilteredPresearcher(PASSES, 0, byRarity(calls), List.of(), Set.of()),
              configuration);
      List<MonitorQuery> queries = new ArrayList<>();
      for (int rule = 0; rule < work.rules().size(); rule++) {
        Phrase phrase = work.rules().get(rule).phrases().get(0);
        queries.add(new MonitorQuery(Integer.toString(rule), query(phrase)));
      }
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return new TermQuery(new Term(FIELD, literal.word()));
    }
    if (phrase instanceof Phrase.Sequence sequence
        && sequence.parts().stream().allMatch(Phrase.Literal.class::isInstance)) {
      String[] words =
          sequence.parts().stream()
              .map(word -> ((Phrase.Literal) word).word())
              .toArray(String[]::new);
      return new PhraseQuery(FIELD, words);
    }
    return new IntervalQuery(FIELD, PhraseIntervals.of(phrase));
  }

  private static TermWeightor byRarity(List<CallText> calls) {
    Map<String, Integer> said = new HashMap<>();
    for (CallText call : calls) {
      call.turns().forEach(turn -> turn.forEach(word -> said.merge(word, 1, Integer::sum)));
    }
    return TermWeightor.termFreqWeightor(said, 100, 0.1);
  }

  @Override
  public int match(int call) {
    last = call;
    found.clear();
    Document document = new Document();
    String text = calls.get(call).text();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      document.add(new TextField(FIELD, text.substring(from, to), Field.Store.NO));
      from = to + 1;
    }
    try {
      for (QueryMatch match : monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
        found.add(Integer.parseInt(match.getQueryId()), Found.UNTOLD, Found.UNTOLD);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.count();
  }

  @Override
  public SortedSet<Found> found() {
    return found.in(calls.get(last));
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words between spaces; between turns there is room for no match. */
  private static final class Turns extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new WhitespaceTokenizer();
      return new TokenStreamComponents(tokenizer);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return TURN_STEP;
    }
  }
}
