package org.callscore.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a transcript file in whichever of the known forms it has. */
final class TranscriptFiles {
  private static final List<String> ENDINGS =
      List.of(".transcript.json", ".transcript.txt", ".json", ".txt");

  private TranscriptFiles() {}

  static Transcript read(Path file) throws IOException {
    String text = TextFile.read(file);
    String fileName = String.valueOf(file.getFileName());
    if (fileName.toLowerCase(Locale.ROOT).endsWith(".json")
        || text.stripLeading().startsWith("{")) {
      return TranscriptJson.read(text, file.toString(), idOf(fileName));
    }
    try {
      return PlainNotation.parse(text, idOf(fileName), null);
    } catch (TranscriptFormatException e) {
      throw new TranscriptFormatException(
          file.toString(), e.line(), e.column(), e.problem(), e.hint());
    }
  }

  /** The file name without its ending. */
  private static String idOf(String fileName) {
    for (String ending : ENDINGS) {
      if (fileName.endsWith(ending) && fileName.length() > ending.length()) {
        return fileName.substring(0, fileName.length() - ending.length());
      }
    }
    return fileName;
  }
}
