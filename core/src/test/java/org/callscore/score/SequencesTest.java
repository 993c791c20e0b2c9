package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callscore.rule.Expectation.Part;
import org.callscore.rule.Expectation.SayInOrder;
import org.callscore.rule.Expectation.Step;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Verdict;
import org.callscore.text.Language;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps in order, against trying every choice of words, and every pair of matches. */
class SequencesTest {
  private static final List<String> WORDS = List.of("alpha", "bravo", "charlie", "so");
  private static final int CALLS = 3000;
  private static final int PLACES = 20;
  private static final long SEED = 20261125;

  @TempDir Path folder;

  /**
   * What a step asks for.
   *
   * @param within words behind the step before, or 0
   */
  private record Wanted(String word, String speaker, int within) {}

  /** A word of a call, at its place. */
  private record Spoken(String word, String speaker) {}

  private static final List<Wanted> BOUNDED =
      List.of(
          new Wanted("alpha", "agent", 0),
          new Wanted("bravo", "customer", 3),
          new Wanted("charlie", "agent", 4));

  private static final List<Wanted> FREE =
      List.of(
          new Wanted("alpha", "agent", 0),
          new Wanted("bravo", "agent", 0),
          new Wanted("charlie", "agent", 0));

  @Test
  void chainIsFoundWhereverOneCanBeChosen() throws Exception {
    CompiledRules rules = CompiledRules.compile(pack(), Profile.DEFAULT);
    Rule bounded = rule(rules, "s/bounded");
    Rule ordered = rule(rules, "s/ordered");
    Rule two = rule(rules, "s/two");
    Random random = new Random(SEED);
    int met = 0;
    for (int i = 0; i < CALLS; i++) {
      List<Spoken> call = randomCall(random);
      Transcript transcript = PlainNotation.parse(written(call), "call", "en");
      String shown = "seed " + SEED + ", call " + i + ":\n" + written(call);
      boolean chain = exists(call, BOUNDED, 0, -1, 3);
      met += chain ? 1 : 0;
      assertEquals(chain, isMet(rules, bounded, transcript), shown);
      assertEquals(exists(call, FREE, 0, -1, 3), isMet(rules, ordered, transcript), shown);
      assertEquals(exists(call, FREE, 0, -1, 2), isMet(rules, two, transcript), shown);
    }
    assertTrue(met > CALLS / 20 && met < CALLS - CALLS / 20, "one-sided: " + met);
  }

  @Test
  void chainIsThatOfComparingEveryPairOfMatches() throws Exception {
    CallText text =
        new CallText(
            PlainNotation.parse("agent:" + " so".repeat(PLACES), "call", "en"), Language.of("en"));
    Random random = new Random(SEED);
    int whole = 0;
    int late = 0;
    for (int i = 0; i < CALLS; i++) {
      SayInOrder order = randomOrder(random);
      List<List<SpokenMatch>> said = new ArrayList<>();
      for (int step = 0; step < order.steps().size(); step++) {
        said.add(randomMatches(random, "step " + step));
      }
      Sequences.Found found =
          new Sequences(order, Set.of(Speaker.AGENT), text, said).find(SequencesTest::isSure);
      assertEquals(plain(order, said), found, "seed " + SEED + ", case " + i + ": " + order);
      whole += found.missing() == null ? 1 : 0;
      late += found.tooLate() ? 1 : 0;
    }
    assertTrue(whole > CALLS / 4 && late > CALLS / 50, "one-sided: " + whole + ", " + late);
  }

  /** The definition: a match goes on from the last of the longest chains that it follows. */
  private static Sequences.Found plain(SayInOrder order, List<List<SpokenMatch>> said) {
    boolean maySkip = order.atLeast() < order.steps().size();
    List<List<List<SpokenMatch>>> chains = new ArrayList<>();
    List<SpokenMatch> longest = List.of();
    Step missing = null;
    boolean tooLate = false;
    for (int i = 0; i < said.size(); i++) {
      List<List<SpokenMatch>> here = new ArrayList<>();
      boolean followed = false;
      for (SpokenMatch match : said.get(i).stream().filter(SequencesTest::isSure).toList()) {
        List<SpokenMatch> before = List.of();
        for (int j = i - 1; j >= (maySkip ? 0 : Math.max(0, i - 1)); j--) {
          List<SpokenMatch> last = List.of();
          for (List<SpokenMatch> chain : chains.get(j)) {
            SpokenMatch end = chain.get(chain.size() - 1);
            boolean follows =
                match.position() >= end.position() && match.endPosition() > end.endPosition();
            last = follows && chain.size() >= last.size() ? chain : last;
          }
          followed |= !last.isEmpty();
          if (last.size() > before.size() && isNear(order.steps().get(i), last, match)) {
            before = last;
          }
        }
        if (!before.isEmpty() || i == 0 || maySkip) {
          List<SpokenMatch> chain = new ArrayList<>(before);
          chain.add(match);
          here.add(chain);
          longest = chain.size() > longest.size() ? chain : longest;
        }
      }
      if (here.isEmpty() && missing == null) {
        missing = order.steps().get(i);
        tooLate = followed;
      }
      chains.add(here);
    }
    return new Sequences.Found(longest, missing, tooLate);
  }

  private static boolean isSure(SpokenMatch match) {
    return match.meanConfidence() > 0.2;
  }

  private static boolean isNear(Step step, List<SpokenMatch> before, SpokenMatch match) {
    Bound within = step.within();
    int end = before.get(before.size() - 1).endPosition();
    return within == null || match.position() < end + within.amount();
  }

  private static SayInOrder randomOrder(Random random) {
    List<Step> steps = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      boolean bounded = i > 0 && random.nextInt(3) == 0;
      Bound within = bounded ? new Bound(Point.EVENT_END, 1 + random.nextInt(6), Unit.WORDS) : null;
      steps.add(new Step(new Part("step " + i, List.of("step " + i)), null, within));
    }
    return new SayInOrder(steps, count - random.nextInt(2));
  }

  /** In order of place, as matches come; several may begin or end together. */
  private static List<SpokenMatch> randomMatches(Random random, String set) {
    List<SpokenMatch> matches = new ArrayList<>();
    for (int p = 0; p < PLACES; p++) {
      while (random.nextInt(6) == 0) {
        int end = Math.min(PLACES, p + 1 + random.nextInt(5));
        String name = set + ", match " + matches.size();
        matches.add(
            new SpokenMatch(
                name,
                Speaker.AGENT,
                0,
                p,
                end,
                p,
                end,
                null,
                null,
                1,
                random.nextDouble(),
                true,
                new Evidence(Speaker.AGENT, null, null, name, 1.0, 0, p, end - p)));
      }
    }
    return matches;
  }

  private static boolean isMet(CompiledRules rules, Rule rule, Transcript call) {
    return rules.evaluateAlone(rule, call).verdict() == Verdict.MET;
  }

  /** Whether at least {@code least} of the steps from one on can be placed behind a position. */
  private static boolean exists(
      List<Spoken> call, List<Wanted> steps, int step, int last, int least) {
    if (least <= 0) {
      return true;
    }
    if (step == steps.size()) {
      return false;
    }
    Wanted wanted = steps.get(step);
    for (int p = last + 1; p < call.size(); p++) {
      boolean fits = call.get(p).equals(new Spoken(wanted.word(), wanted.speaker()));
      boolean near = wanted.within() == 0 || p < last + 1 + wanted.within();
      if (fits && near && exists(call, steps, step + 1, p, least - 1)) {
        return true;
      }
    }
    boolean maySkip = least < steps.size() - step;
    return maySkip && exists(call, steps, step + 1, last, least);
  }

  private static List<Spoken> randomCall(Random random) {
    List<Spoken> call = new ArrayList<>();
    int length = 5 + random.nextInt(12);
    String speaker = "agent";
    for (int i = 0; i < length; i++) {
      if (random.nextInt(3) == 0) {
        speaker = speaker.equals("agent") ? "customer" : "agent";
      }
      call.add(new Spoken(WORDS.get(random.nextInt(WORDS.size())), speaker));
    }
    return call;
  }

  private static String written(List<Spoken> call) {
    StringBuilder text = new StringBuilder();
    String speaker = "";
    for (Spoken spoken : call) {
      if (!spoken.speaker().equals(speaker)) {
        speaker = spoken.speaker();
        text.append(text.length() == 0 ? "" : "\n").append(speaker).append(':');
      }
      text.append(' ').append(spoken.word());
    }
    return text.toString();
  }

  private static Rule rule(CompiledRules rules, String id) {
    return rules.pack().rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private RulePack pack() throws Exception {
    for (String word : WORDS) {
      write(
          "phrases/en/" + word + ".yaml",
          "phrases: [" + word + "]\nmatch: [" + word + "]\nno-match: [no]\n");
    }
    rule(
        "bounded",
        "{order: [alpha, {customer: bravo, within: 3 words}, {say: charlie, within: 4 words}]}");
    rule("ordered", "{order: [alpha, bravo, charlie]}");
    rule("two", "{order: [alpha, bravo, charlie], atLeast: 2}");
    return RulePack.readAll(folder);
  }

  private void rule(String name, String say) throws Exception {
    write(
        "standard/s/" + name + ".yaml",
        "title: Steps\nsay: "
            + say
            + "\nbecause: Because.\nexamples:\n"
            + "  - {language: en, pass: \"agent: alpha\"}\n"
            + "  - {language: en, fail: \"agent: so\"}\n");
  }

  private void write(String name, String content) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
