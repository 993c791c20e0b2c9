package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.records.CallRecord;
import org.callscore.report.ScorecardJson;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of the calls in some folders. Files of one folder that differ only in their
 * endings are one call; what the sidecar says of it wins over what the transcript kept.
 *
 * @param calls those that could be read
 * @param failures a line for each that could not
 */
record CallRecords(List<CallRecord> calls, List<String> failures) {

  /** The kinds of files that tell of a call. */
  private enum Kind {
    SCORECARD(".scorecard.json"),
    TRANSCRIPT(".transcript.json"),
    METADATA(".call.json");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  /**
   * Reads the records in folders and their sub-folders.
   *
   * @throws CannotRunException if there are none
   */
  static CallRecords read(List<Path> folders) throws IOException, CannotRunException {
    Map<String, Map<Kind, Path>> files = new TreeMap<>();
    for (Path folder : folders) {
      if (!Files.exists(folder)) {
        throw new NoSuchFileException(folder.toString());
      }
      if (!Files.isDirectory(folder)) {
        throw new CannotRunException("'" + folder + "' is no folder, expected one with scorecards");
      }
      find(folder, folders.size() > 1 ? folder.getFileName() + "/" : "", files);
    }
    if (files.isEmpty()) {
      throw new CannotRunException(
          "nothing to read in %s, expected *.scorecard.json, *.transcript.json or *.call.json"
              .formatted(folders.stream().map(Path::toString).collect(Collectors.joining(", "))));
    }
    List<CallRecord> calls = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Map.Entry<String, Map<Kind, Path>> call : files.entrySet()) {
      try {
        calls.add(record(call.getKey(), call.getValue()));
      } catch (IOException | IllegalArgumentException e) {
        failures.add("callscore: " + call.getKey() + ": " + e.getMessage() + "; left out");
      }
    }
    return new CallRecords(calls, failures);
  }

  private static void find(Path folder, String prefix, Map<String, Map<Kind, Path>> files)
      throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        for (Kind kind : Kind.values()) {
          if (name.endsWith(kind.ending)) {
            String path = name.substring(0, name.length() - kind.ending.length());
            files.computeIfAbsent(path, p -> new EnumMap<>(Kind.class)).put(kind, file);
          }
        }
      }
    }
  }

  private static CallRecord record(String path, Map<Kind, Path> files) throws IOException {
    Path card = files.get(Kind.SCORECARD);
    Path words = files.get(Kind.TRANSCRIPT);
    Path sidecar = files.get(Kind.METADATA);
    Transcript transcript = words == null ? null : Transcript.read(words);
    Metadata metadata = transcript == null ? Metadata.NONE : transcript.metadata();
    return CallRecord.of(
        path, sidecar == null ? metadata : Metadata.read(sidecar), transcript, card(card));
  }

  private static @Nullable Scorecard card(@Nullable Path file) throws IOException {
    return file == null ? null : ScorecardJson.read(Files.readString(file));
  }
}
