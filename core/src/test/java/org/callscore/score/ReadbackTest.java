package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.PlainNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number is the same however it is said and in how many pieces. */
class ReadbackTest {
  private static final long SEED = 20261126;
  private static final int CALLS = 2000;
  private static final List<String> ONES =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> TEENS =
      List.of(
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  @TempDir Path folder;

  @Test
  void numberIsTheSameHoweverItIsSaid() throws Exception {
    CompiledRules rules = rules();
    Rule rule = rules.pack().rules().get(0);
    Random random = new Random(SEED);
    for (int i = 0; i < CALLS; i++) {
      StringBuilder digits = new StringBuilder();
      int length = 4 + random.nextInt(6);
      for (int d = 0; d < length; d++) {
        digits.append(random.nextInt(10));
      }
      int at = random.nextInt(length);
      char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
      String asked = "customer: my number is " + said(digits.toString(), random);
      String right = asked + "\n" + readBack(digits.toString(), random);
      String mistaken = asked + "\n" + readBack(wrong, random);
      assertEquals(Verdict.MET, judged(rules, rule, right), "seed " + SEED + "\n" + right);
      assertEquals(
          Verdict.VIOLATED, judged(rules, rule, mistaken), "seed " + SEED + "\n" + mistaken);
    }
  }

  @Test
  void violationSaysHowFarTheNumberWasRightAndWhatWasMissing() throws Exception {
    CompiledRules rules = rules();
    Finding finding =
        rules.evaluateAlone(
            rules.pack().rules().get(0),
            PlainNotation.parse(
                "customer: my number is four one five two\nagent: forty one so", "call", "en"));
    assertEquals("4 1", finding.nearest().quote());
    assertEquals("5 2", finding.nearest().missing());
    assertEquals("forty one", finding.evidence().get(0).quote());
  }

  private static Verdict judged(CompiledRules rules, Rule rule, String call) throws Exception {
    return rules.evaluateAlone(rule, PlainNotation.parse(call, "call", "en")).verdict();
  }

  /** In one piece or in several, with the customer's answers between them. */
  private static String readBack(String digits, Random random) {
    StringBuilder call = new StringBuilder();
    int from = 0;
    while (from < digits.length()) {
      int to = Math.min(digits.length(), from + 2 + random.nextInt(4));
      to = to == digits.length() - 1 ? digits.length() : to;
      call.append(call.length() == 0 ? "agent: " : "\ncustomer: yes that is right\nagent: and ");
      call.append(said(digits.substring(from, to), random));
      from = to;
    }
    return call.toString();
  }

  /** Digit by digit, in pairs, doubled, or in figures. */
  private static String said(String digits, Random random) {
    if (random.nextInt(5) == 0) {
      return digits;
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int one = digits.charAt(i) - '0';
      boolean pair = i + 1 < digits.length();
      int two = pair ? digits.charAt(i + 1) - '0' : -1;
      words.append(words.length() == 0 ? "" : " ");
      if (pair && one == two && random.nextBoolean()) {
        words.append("double ").append(ONES.get(one));
        i++;
      } else if (pair && one == 1 && random.nextInt(3) == 0) {
        words.append(TEENS.get(two));
        i++;
      } else if (pair && one > 1 && two > 0 && random.nextInt(3) == 0) {
        words.append(TENS.get(one - 2)).append(' ').append(ONES.get(two));
        i++;
      } else {
        words.append(one == 0 && random.nextBoolean() ? "oh" : ONES.get(one));
      }
    }
    return words.toString();
  }

  private CompiledRules rules() throws Exception {
    write(
        "phrases/en/dictated.yaml",
        "phrases: [\"my number is <any>{1,12}\"]\nmatch: [my number is one]\nno-match: [no]\n");
    write(
        "standard/m/back.yaml",
        """
        title: The number is read back
        when: {customer: dictated}
        say: {repeat: number}
        because: Because.
        examples:
          - {language: en, pass: "agent: so"}
          - {language: en, fail: "agent: so"}
        """);
    return CompiledRules.compile(RulePack.readAll(folder), Profile.DEFAULT);
  }

  private void write(String name, String content) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
