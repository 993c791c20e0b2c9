package org.callscore.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.benchmarks.ResultFiles;
import org.jspecify.annotations.Nullable;

/**
 * The tables of matching in {@code benchmarks/README.md}, made from the newest results. {@code
 * benchmarks/table}.
 */
public final class MatchingTables {
  private static final String BEGIN = "<!-- matching, written by benchmarks/table: begin -->\n";
  private static final String END = "<!-- matching: end -->\n";
  private static final int[] SIZES = {100, 1_000, 10_000, 100_000};
  private static final String SIZE_HEADER = " | 100 | 1,000 | 10,000 | 100,000 rules |\n";
  private static final String MISSING = "–";

  /** How many times faster than another engine CallScore shall be, by size; NaN is no aim. */
  private record Aim(Engine engine, Kind kind, List<Double> times) {}

  private static final List<Aim> AIMS =
      List.of(
          new Aim(Engine.HYPERSCAN, Kind.PLAIN, List.of(1.2, 1.2, 2.0, 10.0)),
          new Aim(Engine.HYPERSCAN, Kind.GAPPED, List.of(1.2, 4.0, 20.0, 60.0)),
          new Aim(Engine.HYPERSCAN, Kind.CONTEXTUAL, List.of(1.2, 4.0, 20.0, 60.0)),
          new Aim(Engine.HANKCS, Kind.PLAIN, List.of(4.0, 4.0, 4.0, 10.0)),
          new Aim(Engine.LUCENE_MONITOR, Kind.PLAIN, List.of(150.0, 150.0, Double.NaN, 1_000.0)));

  /** One measurement. */
  private record Measured(
      Engine engine, Kind kind, int rules, Work.Calls calls, double perSecond, double bytes) {}

  private final List<Measured> all = new ArrayList<>();
  private final String source;

  private MatchingTables(JsonNode results, String source) {
    this.source = source;
    for (JsonNode result : results) {
      JsonNode params = result.get("params");
      all.add(
          new Measured(
              Engine.named(params.get("engine").asText()),
              Kind.named(params.get("kind").asText()),
              params.get("rules").asInt(),
              Work.Calls.named(params.get("call").asText()),
              result.get("primaryMetric").get("score").asDouble(),
              result.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble(Double.NaN)));
    }
  }

  /** Rewrites the tables of the README in a folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path results = ResultFiles.newest(folder.resolve("results"), "matching");
    String tables = of(Files.readString(results), results.getFileName().toString());
    Path readme = folder.resolve("README.md");
    Files.writeString(readme, put(tables, Files.readString(readme)));
  }

  /** The tables for JMH's results in JSON. */
  static String of(String json, String source) throws IOException {
    return new MatchingTables(new ObjectMapper().readTree(json), source).write();
  }

  /** A text with the tables between its two marks. */
  static String put(String tables, String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no marks '" + BEGIN.strip() + "', '" + END.strip() + "'");
    }
    return text.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + text.substring(end);
  }

  private String write() {
    StringBuilder out = new StringBuilder();
    out.append("From `results/").append(source).append("`.\n\n");
    for (Kind kind : Kind.values()) {
      out.append("Calls of 600 words a second, ").append(kind.label()).append(" phrases:\n\n");
      out.append("| engine | starts from")
          .append(SIZE_HEADER)
          .append("|---|---|---|---|---|---|\n");
      for (Engine engine : Engine.values()) {
        if (at(engine, kind, SIZES[0]) != null) {
          out.append("| `").append(engine.label).append("` | ").append(engine.startsFrom);
          out.append(row(size -> speed(at(engine, kind, size))));
        }
      }
      out.append('\n');
    }
    writeAims(out);
    writeFlatness(out);
    writeAllocation(out);
    writeOtherCalls(out);
    return out.toString();
  }

  private void writeAims(StringBuilder out) {
    out.append(
        "How many times faster `callscore` is, in brackets `callscore-text`; then the aim:\n");
    out.append("\n| against").append(SIZE_HEADER).append("|---|---|---|---|---|\n");
    for (Aim aim : AIMS) {
      out.append("| `").append(aim.engine.label).append("`, ").append(aim.kind.label());
      for (int i = 0; i < SIZES.length; i++) {
        out.append(" | ").append(against(aim, SIZES[i], aim.times.get(i)));
      }
      out.append(" |\n");
    }
    out.append('\n');
  }

  private String against(Aim aim, int size, double wanted) {
    Measured other = at(aim.engine, aim.kind, size);
    Measured words = at(Engine.CALLSCORE, aim.kind, size);
    Measured text = at(Engine.CALLSCORE_TEXT, aim.kind, size);
    if (other == null || words == null || text == null) {
      return MISSING;
    }
    double times = words.perSecond / other.perSecond;
    String cell = number(times) + " (" + number(text.perSecond / other.perSecond) + ")";
    if (Double.isNaN(wanted)) {
      return cell;
    }
    return cell + ", ≥ " + number(wanted) + (times >= wanted ? "" : " **missed**");
  }

  private void writeFlatness(StringBuilder out) {
    out.append("How many times slower with 100,000 rules than with 100:\n\n");
    out.append("| kind | `callscore` | aim | `callscore-text` |\n|---|---|---|---|\n");
    for (Kind kind : Kind.values()) {
      double aim = kind == Kind.PLAIN ? 3 : 5;
      double times = slower(Engine.CALLSCORE, kind);
      out.append("| ").append(kind.label()).append(" | ").append(number(times));
      out.append(" | ≤ ").append(number(aim)).append(times > aim ? " **missed**" : "");
      out.append(" | ").append(number(slower(Engine.CALLSCORE_TEXT, kind))).append(" |\n");
    }
    out.append('\n');
  }

  private double slower(Engine engine, Kind kind) {
    Measured few = at(engine, kind, SIZES[0]);
    Measured many = at(engine, kind, SIZES[SIZES.length - 1]);
    return few == null || many == null ? Double.NaN : few.perSecond / many.perSecond;
  }

  private void writeAllocation(StringBuilder out) {
    out.append("Bytes allocated for a call of 600 words:\n\n");
    out.append("| engine | kind").append(SIZE_HEADER).append("|---|---|---|---|---|---|\n");
    for (Engine engine : Engine.values()) {
      for (Kind kind : Kind.values()) {
        if (at(engine, kind, SIZES[0]) != null) {
          out.append("| `").append(engine.label).append("` | ").append(kind.label());
          out.append(row(size -> bytes(at(engine, kind, size))));
        }
      }
    }
    out.append('\n');
  }

  private void writeOtherCalls(StringBuilder out) {
    out.append("Other calls against 10,000 rules, in words a second:\n\n");
    out.append("| engine | kind | 60,000 words | 600 hostile words |\n|---|---|---|---|\n");
    for (Engine engine : Engine.values()) {
      for (Kind kind : Kind.values()) {
        Measured many = at(engine, kind, 10_000, Work.Calls.LONG);
        Measured hostile = at(engine, kind, 10_000, Work.Calls.HOSTILE);
        if (many != null && hostile != null) {
          out.append("| `").append(engine.label).append("` | ").append(kind.label());
          out.append(" | ").append(number(many.perSecond * Work.Calls.LONG.words));
          out.append(" | ").append(number(hostile.perSecond * Work.Calls.HOSTILE.words));
          out.append(" |\n");
        }
      }
    }
  }

  private interface Cell {
    String of(int size);
  }

  private static String row(Cell cell) {
    return Arrays.stream(SIZES)
        .mapToObj(cell::of)
        .collect(Collectors.joining(" | ", " | ", " |\n"));
  }

  private static String speed(@Nullable Measured measured) {
    return measured == null ? MISSING : number(measured.perSecond);
  }

  private static String bytes(@Nullable Measured measured) {
    // Below one byte is the profiler's own noise: nothing is allocated.
    return measured == null ? MISSING : number(measured.bytes < 1 ? 0 : measured.bytes);
  }

  /** Three digits at least where there are any, with separators. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    int decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private @Nullable Measured at(Engine engine, Kind kind, int rules) {
    return at(engine, kind, rules, Work.Calls.SHORT);
  }

  private @Nullable Measured at(Engine engine, Kind kind, int rules, Work.Calls calls) {
    Stream<Measured> found =
        all.stream()
            .filter(one -> one.engine == engine && one.kind == kind)
            .filter(one -> one.rules == rules && one.calls == calls);
    return found.findFirst().orElse(null);
  }
}
