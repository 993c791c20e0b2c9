package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
  private static final Pattern ELEMENT = Pattern.compile("<([a-z0-9]+)[ >]");
  private static final Pattern ATTRIBUTE = Pattern.compile(" (on\\w+)=");

  @TempDir Path folder;

  @Test
  void pagesAreTheGoldenOnes() throws IOException {
    write(SampleCalls.all());
    Golden.assertGolden("index.html", read("index.html"));
    Golden.assertGolden("delivery.html", read("calls/monday/call 01.html"));
    Golden.assertGolden("hostile.html", read("calls/tuesday/#1 <b>%41&\"'?.html"));
  }

  @Test
  void sameCallsGiveTheSamePages() throws IOException {
    write(SampleCalls.all());
    String first = read("index.html") + read("calls/monday/call 01.html");
    write(SampleCalls.all());
    assertEquals(first, read("index.html") + read("calls/monday/call 01.html"));
  }

  @Test
  void textOfACallNeverBecomesMarkup() throws IOException {
    write(List.of(SampleCalls.hostile()));
    for (String page : List.of("index.html", "calls/tuesday/#1 <b>%41&\"'?.html")) {
      String html = read(page);
      assertFalse(html.contains(SampleCalls.HOSTILE), page);
      List<String> elements =
          ELEMENT.matcher(html).results().map(found -> found.group(1)).distinct().toList();
      assertFalse(elements.contains("img"), page + ": " + elements);
      assertFalse(elements.contains("b") && html.contains("<b>%41"), page);
      assertEquals(1, html.split("<script", -1).length - 1, page);
      // Outside of quotes; inside, the text stands escaped.
      assertFalse(ATTRIBUTE.matcher(html.replaceAll("\"[^\"]*\"|>[^<]*<", "")).find(), page);
    }
  }

  @Test
  void everyLinkLeadsToAFileOfTheReport() throws IOException {
    Path recording = Files.write(folder.resolve("x y.wav"), new byte[] {1, 2, 3});
    write(List.of(SampleCalls.delivery(List.of(recording)), SampleCalls.hostile()));
    for (String page :
        List.of("index.html", "calls/monday/call 01.html", "calls/tuesday/#1 <b>%41&\"'?.html")) {
      Path file = folder.resolve("report").resolve(page);
      List<String> links =
          LINK.matcher(Files.readString(file)).results().map(HtmlReportTest::decoded).toList();
      assertFalse(links.isEmpty(), page);
      for (String link : links) {
        assertTrue(Files.exists(file.resolveSibling(link)), page + " links to " + link);
      }
    }
  }

  private static String decoded(MatchResult link) {
    return java.net.URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
  }

  @Test
  void recordingIsCopiedAndPlayedFromTheReport() throws IOException {
    Path left = Files.write(folder.resolve("l.wav"), new byte[] {1});
    Path right = Files.write(folder.resolve("r.wav"), new byte[] {2});
    write(List.of(SampleCalls.delivery(List.of(left, right))));
    assertArrayEquals(new byte[] {1}, bytes("audio/monday/call 01.1.wav"));
    assertArrayEquals(new byte[] {2}, bytes("audio/monday/call 01.2.wav"));
    String page = read("calls/monday/call 01.html");
    assertTrue(page.contains("src=\"../../audio/monday/call%2001.1.wav\""), page);
    assertTrue(page.contains("src=\"../../audio/monday/call%2001.2.wav\""), page);
  }

  @Test
  void nothingIsFetchedFromTheNetwork() throws IOException {
    write(SampleCalls.all());
    for (String file :
        List.of(
            "index.html",
            "calls/monday/call 01.html",
            "assets/report.css",
            "assets/call.js",
            "assets/overview.js")) {
      String text = read(file);
      for (String fetching : List.of("http:", "https:", "fetch(", "XMLHttpRequest", "@import")) {
        assertFalse(text.contains(fetching), file + " contains " + fetching);
      }
    }
  }

  @Test
  void evidenceIsMarkedInTheWordsAlsoOverTheEndOfAnUtterance() {
    ReportedCall call = SampleCalls.acrossUtterances();
    String turns = new TurnsView(call.transcript(), call.card()).html().markup();
    List<String> marked =
        Pattern.compile("<mark class=\"met\"[^>]*>([^<]*)<")
            .matcher(turns)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(List.of("thank you", "for calling"), marked);
  }

  @Test
  void wordsOfAnIncompleteGreetingAreNotMarkedAsWrong() {
    ReportedCall call = SampleCalls.incomplete();
    String turns = new TurnsView(call.transcript(), call.card()).html().markup();
    assertFalse(turns.contains("<mark class=\"violated\" data-finding=\"f0\" title"), turns);
    assertTrue(turns.contains(" Not complete by 0:20: The greeting is complete</mark>"), turns);
  }

  @Test
  void templateAndItsPartsMustAgree() {
    assertEquals("<a>&lt;&#39;&quot;</a>", Html.of("<a>{}{}</a>", "<'\"", null).markup());
    assertThrows(IllegalArgumentException.class, () -> Html.of("<a></a>", "x"));
  }

  @Test
  void emptyBatchStillHasAnOverview() throws IOException {
    write(List.of());
    assertTrue(read("index.html").contains("Nothing was violated."));
  }

  private void write(List<ReportedCall> calls) throws IOException {
    try (ReportWriter report = ReportFormat.HTML.open(folder.resolve("report"))) {
      for (ReportedCall call : calls) {
        report.add(call);
      }
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("report").resolve(name));
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve("report").resolve(name));
  }
}
