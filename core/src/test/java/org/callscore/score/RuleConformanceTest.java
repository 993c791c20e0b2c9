package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.AudioMeasures;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Everything a rule can say, with a call for each way it can end: {@code conformance/rules.yaml}.
 * The table of it stands in {@code docs/conformance.md}; {@code -Dgolden=update} writes it anew.
 */
class RuleConformanceTest {
  private static final List<Verdict> COLUMNS =
      List.of(Verdict.MET, Verdict.VIOLATED, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED);
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Row> ROWS = new ArrayList<>();
  private static final Map<String, String> REASONS = new LinkedHashMap<>();
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();
  private static CompiledRules compiled;

  @TempDir static Path folder;

  /** A case of the table. */
  private record Case(String code, String reason, Transcript call) {}

  /** A row: what a rule says, how it can end, and why it cannot end otherwise. */
  private record Row(
      String name,
      String id,
      Map<String, Object> rule,
      Map<Verdict, Case> cases,
      Map<Verdict, String> empty) {}

  @BeforeAll
  @SuppressWarnings("unchecked") // the table's form is fixed; a wrong one fails here
  static void readTable() throws Exception {
    Map<String, Object> table;
    try (InputStream in =
        Objects.requireNonNull(
            RuleConformanceTest.class.getResourceAsStream(
                "/org/callscore/conformance/rules.yaml"))) {
      table =
          (Map<String, Object>)
              new Load(LoadSettings.builder().setLabel("rules.yaml").build())
                  .loadFromInputStream(in);
    }
    ((Map<String, String>) table.get("reasons")).forEach(REASONS::put);
    for (Map<String, Object> row : (List<Map<String, Object>>) table.get("rows")) {
      addRow(
          (String) row.get("row"),
          (Map<String, Object>) row.get("rule"),
          row,
          (Map<String, String>) row.getOrDefault("empty", Map.of()));
    }
    for (Map<String, Object> window : (List<Map<String, Object>>) table.get("windows")) {
      addWindow(window);
    }
    for (Map.Entry<String, List<Object>> set :
        ((Map<String, List<Object>>) table.get("sets")).entrySet()) {
      write(
          "phrases/en/" + set.getKey() + ".yaml",
          Map.of("phrases", set.getValue(), "match", List.of("x"), "no-match", List.of("y")));
    }
    for (Row row : ROWS) {
      Map<String, Object> rule = new LinkedHashMap<>(row.rule());
      rule.put("title", row.name());
      rule.put("because", "It stands in the table.");
      rule.put(
          "examples",
          List.of(
              Map.of("language", "en", "pass", "agent: yes"),
              Map.of("language", "en", "fail", "agent: no")));
      write("standard/" + row.id() + ".yaml", rule);
    }
    RulePack pack = RulePack.readAll(folder);
    pack.rules().forEach(rule -> RULES.put(rule.id(), rule));
    compiled = CompiledRules.compile(pack, Profile.DEFAULT);
  }

  private static void write(String name, Map<String, Object> content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    // JSON is YAML.
    Files.writeString(file, JSON.writeValueAsString(content));
  }

  @SuppressWarnings("unchecked") // see readTable
  private static void addRow(
      String name, Map<String, Object> rule, Map<String, Object> row, Map<String, String> empty)
      throws Exception {
    Map<Verdict, Case> cases = new EnumMap<>(Verdict.class);
    Map<Verdict, String> why = new EnumMap<>(Verdict.class);
    for (Verdict verdict : COLUMNS) {
      Map<String, Object> entry = (Map<String, Object>) row.get(verdict.label());
      if (entry != null) {
        cases.put(
            verdict,
            new Case((String) entry.get("code"), (String) entry.get("reason"), call(entry)));
      }
      String reason = empty.get(verdict.label());
      if (reason != null) {
        why.put(verdict, reason);
      }
    }
    ROWS.add(new Row(name, String.format("row/r%03d", ROWS.size()), rule, cases, why));
  }

  /** Two rows: what is demanded in the window, and what is forbidden there. */
  private static void addWindow(Map<String, Object> window) throws Exception {
    String within = (String) window.get("within");
    boolean triggered = within.contains("before") || within.contains("after");
    String inside = (String) window.get("inside");
    String outside = (String) window.get("outside");
    for (String kind : List.of("say", "avoid")) {
      Map<String, Object> rule = new LinkedHashMap<>();
      if (triggered) {
        rule.put("when", Map.of("customer", "complaint"));
      }
      rule.put("within", within);
      rule.put(kind, "price");
      boolean say = kind.equals("say");
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("met", entry(say ? "said" : "avoided", say ? inside : outside));
      row.put(
          "violated", entry(say ? notSaid(triggered) : "forbidden-said", say ? outside : inside));
      boolean timed = rule.toString().matches(".*within=[^,]*\\d(s|%).*");
      Map<String, Object> lost =
          timed
              ? entry("no-times", inside)
              : entry("no-speakers", inside.replaceAll("agent|customer", "unknown"));
      lost.put("untimed", timed);
      row.put("not-assessed", lost);
      if (triggered) {
        row.put("not-applicable", entry("no-trigger", inside.replace("terrible", "good")));
      }
      addRow(
          "`within: " + within + "`, " + (say ? "demanded" : "forbidden"),
          rule,
          row,
          triggered ? Map.of() : Map.of("not-applicable", "call-start"));
    }
  }

  private static String notSaid(boolean triggered) {
    return triggered ? "not-said" : "said-elsewhere";
  }

  private static Map<String, Object> entry(String code, String call) {
    return new LinkedHashMap<>(Map.of("code", code, "call", call));
  }

  @SuppressWarnings("unchecked") // see readTable
  private static Transcript call(Map<String, Object> entry) throws Exception {
    String language = (String) entry.getOrDefault("language", "en");
    Transcript plain = PlainNotation.parse((String) entry.get("call"), "call", language);
    List<String> unsure = (List<String>) entry.getOrDefault("unsure", List.of());
    boolean untimed = Boolean.TRUE.equals(entry.get("untimed"));
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance said : plain.utterances()) {
      List<Word> words =
          said.words().stream()
              .map(
                  w ->
                      new Word(
                          w.text(),
                          w.startMillis(),
                          w.endMillis(),
                          unsure.contains(w.text()) ? 0.3f : 1))
              .toList();
      utterances.add(
          untimed
              ? new Utterance(said.speaker(), -1, -1, said.text(), List.of())
              : new Utterance(
                  said.speaker(), said.startMillis(), said.endMillis(), said.text(), words));
    }
    Map<Speaker, AudioMeasures> audio = new EnumMap<>(Speaker.class);
    ((Map<String, Number>) entry.getOrDefault("levels", Map.of()))
        .forEach(
            (side, level) ->
                audio.put(Speaker.parse(side), new AudioMeasures(level.doubleValue(), -60, 0)));
    Transcript call = Transcript.of("call", language, utterances);
    return new Transcript(
        "call",
        language,
        call.durationMillis(),
        null,
        metadata(entry.get("metadata")),
        Map.of(),
        audio,
        false,
        utterances);
  }

  private static Metadata metadata(Object fields) throws IOException {
    if (fields == null) {
      return Metadata.NONE;
    }
    Path file = folder.resolve("metadata.json");
    Files.writeString(file, JSON.writeValueAsString(fields));
    return Metadata.read(file);
  }

  @TestFactory
  Stream<DynamicTest> callsEndAsTheTableSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : ROWS) {
      row.cases()
          .forEach(
              (verdict, expected) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          row.name() + ": " + verdict.label(),
                          () -> check(row, verdict, expected))));
    }
    return tests.stream();
  }

  private static void check(Row row, Verdict verdict, Case expected) {
    Rule rule = RULES.get(row.id());
    Finding finding = compiled.evaluateAlone(rule, expected.call());
    assertEquals(
        verdict.label() + " " + expected.code(),
        finding.verdict().label() + " " + finding.reasonCode(),
        () -> row.rule() + "\n" + String.join("\n", compiled.explain(rule, "", expected.call())));
    if (expected.reason() != null) {
      assertEquals(expected.reason(), finding.reason());
    }
    if (verdict == Verdict.VIOLATED) {
      assertTrue(
          !finding.evidence().isEmpty() || finding.searched() != null,
          "neither evidence nor the stretch searched");
    }
  }

  /** Bad audio or missing data never becomes a violation. */
  @Test
  void evidenceTakenAwayNeverMakesAViolation() {
    List<String> wrong = new ArrayList<>();
    for (Row row : ROWS) {
      Rule rule = RULES.get(row.id());
      row.cases()
          .forEach(
              (verdict, entry) -> {
                for (Loss loss : Loss.values()) {
                  if (loss == Loss.TIMES && entry.code().equals("low-confidence")) {
                    // Without their times words have no confidence either: nothing is unsure.
                    continue;
                  }
                  Finding finding = compiled.evaluateAlone(rule, loss.of(entry.call()));
                  boolean blamed = finding.verdict() == Verdict.VIOLATED;
                  if (blamed && (verdict != Verdict.VIOLATED || loss.takesAllWords(rule))) {
                    wrong.add(
                        row.name()
                            + ": "
                            + verdict.label()
                            + " without "
                            + loss
                            + "\n"
                            + String.join("\n", compiled.explain(rule, "", loss.of(entry.call()))));
                  }
                }
              });
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyCellHasACallOrAReason() {
    List<String> wrong = new ArrayList<>();
    for (Row row : ROWS) {
      for (Verdict verdict : COLUMNS) {
        boolean has = row.cases().containsKey(verdict);
        String why = row.empty().get(verdict);
        if (has == (why != null) || (why != null && !REASONS.containsKey(why))) {
          wrong.add(row.name() + ": " + verdict.label());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingARuleCanSayIsLeftOut() {
    TreeSet<String> missing = new TreeSet<>(RuleParts.all());
    RULES.values().forEach(rule -> missing.removeAll(RuleParts.of(rule)));
    assertEquals(new TreeSet<String>(), missing);
  }

  @Test
  void theTableInTheDocumentsIsThisOne() throws IOException {
    Path file = Path.of("../docs/conformance.md");
    String begin = "<!-- rules: written by RuleConformanceTest -->\n";
    String end = "<!-- end of rules -->\n";
    String document = Files.readString(file);
    int from = document.indexOf(begin);
    int to = document.indexOf(end);
    assertTrue(from >= 0 && to > from, "no markers in " + file);
    String table = table();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(
          file, document.substring(0, from + begin.length()) + table + document.substring(to));
      return;
    }
    assertEquals(table, document.substring(from + begin.length(), to));
  }

  private static String table() {
    StringBuilder text = new StringBuilder();
    long cases = ROWS.stream().mapToLong(row -> row.cases().size()).sum();
    text.append(ROWS.size()).append(" rows, ").append(cases).append(" calls.\n\n");
    text.append("| a rule says | met | violated | not-applicable | not-assessed |\n");
    text.append("|---|---|---|---|---|\n");
    List<String> used = new ArrayList<>();
    for (Row row : ROWS) {
      text.append("| ").append(row.name()).append(" |");
      for (Verdict verdict : COLUMNS) {
        Case entry = row.cases().get(verdict);
        String why = row.empty().get(verdict);
        if (why != null && !used.contains(why)) {
          used.add(why);
        }
        text.append(' ')
            .append(entry != null ? "`" + entry.code() + "`" : "–" + (used.indexOf(why) + 1))
            .append(" |");
      }
      text.append('\n');
    }
    text.append('\n');
    for (int i = 0; i < used.size(); i++) {
      text.append("–").append(i + 1).append(": ").append(REASONS.get(used.get(i))).append("  \n");
    }
    return text.toString();
  }
}
