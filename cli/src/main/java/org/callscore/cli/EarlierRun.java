package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Transcript;

/**
 * The transcripts that a run before this one left in its folder. Recognising takes minutes, scoring
 * milliseconds: so a resumed run takes over the words where they are still good, and judges every
 * call by today's rules.
 */
final class EarlierRun {
  private final OutFolder out;
  private final String model;

  /**
   * Looks in this folder.
   *
   * @param model name of the model that must have recognised the words
   */
  EarlierRun(OutFolder out, String model) {
    this.out = out;
    this.model = model;
  }

  /** The call's words, if this model recognised them and the recording has not changed since. */
  Optional<Transcript> transcript(CallFiles call) {
    Path file = out.file(call.path(), OutFolder.TRANSCRIPT);
    try {
      if (!call.needsRecognising() || !Files.exists(file) || older(file, call)) {
        return Optional.empty();
      }
      Transcript transcript = Transcript.read(file);
      Recogniser recogniser = transcript.recogniser();
      boolean same = recogniser != null && model.equals(recogniser.model());
      return same ? Optional.of(transcript) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Not readable any more: recognise again.
    }
  }

  private static boolean older(Path file, CallFiles call) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    for (Path source : call.sources()) {
      if (Files.getLastModifiedTime(source).compareTo(written) > 0) {
        return true;
      }
    }
    return false;
  }
}
