package org.callscore.report;

import java.nio.file.Path;
import java.util.List;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * One call of a report.
 *
 * @param path the call's path relative to what was scored, without ending: {@code monday/call-01}
 * @param card the scorecard
 * @param transcript what was said
 * @param audio the recording's files (one, or two mono files), empty if there is none
 * @param waveform for drawing, or null
 */
public record ReportedCall(
    String path,
    Scorecard card,
    Transcript transcript,
    List<Path> audio,
    @Nullable Waveform waveform) {
  public ReportedCall {
    audio = List.copyOf(audio);
  }
}
