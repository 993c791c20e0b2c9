package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReportTest {
  @TempDir Path folder;

  @Test
  void tablesAreTheGoldenOnes() throws IOException {
    try (ReportWriter report = ReportFormat.CSV.open(folder)) {
      for (ReportedCall call : SampleCalls.all()) {
        report.add(call);
      }
    }
    for (String table : List.of("calls.csv", "sections.csv", "findings.csv", "agents.csv")) {
      Golden.assertGolden(table, Files.readString(folder.resolve(table)));
    }
  }

  @Test
  void callsGoToAnyStreamWithoutAByteOrderMark() throws IOException {
    StringBuilder out = new StringBuilder();
    try (CallsCsv calls = new CallsCsv(out)) {
      calls.add(SampleCalls.polite());
    }
    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("call,path,agent,"), lines.get(0));
    assertTrue(lines.get(1).startsWith("call-02,monday/call-02,,en,"), lines.get(1));
  }

  @Test
  void callIsOnDiskBeforeTheNextIsAdded() throws IOException {
    try (ReportWriter report = ReportFormat.CSV.open(folder)) {
      report.add(SampleCalls.polite());
      assertTrue(Files.readString(folder.resolve("calls.csv")).contains("monday/call-02"));
      assertTrue(Files.readString(folder.resolve("findings.csv")).contains("opening/greeting"));
    }
  }

  @Test
  void cellThatCouldBeAFormulaGetsAnApostrophe() {
    assertEquals("'=1,'+1,'-1,'@a,' =1\r\n", Csv.line("=1", "+1", "-1", "@a", " =1"));
    assertEquals("'\ta,\"'\r=1\",1-1,\r\n", Csv.line("\ta", "\r=1", "1-1", null));
  }

  @Test
  void cellWithSeparatorQuoteOrLineBreakIsQuoted() {
    assertEquals("\"a,b\",\"say \"\"x\"\"\",\"a\nb\"\r\n", Csv.line("a,b", "say \"x\"", "a\nb"));
  }

  @Test
  void meanIsRoundedHalfUpAndLeavesOutCallsWithoutScore() {
    Totals totals = new Totals();
    SampleCalls.all().forEach(call -> totals.add(call.card()));
    assertEquals(3, totals.calls());
    assertEquals(2, totals.scored());
    // (41.7 + 100.0) / 2 = 70.85
    assertEquals("70.9", String.valueOf(totals.meanScore()));
  }

  @Test
  void nothingIsWrittenOutsideTheFolder() throws IOException {
    ReportedCall inside = SampleCalls.polite();
    ReportedCall outside =
        new ReportedCall("../x", inside.card(), inside.transcript(), List.of(), null);
    try (ReportWriter report = ReportFormat.JSON.open(folder.resolve("report"))) {
      IOException e = assertThrows(IOException.class, () -> report.add(outside));
      assertTrue(e.getMessage().startsWith("'../x.scorecard.json' lies outside"), e.getMessage());
    }
  }

  @Test
  void unknownFormatIsAnsweredWithTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ReportFormat.parse("xml"));
    assertEquals("unknown report format 'xml', expected one of json, csv, html", e.getMessage());
  }
}
