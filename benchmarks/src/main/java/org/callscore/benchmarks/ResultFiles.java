package org.callscore.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * JMH's own JSON as it is kept in {@code benchmarks/results}, without the paths of the machine:
 * {@code <date>-<processor>-jdk<version>-<what>.json}.
 */
public final class ResultFiles {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultFiles() {}

  /** Writes results into a folder; one of the same day, machine and JDK is replaced. */
  public static Path write(Collection<RunResult> results, Path folder, String what)
      throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    Files.createDirectories(folder);
    String name =
        String.join(
            "-",
            LocalDate.now(ZoneOffset.UTC).toString(),
            processor(),
            "jdk" + System.getProperty("java.version"),
            what + ".json");
    return Files.writeString(
        folder.resolve(name), withoutPaths(written.toString(StandardCharsets.UTF_8)));
  }

  /** JMH's JSON without what only this machine knows. */
  static String withoutPaths(String json) throws IOException {
    JsonNode results = JSON.readTree(json);
    for (JsonNode result : results) {
      ((ObjectNode) result).remove(List.of("jvm", "jvmArgs"));
    }
    return JSON.writeValueAsString(results) + "\n";
  }

  /** The newest file of a kind. */
  public static Path newest(Path folder, String what) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> newest =
          files
              .filter(file -> file.getFileName().toString().endsWith("-" + what + ".json"))
              .max(Comparator.comparing(file -> file.getFileName().toString()));
      return newest.orElseThrow(
          () -> new IOException(folder + ": no results '*-" + what + ".json'"));
    }
  }

  /** The processor's name for a file name: {@code amd-epyc}. */
  private static String processor() throws IOException {
    String name = System.getProperty("os.arch", "unknown");
    if (Files.exists(PROCESSORS)) {
      name =
          Files.readAllLines(PROCESSORS).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1))
              .findFirst()
              .orElse(name);
    }
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\(r\\)|\\(tm\\)|@.*", "");
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
