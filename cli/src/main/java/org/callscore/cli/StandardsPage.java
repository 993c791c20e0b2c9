package org.callscore.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.rule.Example;
import org.callscore.rule.Expectation;
import org.callscore.rule.Rule;
import org.callscore.rule.RuleSources;

/**
 * The catalogue as a page to read, in Markdown: each standard in our words, which manuals say so,
 * how it is judged, what is left to a person, and an example.
 */
final class StandardsPage {
  private static final Map<String, String> MANUALS =
      new TreeMap<>(
          Map.of(
              "KA", "Georgian secretaries' manual",
              "HY", "Armenian business guide",
              "ID", "Indonesian manual",
              "RO", "Romanian hotline guide",
              "RU", "Russian complaints manual"));

  /** What stands in a rule's file besides the demand itself. */
  private static final Set<String> NOT_THE_DEMAND =
      Set.of(
          "title",
          "standards",
          "weight",
          "critical",
          "because",
          "instead",
          "overrides",
          "leaves",
          "confidence",
          "examples",
          "lint");

  private final List<Standard> catalogue;
  private final Coverage coverage;
  private final RuleSources sources;
  private final StringBuilder page = new StringBuilder();

  /**
   * Over the whole catalogue.
   *
   * @param sources the files of the rules
   */
  StandardsPage(List<Standard> catalogue, Coverage coverage, RuleSources sources) {
    this.catalogue = catalogue;
    this.coverage = coverage;
    this.sources = sources;
  }

  /** The page. */
  String markdown() {
    line("# The standards, and how they are judged");
    line("");
    line("<!-- written by `callscore rules coverage --format md`; do not edit -->");
    line("");
    line(
        "Every statement of five etiquette manuals that a call, its records or many calls together"
            + " can show, with the rules that judge it. Where manuals contradict each other the"
            + " rules stand side by side, and packs choose.");
    line("");
    line("| language | standards covered |");
    line("|---|---|");
    for (String language : coverage.languages()) {
      String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
      line(
          "| %s (`%s`) | %d of %d |"
              .formatted(name, language, coverage.covered(language), coverage.standards().size()));
    }
    String stage = "";
    for (Standard standard : coverage.standards()) {
      if (!standard.stage().equals(stage)) {
        stage = standard.stage();
        line("");
        line("## " + title(stage));
      }
      add(standard);
    }
    addUncheckable();
    return page.toString();
  }

  private void add(Standard standard) {
    line("");
    line("### " + standard.id() + " " + title(standard.name()).toLowerCase(Locale.ROOT));
    line("");
    line("Said by: " + manuals(standard) + ".");
    List<Rule> rules = coverage.rules(standard);
    if (rules.isEmpty()) {
      line("");
      line("No rule yet.");
    }
    rules.forEach(this::add);
    String lacking =
        coverage.languages().stream()
            .filter(language -> !coverage.covers(standard, language))
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      line("");
      line("Not yet in: " + lacking + ".");
    }
  }

  private void add(Rule rule) {
    line("");
    line("- **" + rule.title() + "** (`" + rule.id() + "`)  ");
    line("  " + rule.because() + "  ");
    String packs = String.join(", ", coverage.packs(rule));
    line("  " + judge(rule) + (packs.isEmpty() ? "" : " In " + packs + "."));
    if (rule.leaves() != null) {
      line("  Left to a person: " + rule.leaves());
    }
    List<String> file =
        sources.rule(rule.id()).map(source -> source.content().lines().toList()).orElse(List.of());
    List<String> shown = demand(file);
    if (!rule.examples().isEmpty()) {
      shown.add("examples:");
    }
    for (String outcome : List.of("pass", "fail")) {
      example(rule, outcome).ifPresent(example -> shown.addAll(lines(example, file)));
    }
    if (!shown.isEmpty() && !(rule.expectation() instanceof Expectation.Report)) {
      line("");
      line("  ```yaml");
      shown.forEach(line -> line("  " + line));
      line("  ```");
    }
  }

  private static String judge(Rule rule) {
    if (rule.expectation() instanceof Expectation.Checklist checklist) {
      return "A person answers: " + checklist.question();
    }
    return rule.expectation() instanceof Expectation.Report report
        ? "`callscore report" + by(report) + "` shows `" + report.name() + "` over many calls."
        : "Judged on each call.";
  }

  private static String by(Expectation.Report report) {
    return report.by().isEmpty() ? "" : " --by " + String.join(",", report.by());
  }

  /** The lines of a rule's file that say what is demanded of a call. */
  private static List<String> demand(List<String> file) {
    List<String> demand = new ArrayList<>();
    boolean inside = false;
    for (String line : file) {
      if (isKey(line)) {
        inside = !NOT_THE_DEMAND.contains(line.substring(0, line.indexOf(':')));
      }
      if (inside && !line.isBlank()) {
        demand.add(line);
      }
    }
    return demand;
  }

  /** The lines of an example in its rule's file. */
  private static List<String> lines(Example example, List<String> file) {
    List<String> lines = new ArrayList<>();
    for (String line : file.subList(example.line() - 1, file.size())) {
      if (!lines.isEmpty() && (line.startsWith("  - ") || isKey(line))) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private static boolean isKey(String line) {
    return !line.isEmpty() && Character.isLetter(line.charAt(0)) && line.indexOf(':') > 0;
  }

  private static Optional<Example> example(Rule rule, String outcome) {
    return rule.examples().stream()
        .filter(example -> example.outcome().equals(outcome))
        .filter(example -> "en".equals(example.call().language()))
        .findFirst();
  }

  private void addUncheckable() {
    line("");
    line("## What nothing on record can show");
    line("");
    line("These are for training; no rule judges them.");
    line("");
    for (Standard standard : catalogue) {
      if (!standard.canBeChecked()) {
        line(
            "- %s %s: %s"
                .formatted(
                    standard.id(),
                    title(standard.name()).toLowerCase(Locale.ROOT),
                    manuals(standard)));
      }
    }
  }

  private static String manuals(Standard standard) {
    return standard.sources().stream()
        .map(source -> MANUALS.getOrDefault(source, source))
        .collect(Collectors.joining(", "));
  }

  /** {@code Absent person} of {@code absent-person}. */
  private static String title(String name) {
    String words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
