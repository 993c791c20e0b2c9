package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What packs and profiles may change of the several kinds of rules. */
class RuleSettingsTest {
  private static final String REST =
      """

      title: A rule
      because: Because.
      examples:
        - {language: en, pass: "agent: hello"}
        - {language: en, fail: "agent: hello"}
      """;

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "avoid: thanks | atMost: 2 | Avoid thanks at most 2",
        "avoid: thanks | atMost: 1/min | Avoid thanks at most 1 a minute",
        "avoid: thanks | atMost: 2s | wrong unit for 'a/rule', expected a whole number such as 3",
        "avoid: {event: dead-air} | atMost: 2/min | AvoidEvent dead-air at most 2 a minute",
        "avoid: {event: dead-air} | atLeast: 2 | 'atLeast' for 'a/rule', which counts nothing",
        "say: thanks | atMost: 2 | 'atMost' for 'a/rule', which neither avoids nor keeps anything",
        "say: {all: [thanks, greeting]} | atLeast: 1 | SayAll at least 1",
        "say: {order: [thanks, greeting]} | atLeast: 1 | SayInOrder at least 1",
        "say: {order: [thanks, greeting]} | atLeast: 3 | 'a/rule' has 2 parts, not 3",
        "say: {order: [thanks, {say: greeting, within: 5s}]} | atLeast: 1"
            + "| 'atLeast' for 'a/rule', whose steps have deadlines",
        "keep: talk-speed;against: customer;atMost: 120% | atMost: 150%"
            + "| Keep talk-speed at most 150 %",
        "keep: talk-speed;against: customer;atMost: 120% | atMost: 150wpm"
            + "| wrong unit for 'a/rule', expected a share of the other figure such as 110%",
        "keep: talk-speed;against: rest;within: first 20s;atMost: 120% | within: last 30s"
            + "| Keep talk-speed at most 120 % against the rest of 'last 30s'",
        "keep: talk-speed;against: rest;within: first 20s;atMost: 120% | within: call"
            + "| 'call' for 'a/rule' leaves no rest to compare with",
        "keep: rings;atMost: 4 | within: first 10s | 'within' for 'a/rule': rings is of the whole call",
        "keep: rings;atMost: 4 | atLeast: 5 | 'a/rule' would have to be at least more than at most",
      })
  void settingChangesTheRuleOrIsAProblem(String rule, String setting, String result) {
    List<Problem> problems = new ArrayList<>();
    Rule read =
        RuleReader.read(
            "a/rule",
            "rule.yaml",
            rule.replace(';', '\n') + REST,
            new RuleNames(List.of("thanks", "greeting"), List.of()),
            problems);
    YamlMap map = YamlFile.read("pack.yaml", setting, problems);
    assertEquals(List.of(), problems);
    Rule set =
        RuleSettings.apply(
            Objects.requireNonNull(read), RuleSettings.read(Objects.requireNonNull(map)), problems);
    assertEquals(result, problems.isEmpty() ? shown(set.expectation()) : problems.get(0).message());
  }

  private static String shown(Expectation expectation) {
    String kind = expectation.getClass().getSimpleName();
    if (expectation instanceof Expectation.Avoid avoid) {
      return kind + " " + avoid.sets().get(0) + " at most " + avoid.atMost().shown();
    }
    if (expectation instanceof Expectation.AvoidEvent avoid) {
      return kind + " " + avoid.happening().event() + " at most " + avoid.atMost().shown();
    }
    if (expectation instanceof Expectation.SayAll all) {
      return kind + " at least " + all.atLeast();
    }
    if (expectation instanceof Expectation.SayInOrder order) {
      return kind + " at least " + order.atLeast();
    }
    Expectation.Keep keep = (Expectation.Keep) expectation;
    Expectation.Against against = keep.against();
    String window =
        against == null || against.window() == null ? "" : " against " + against.window().text();
    return kind
        + " "
        + keep.measure().label()
        + " at most "
        + Objects.requireNonNull(keep.atMost()).shown()
        + window;
  }
}
