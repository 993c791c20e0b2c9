package org.callscore.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callscore.CallScore;
import org.callscore.report.ScorecardJson;
import org.callscore.rule.Example;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.transcript.Analysis;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.junit.jupiter.api.Test;

/**
 * A call gets the same card whether its grammar is asked for word by word, where the answer can
 * change a verdict, or was asked of all words before and stored.
 */
class StoredAnalysisTest {
  private static final RulePack PACK = RulePack.named("etiquette");
  private static final CallScore SCORE = CallScore.create();

  private static void assertSameCard(Transcript call, String where) throws IOException {
    Transcript analysed = SCORE.annotate(call);
    assertNotNull(analysed.analysis());
    Transcript stored = Transcript.parse(analysed.toJson(), call.id());
    assertEquals(
        ScorecardJson.write(SCORE.score(call)),
        ScorecardJson.write(SCORE.score(stored)),
        () -> where + ": " + stored.toJson());
    assertSame(stored, SCORE.annotate(stored), "an analysis that holds is not made again");
  }

  @Test
  void everyExampleCallGetsTheSameCard() throws IOException {
    for (Rule rule : PACK.rules()) {
      for (Example example : rule.examples()) {
        assertSameCard(example.call(), rule.id() + ":" + example.line());
      }
    }
  }

  @Test
  void anyCallGetsTheSameCard() throws IOException {
    long first = System.nanoTime();
    for (long seed = first; seed < first + 200; seed++) {
      assertSameCard(randomCall(new Random(seed)), "seed " + seed);
    }
  }

  @Test
  void whatIsStaleOrWrongIsPassedOver() {
    Transcript call = randomCall(new Random(5));
    Analysis right = SCORE.annotate(call).analysis();
    assertNotNull(right);
    List<String> nonsense = right.grammar().stream().map(l -> l.replaceAll("[A-Z]+", "X")).toList();
    List<String> tooShort = right.grammar().stream().map(line -> "X").toList();
    String card = ScorecardJson.write(SCORE.score(call));
    for (Analysis stale :
        List.of(
            new Analysis("de", right.version(), right.checksum(), nonsense),
            new Analysis("en", right.version() + 1, right.checksum(), nonsense),
            new Analysis("en", right.version(), right.checksum() ^ 1, nonsense),
            new Analysis("en", right.version(), right.checksum(), List.of("X")),
            new Analysis("en", right.version(), right.checksum(), tooShort))) {
      Transcript stored = call.withAnalysis(stale);
      assertEquals(card, ScorecardJson.write(SCORE.score(stored)), stale::toString);
    }
  }

  /** What phrase sets have as examples, said by either side. */
  private static Transcript randomCall(Random random) {
    List<String> lines = new ArrayList<>();
    for (PhraseSet set : PACK.phraseSets().getOrDefault("en", java.util.Map.of()).values()) {
      lines.addAll(set.match());
      lines.addAll(set.noMatch());
    }
    List<Utterance> utterances = new ArrayList<>();
    boolean timed = random.nextInt(5) > 0;
    int at = 0;
    for (int i = random.nextInt(40); i >= 0; i--) {
      Speaker speaker = random.nextInt(5) > 1 ? Speaker.AGENT : Speaker.CUSTOMER;
      String text = lines.get(random.nextInt(lines.size()));
      int start = timed ? at + random.nextInt(4000) : Transcript.UNTIMED;
      int end = timed ? start + 300 * text.length() / 5 : Transcript.UNTIMED;
      utterances.add(new Utterance(speaker, start, end, text, List.of()));
      at = end;
    }
    return Transcript.of("random", "en", utterances);
  }
}
