package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps in order, against trying every choice of words. */
class SequencesTest {
  private static final List<String> WORDS = List.of("alpha", "bravo", "charlie", "so");
  private static final int CALLS = 3000;
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
