package org.callscore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callscore.report.CallsCsv;
import org.callscore.report.ReportFormat;
import org.callscore.report.ReportWriter;
import org.callscore.report.ReportedCall;
import org.callscore.report.ScorecardJson;
import org.callscore.report.TextReport;
import org.jspecify.annotations.Nullable;

/** Where scorecards go: to stdout in one form, or to a folder in several. */
final class Output {
  private final List<ReportFormat> formats;
  private final boolean toFolder;

  private Output(List<ReportFormat> formats, boolean toFolder) {
    this.formats = formats;
    this.toFolder = toFolder;
  }

  /**
   * What was asked for.
   *
   * @param names of formats; none means every format in a folder, and a summary on stdout
   * @param toFolder whether there is a folder
   * @throws CannotRunException if there is no such format, or it does not go to stdout
   */
  static Output of(List<String> names, boolean toFolder) throws CannotRunException {
    List<ReportFormat> formats = new ArrayList<>();
    for (String name : names) {
      try {
        formats.add(ReportFormat.parse(name));
      } catch (IllegalArgumentException e) {
        List<String> known = Arrays.stream(ReportFormat.values()).map(ReportFormat::label).toList();
        throw new CannotRunException(e.getMessage() + Suggestion.of(name, known), e);
      }
    }
    if (toFolder) {
      return new Output(formats.isEmpty() ? List.of(ReportFormat.values()) : formats, true);
    }
    if (formats.size() > 1 || formats.contains(ReportFormat.HTML)) {
      throw new CannotRunException(
          "--format %s needs a folder, give --out DIR".formatted(String.join(",", names)));
    }
    return new Output(formats, false);
  }

  /** Whether the recordings' outlines are drawn. */
  boolean drawsSound() {
    return formats.contains(ReportFormat.HTML);
  }

  /** Where a person begins to read. */
  Path entry(OutFolder folder) {
    return formats.contains(ReportFormat.HTML) ? folder.file("index", ".html") : folder.root();
  }

  /** Begins to write. */
  ReportWriter open(@Nullable OutFolder folder, PrintStream stdout) throws IOException {
    if (toFolder && folder != null) {
      List<ReportWriter> writers = new ArrayList<>();
      writers.add(new Transcripts(folder));
      for (ReportFormat format : formats) {
        writers.add(format.open(folder.root()));
      }
      return new Several(writers);
    }
    if (formats.isEmpty()) {
      return new TextReport(stdout);
    }
    return formats.contains(ReportFormat.CSV) ? new CallsCsv(stdout) : new PrintedJson(stdout);
  }

  /** Every report at once. */
  private record Several(List<ReportWriter> writers) implements ReportWriter {
    @Override
    public void add(ReportedCall call) throws IOException {
      for (ReportWriter writer : writers) {
        writer.add(call);
      }
    }

    @Override
    public void close() throws IOException {
      for (ReportWriter writer : writers) {
        writer.close();
      }
    }
  }

  /** The transcripts, so that calls can be judged again without recognising them again. */
  private record Transcripts(OutFolder folder) implements ReportWriter {
    @Override
    public void add(ReportedCall call) throws IOException {
      folder.write(call.path(), OutFolder.TRANSCRIPT, call.transcript().toJson());
    }

    @Override
    public void close() {
      // Nothing is left to write.
    }
  }

  /** A JSON array of scorecards on stdout. */
  private static final class PrintedJson implements ReportWriter {
    private final PrintStream out;
    private boolean begun;

    PrintedJson(PrintStream out) {
      this.out = out;
    }

    @Override
    public void add(ReportedCall call) {
      out.print(begun ? ",\n" : "[\n");
      out.print(ScorecardJson.write(call.card()).strip());
      out.flush();
      begun = true;
    }

    @Override
    public void close() {
      out.println(begun ? "\n]" : "[]");
    }
  }
}
