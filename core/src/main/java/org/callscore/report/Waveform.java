package org.callscore.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.callscore.transcript.Speaker;

/**
 * The outline of a recording for drawing: one peak a step and side.
 *
 * @param stepMillis length of a step in milliseconds
 * @param peaks by side, each 0 to 255, in order of time
 */
public record Waveform(int stepMillis, Map<Speaker, byte[]> peaks) {
  public Waveform {
    Map<Speaker, byte[]> copy = new EnumMap<>(Speaker.class);
    copy.putAll(peaks);
    peaks = Collections.unmodifiableMap(copy);
  }
}
