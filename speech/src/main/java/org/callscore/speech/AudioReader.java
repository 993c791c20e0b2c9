package org.callscore.speech;

import java.io.IOException;
import java.nio.file.Path;

/** Internal: one family of audio files. A new one is a class and a line in {@link Recording}. */
interface AudioReader {
  /** How many bytes {@link #recognises} is shown, if the file has so many. */
  int HEAD_BYTES = 12;

  /** Whether a file that starts with these bytes is of this family. */
  boolean recognises(byte[] head);

  /**
   * Reads what stands before the samples.
   *
   * @throws IOException if the file is damaged or of an unsupported kind; one line that names the
   *     file, what was found, what was expected and what to do
   */
  AudioSource open(Path file) throws IOException;
}
