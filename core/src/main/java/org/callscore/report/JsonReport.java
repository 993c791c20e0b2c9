package org.callscore.report;

import java.io.IOException;

/** One scorecard file a call. */
final class JsonReport implements ReportWriter {
  private final ReportFolder folder;

  JsonReport(ReportFolder folder) {
    this.folder = folder;
  }

  @Override
  public void add(ReportedCall call) throws IOException {
    folder.write(call.path() + ".scorecard.json", ScorecardJson.write(call.card()));
  }

  @Override
  public void close() {}
}
