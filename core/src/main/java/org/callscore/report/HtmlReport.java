package org.callscore.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that opens from disk: {@code index.html}, a page a call below {@code calls}, the
 * recordings below {@code audio}. Only the lines of the overview are kept in memory.
 */
final class HtmlReport implements ReportWriter {
  private static final List<String> ASSETS = List.of("report.css", "overview.js", "call.js");

  private final ReportFolder folder;
  private final OverviewPage overview = new OverviewPage();

  HtmlReport(ReportFolder folder) throws IOException {
    this.folder = folder;
    for (String asset : ASSETS) {
      folder.write("assets/" + asset, Html.resource(asset));
    }
  }

  @Override
  public void add(ReportedCall call) throws IOException {
    String page = "calls/" + call.path() + ".html";
    String toRoot = "../".repeat((int) page.chars().filter(c -> c == '/').count());
    List<String> audio = new ArrayList<>();
    for (String copy : copyAudio(call)) {
      audio.add(toRoot + Html.link(copy));
    }
    folder.write(page, new CallPage(call, toRoot, audio).html());
    overview.add(call, Html.link(page));
  }

  /** Copies the recording's files and gives their names in the report's folder. */
  private List<String> copyAudio(ReportedCall call) throws IOException {
    List<String> copies = new ArrayList<>();
    for (Path source : call.audio()) {
      String name = String.valueOf(source.getFileName());
      String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
      String number = call.audio().size() == 1 ? "" : "." + (copies.size() + 1);
      String copy = "audio/" + call.path() + number + ending;
      folder.copy(source, copy);
      copies.add(copy);
    }
    return copies;
  }

  @Override
  public void close() throws IOException {
    folder.write("index.html", overview.html());
  }
}
