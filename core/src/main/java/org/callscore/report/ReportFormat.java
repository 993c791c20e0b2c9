package org.callscore.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which scored calls can be written below a folder. */
public enum ReportFormat {
  /** {@code <path>.scorecard.json} for each call: everything, for programs. */
  JSON {
    @Override
    public ReportWriter open(Path folder) throws IOException {
      return new JsonReport(new ReportFolder(folder));
    }
  },
  /** Tables for spreadsheets: calls, sections, findings, agents. */
  CSV {
    @Override
    public ReportWriter open(Path folder) throws IOException {
      return new CsvReport(new ReportFolder(folder));
    }
  },
  /** {@code index.html} and a page for each call; opens from disk, with the recordings. */
  HTML {
    @Override
    public ReportWriter open(Path folder) throws IOException {
      return new HtmlReport(new ReportFolder(folder));
    }
  };

  /**
   * Begins a report. Files of an earlier one are overwritten.
   *
   * @param folder where to; made if it is not there
   * @throws IOException if nothing can be written there
   */
  public abstract ReportWriter open(Path folder) throws IOException;

  /** The name used on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static ReportFormat parse(String label) {
    for (ReportFormat format : values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    String known =
        Arrays.stream(values()).map(ReportFormat::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "unknown report format '" + label + "', expected one of " + known);
  }
}
