package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void summaryIsTheGoldenOne() throws IOException {
    StringBuilder out = new StringBuilder();
    try (TextReport report = new TextReport(out)) {
      for (ReportedCall call : SampleCalls.all()) {
        report.add(call);
      }
    }
    Golden.assertGolden("summary.txt", out.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void singleCallHasNoSums() throws IOException {
    StringBuilder out = new StringBuilder();
    try (TextReport report = new TextReport(out)) {
      report.add(SampleCalls.polite());
    }
    assertEquals(
        "100.0         monday/call-02  (3 met, 0 violated, 0 not assessed)"
            + System.lineSeparator(),
        out.toString());
  }
}
