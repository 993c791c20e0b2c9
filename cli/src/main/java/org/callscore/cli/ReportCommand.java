package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callscore.records.CallLog;
import org.callscore.records.CallRecord;
import org.callscore.records.CallTable;
import org.callscore.records.CrossCheck;
import org.callscore.records.CrossFinding;
import org.callscore.records.Dimension;
import org.callscore.records.FigureFilter;
import org.callscore.report.CallReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callscore report}: figures and checks over the records of many calls. */
@Command(
    name = "report",
    description = {
      "Count, average and check calls over their records: scorecards, transcripts and metadata",
      "(*.scorecard.json, *.transcript.json, *.call.json) in folders, scored or not."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  callscore report report --by queue",
      "  callscore report report --by scenario,number --where \"without-talk > 0\"",
      "  callscore report report --only direction=inbound --by agent --out report --format csv,html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "csv", "html");
  private static final List<String> USUAL = List.of("scenario", "queue", "agent");

  private final CallScoreProgram program;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of calls' records.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Group by one or two of: scenario, queue, group, agent, number, direction, end-reason,",
        "operation (the last one), day, weekday, hour, or another field of the metadata.",
        "Without it: by scenario, queue or agent, the first that the calls have."
      })
  private List<String> by = List.of();

  @Option(
      names = "--only",
      paramLabel = "NAME=VALUE",
      description = "Only calls with this value, such as direction=inbound; may be repeated.")
  private Map<String, String> only = new TreeMap<>();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Only groups for which this holds, such as \"missed > 10\"; may be repeated.")
  private List<String> where = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write groups.csv, checks.csv and calls.html there.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "With --out: csv, html (default: both). Without: text (default) or csv.")
  private List<String> formats = List.of();

  @Mixin private JudgeOptions judge = new JudgeOptions();

  ReportCommand(CallScoreProgram program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, CannotRunException {
    refuseFormats();
    List<FigureFilter> filters = filters();
    CallRecords records = CallRecords.read(inputs);
    records.failures().forEach(program.surroundings().err()::println);
    CallLog log = new CallLog(records.calls(), judge.profile(inputs).routing());
    List<CallRecord> chosen = log.calls().stream().filter(this::isAskedFor).toList();
    if (chosen.isEmpty()) {
      throw new CannotRunException("no call has " + only + ", of " + log.calls().size() + " calls");
    }
    CallReport report =
        new CallReport(
            CallTable.of(chosen, dimensions(chosen), filters),
            CallTable.of(chosen, List.of(new Dimension("hour")), List.of()),
            checks(log, chosen),
            links(chosen));
    write(report);
    return records.failures().isEmpty() ? ExitCode.RAN : ExitCode.SOMETHING_FAILED;
  }

  private void refuseFormats() throws CannotRunException {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new CannotRunException(
            "unknown format '%s'%s".formatted(format, Suggestion.of(format, FORMATS)));
      }
      if (format.equals("html") && out == null) {
        throw new CannotRunException("the format html needs --out, the folder to write it to");
      }
    }
    if (by.size() > 2) {
      throw new CannotRunException("grouped by " + by + ", expected one or two names");
    }
  }

  private List<FigureFilter> filters() throws CannotRunException {
    try {
      return where.stream().map(FigureFilter::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("--where " + e.getMessage(), e);
    }
  }

  private boolean isAskedFor(CallRecord call) {
    return only.entrySet().stream()
        .allMatch(one -> new Dimension(one.getKey()).valueOf(call).equals(one.getValue()));
  }

  private List<Dimension> dimensions(List<CallRecord> calls) throws CannotRunException {
    List<Dimension> dimensions = new ArrayList<>();
    for (String name : by) {
      Dimension dimension = new Dimension(name);
      if (!Dimension.names().contains(name) && isUnknown(dimension, calls)) {
        throw new CannotRunException(
            "no call has a field '%s'%s".formatted(name, Suggestion.of(name, Dimension.names())));
      }
      dimensions.add(dimension);
    }
    if (dimensions.isEmpty()) {
      dimensions.add(
          USUAL.stream()
              .map(Dimension::new)
              .filter(dimension -> !isUnknown(dimension, calls))
              .findFirst()
              .orElse(new Dimension("direction")));
    }
    return dimensions;
  }

  private static boolean isUnknown(Dimension dimension, List<CallRecord> calls) {
    return calls.stream().allMatch(call -> dimension.valueOf(call).equals(Dimension.UNKNOWN));
  }

  /** The earlier and later calls count whatever is asked for; only what is shown is chosen. */
  private static List<CrossFinding> checks(CallLog log, List<CallRecord> chosen) {
    Set<String> paths = chosen.stream().map(CallRecord::path).collect(Collectors.toSet());
    List<CrossFinding> findings = new ArrayList<>();
    for (CrossCheck check : CrossCheck.values()) {
      for (CrossFinding finding : check.judge(log)) {
        if (finding.path() == null || paths.contains(finding.path())) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  /** Pages of calls, where the report lies beside them. */
  private Map<String, String> links(List<CallRecord> calls) {
    Map<String, String> links = new TreeMap<>();
    if (out != null) {
      for (CallRecord call : calls) {
        String page = "calls/" + call.path() + ".html";
        if (Files.exists(out.resolve(page))) {
          links.put(call.path(), page);
        }
      }
    }
    return links;
  }

  private void write(CallReport report) throws IOException {
    Surroundings surroundings = program.surroundings();
    if (out == null) {
      surroundings.out().print(formats.contains("csv") ? report.csv() : report.text());
      return;
    }
    if (formats.isEmpty() || formats.contains("csv")) {
      report.writeCsv(out);
    }
    if (formats.isEmpty() || formats.contains("html")) {
      report.writeHtml(out);
    }
    surroundings.err().println("results: " + out);
  }
}
