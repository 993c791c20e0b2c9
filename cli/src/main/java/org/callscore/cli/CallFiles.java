package org.callscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one call.
 *
 * @param path names the call in reports: relative to the folder that was searched, {@code /}
 *     between folders, without ending
 * @param recordings one recording; or two mono ones, the agent's first; or none
 * @param transcript stands for the recording's words, or null if they have to be recognised
 * @param metadata the sidecar {@code <name>.call.json}, or null
 */
record CallFiles(
    String path, List<Path> recordings, @Nullable Path transcript, @Nullable Path metadata) {
  CallFiles {
    recordings = List.copyOf(recordings);
  }

  /** Whether a speech model is needed to read it. */
  boolean needsRecognising() {
    return transcript == null;
  }

  /** Bytes of what has to be read, as far as they can be known before. */
  long size() {
    long size = 0;
    for (Path file : sources()) {
      size += file.toFile().length();
    }
    return size;
  }

  /** The files its words come from. */
  List<Path> sources() {
    return transcript == null ? recordings : List.of(transcript);
  }

  /** As the user knows it. */
  String name() {
    List<String> names = new ArrayList<>();
    for (Path file : sources()) {
      names.add(file.toString());
    }
    return String.join(" and ", names);
  }
}
