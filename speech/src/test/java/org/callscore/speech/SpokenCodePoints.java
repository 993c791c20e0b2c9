package org.callscore.speech;

import java.io.IOException;
import java.nio.file.Path;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;

/** A program of its own for a test: prints each word of a recording in ASCII, a word a line. */
final class SpokenCodePoints {
  private SpokenCodePoints() {}

  public static void main(String[] args) throws IOException {
    try (SpeechModel model = SpeechModel.open(Path.of(args[0]))) {
      Recording recording = Recording.open(Path.of(args[1]));
      for (Utterance utterance : new Transcriber(model).transcribe(recording).utterances()) {
        for (Word word : utterance.words()) {
          System.out.println(escaped(word.text()));
        }
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return escaped.toString();
  }
}
