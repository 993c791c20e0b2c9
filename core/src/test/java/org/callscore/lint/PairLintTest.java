package org.callscore.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.RuleCheck;
import org.callscore.rule.LintCode;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of rules, and what is said of them: also of those that only look alike. */
class PairLintTest {
  private static final Set<LintCode> OF_PAIRS =
      Set.of(
          LintCode.DUPLICATE_RULE,
          LintCode.OVERLAPPING_RULES,
          LintCode.CONTRADICTORY_RULES,
          LintCode.DOUBLE_PENALTY);

  private static final Map<String, String> SETS =
      Map.of(
          "hello", "hello, good morning",
          "informal", "hey, hello",
          "agreement", "i agree, all right",
          "thanks", "thank you",
          "dictated", "my number is <number>");

  private static final String DUPLICATE =
      "duplicate-rule: the rule demands what s/one demands, at the same time, in the pack p";
  private static final String NUMBER = "when: {customer: dictated}\nsay: {repeat: number}";

  @TempDir Path folder;

  private record Row(String one, String other, String told) {
    @Override
    public String toString() {
      return (one + " | " + other).replace('\n', ' ');
    }
  }

  private static String overlap(String narrow, String wide) {
    return "overlapping-rules: who meets this rule meets "
        + wide
        + " too, and who says nothing"
        + " breaks both, in the pack p ("
        + narrow
        + ")";
  }

  private static String contradiction(String words) {
    return "contradictory-rules: " + words + " breaks s/two, in the pack p";
  }

  static Stream<Row> pairs() {
    String order = "say: {order: [hello, {customer: agreement}, thanks]}";
    return Stream.of(
        // steps across speakers
        new Row(order, order, DUPLICATE),
        new Row(order, "say: {order: [hello, {customer: agreement}, {agent: thanks}]}", DUPLICATE),
        new Row(order, "say: {order: [hello, agreement, thanks]}", ""),
        new Row(order, "say: {order: [{customer: agreement}, hello, thanks]}", ""),
        new Row(order, "say: {order: [hello, {customer: agreement}]}", ""),
        new Row(order, "speaker: customer\n" + order, ""),
        new Row(
            "say: {order: [hello, {customer: agreement, within: 5s}]}",
            "say: {order: [hello, {customer: agreement, within: 10s}]}",
            overlap("s/one", "s/two")),
        new Row(
            "say: {order: [hello, {customer: agreement}]}",
            "say: {order: [hello, {customer: agreement, within: 10s}]}",
            overlap("s/two", "s/one")),
        new Row(
            "say: {order: [hello, {customer: agreement, within: 5s}]}",
            "say: {order: [hello, {customer: agreement, within: 10 words}]}",
            ""),
        new Row(
            "within: first 20s\nsay: {order: [hello, thanks]}",
            "say: {order: [hello, thanks]}",
            overlap("s/one", "s/two")),
        new Row(
            order,
            "say: {order: [hello, {customer: agreement}, thanks], atLeast: 2}",
            overlap("s/one", "s/two")),
        new Row(order, "avoid: thanks", contradiction("whatever meets this rule")),
        new Row("say: hello", "avoid: informal", contradiction("'hello' meets this rule and")),
        new Row(order, "avoid: informal", ""),
        new Row(
            order,
            "speaker: customer\navoid: agreement",
            contradiction("whatever meets this rule")),
        new Row(order, "speaker: customer\navoid: thanks", ""),
        new Row(order, "avoid: agreement", ""),
        new Row(order, "within: first 1 turns\navoid: thanks", ""),
        new Row(order, "avoid: thanks\natMost: 1", ""),
        new Row("say: {order: [hello, thanks, agreement], atLeast: 2}", "avoid: thanks", ""),
        // all of some parts
        new Row("say: {all: [hello, thanks]}", "say: {all: [hello, thanks]}", DUPLICATE),
        new Row(
            "say: {all: [hello, thanks]}",
            "avoid: thanks",
            contradiction("whatever meets this rule")),
        // what was said is said again
        new Row(NUMBER, NUMBER, DUPLICATE),
        new Row(NUMBER, "when: {customer: dictated}\nsay: {repeat: name}", ""),
        new Row(NUMBER, "when: {customer: thanks}\nsay: {repeat: number}", ""),
        new Row(NUMBER + "\ntimes: 2", NUMBER, overlap("s/one", "s/two")),
        // events
        new Row(
            "avoid: {event: dead-air, atLeast: 10s}",
            "avoid: {event: dead-air, atLeast: 10s}",
            DUPLICATE),
        new Row(
            "avoid: {event: dead-air, atLeast: 5s}",
            "avoid: {event: dead-air, atLeast: 10s}",
            "double-penalty: 'dead-air' breaks this rule and s/two, in the pack p"),
        new Row(
            "avoid: {event: dead-air, atLeast: 5s}",
            "avoid: {event: dead-air, atLeast: 10s}\noverrides: [s/one]",
            ""),
        new Row(
            "avoid: {event: dead-air, atLeast: 5s}\nweight: 0",
            "avoid: {event: dead-air, atLeast: 10s}",
            ""),
        new Row("avoid: {event: dead-air}", "avoid: {event: interruption}", ""),
        new Row(
            "within: first 10s\navoid: {event: dead-air}",
            "within: last 10s\navoid: {event: dead-air}",
            ""));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairIsToldOrLeftAlone(Row row) throws IOException {
    for (Map.Entry<String, String> set : SETS.entrySet()) {
      write(
          "phrases/en/" + set.getKey() + ".yaml",
          "phrases: [" + set.getValue() + "]\nmatch: [hello]\nno-match: [no]\n");
    }
    rule("one", row.one());
    rule("two", row.other());
    write(
        "packs/p.yaml",
        """
        version: 1.0.0
        title: Two rules
        sections: [{id: s, weight: 1, rules: [s/one, s/two]}]
        """);

    String told =
        RuleCheck.lint(
                RulePack.readAll(folder),
                List.of(RulePack.read(folder.resolve("packs/p.yaml"))),
                RuleSources.in(folder),
                Set.of())
            .stream()
            .filter(warning -> OF_PAIRS.contains(warning.code()))
            .map(
                warning ->
                    warning.code().label()
                        + ": "
                        + warning.problem().message()
                        + (warning.code() == LintCode.OVERLAPPING_RULES
                            ? " (s/" + name(warning.problem().file()) + ")"
                            : ""))
            .collect(Collectors.joining("\n"));

    assertEquals(row.told(), told);
  }

  private static String name(String file) {
    return file.replaceAll(".*/|\\.yaml", "");
  }

  private void rule(String name, String demand) throws IOException {
    write(
        "standard/s/" + name + ".yaml",
        "title: Rule "
            + name
            + "\n"
            + demand
            + "\nbecause: Because.\nexamples:\n"
            + "  - {language: en, pass: \"[0:01] agent: hello\"}\n"
            + "  - {language: en, fail: \"[0:01] agent: no\"}\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
