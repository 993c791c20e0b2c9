package org.callscore.transcript;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What turned the recording into words.
 *
 * @param name for instance {@code vosk}
 * @param version its version
 * @param model the model's folder name
 * @param settings everything else needed to get the same words again
 */
public record Recogniser(
    String name,
    @Nullable String version,
    @Nullable String model,
    SortedMap<String, String> settings) {
  public Recogniser {
    settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }
}
