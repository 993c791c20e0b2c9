package org.callscore.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.callscore.CallScore;
import org.callscore.LiveCall;
import org.callscore.rule.Expectation;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a call comes in pieces, the card is that of the whole call, and what was said to be
 * certain before the end is what the card says in the end. Each case is a random call, fed in
 * random pieces; the seed of a failing one is printed.
 */
class LiveEqualsBatchTest {
  private static final int SMALL_PACKS = 30;
  private static final int CALLS_A_PACK = 40;
  private static final int SHIPPED_CALLS = 80;

  @TempDir private Path folder;

  /** How many findings were given before the end, by verdict. */
  private final Map<Verdict, Integer> early = new TreeMap<>();

  /** How many of them were checked to have come in time. */
  private int inTime;

  @Test
  void inAnyPiecesRandomPacksGiveTheCardsOfTheWholeCalls() throws IOException {
    for (int seed = 0; seed < SMALL_PACKS; seed++) {
      RandomRules random = new RandomRules(seed);
      CallScore score =
          CallScore.of(RulePack.read(random.write(folder.resolve("p" + seed))), Profile.DEFAULT);
      for (int n = 0; n < CALLS_A_PACK; n++) {
        check(score, seed * 1000L + n, speaker -> random.line());
      }
    }
    report("random packs", SMALL_PACKS * CALLS_A_PACK);
    assertTrue(early.getOrDefault(Verdict.VIOLATED, 0) > 500, early.toString());
    assertTrue(early.getOrDefault(Verdict.MET, 0) > 500, early.toString());
    assertTrue(inTime > 20, "checked " + inTime);
  }

  @Test
  void inAnyPiecesTheDefaultPackGivesTheCardsOfTheWholeCalls() {
    RulePack pack = RulePack.named("etiquette");
    CallScore score = CallScore.of(pack, Profile.DEFAULT);
    List<String> lines = new ArrayList<>();
    for (PhraseSet set : new TreeMap<>(pack.phraseSets().get("en")).values()) {
      lines.addAll(set.match());
      lines.addAll(set.noMatch());
    }
    for (int n = 0; n < SHIPPED_CALLS; n++) {
      Random random = new Random(n);
      check(score, n, speaker -> line(random, lines));
    }
    report("default pack", SHIPPED_CALLS);
    assertTrue(early.getOrDefault(Verdict.VIOLATED, 0) > 80, early.toString());
    assertTrue(early.getOrDefault(Verdict.MET, 0) > 40, early.toString());
    assertTrue(inTime > 100, "checked " + inTime);
  }

  private void report(String what, int calls) {
    System.out.println(
        "live equals batch, "
            + what
            + ": "
            + calls
            + " calls, certain before the end "
            + early
            + ", promptness checked "
            + inTime);
  }

  private static String line(Random random, List<String> lines) {
    if (random.nextInt(8) == 0) {
      return random.nextBoolean() ? "okay" : "mhm";
    }
    String line = lines.get(random.nextInt(lines.size())).strip();
    int cut = random.nextInt(3) == 0 ? line.indexOf(' ', random.nextInt(line.length())) : -1;
    return (cut < 0 ? line : random.nextBoolean() ? line.substring(0, cut) : line.substring(cut))
        .strip();
  }

  private void check(CallScore score, long seed, Function<Speaker, String> line) {
    Random random = new Random(seed);
    RandomCall call = RandomCall.next(random, line);
    LiveCall live = score.live(call.begun(), call.recorded());
    Promptness promptness = new Promptness(score.pack(), call);
    LiveFeeder feeder =
        new LiveFeeder(call, live, random, horizon -> promptness.step(horizon, live.certain()));
    feeder.feed();

    Scorecard card = live.finish(call.whole().metadata());

    String where = "seed " + seed + " of pack " + score.pack().id() + "\n" + call.whole().toJson();
    assertEquals(score.score(call.whole()), card, where);
    Map<String, Finding> last = new HashMap<>();
    card.findings().forEach(finding -> last.put(finding.rule(), finding));
    for (Finding given : live.certain()) {
      Finding in = last.get(given.rule());
      String both = "given early: " + given + "\nin the end:  " + in + "\n" + where;
      assertEquals(in.verdict(), given.verdict(), both);
      assertTrue(shows(score.pack(), in, given), both);
      early.merge(given.verdict(), 1, Integer::sum);
    }
    inTime += promptness.check(card, where);
  }

  /** What broke a rule stays on the card; a figure's evidence is the worst so far. */
  private static boolean shows(RulePack pack, Finding in, Finding given) {
    Rule rule =
        pack.rules().stream().filter(r -> r.id().equals(in.rule())).findFirst().orElseThrow();
    return given.verdict() != Verdict.VIOLATED
        || rule.expectation() instanceof Expectation.Keep
        || in.evidence().containsAll(given.evidence());
  }
}
