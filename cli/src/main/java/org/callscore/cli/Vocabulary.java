package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that a speech model can recognise. */
final class Vocabulary {
  private static final List<String> FILES = List.of("graph/words.txt", "words.txt");

  private Vocabulary() {}

  /**
   * Those of a Vosk model, which lists them with their numbers.
   *
   * @throws CannotRunException if the folder has no such list
   */
  static Set<String> of(Path model) throws IOException, CannotRunException {
    for (String name : FILES) {
      Path file = model.resolve(name);
      if (Files.isRegularFile(file)) {
        Set<String> words = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
          int end = line.indexOf(' ');
          String word = end < 0 ? line : line.substring(0, end);
          if (!word.isEmpty() && word.charAt(0) != '<' && word.charAt(0) != '#') {
            words.add(word);
          }
        }
        return words;
      }
    }
    throw new CannotRunException(
        "no list of words in the speech model '%s', expected %s".formatted(model, FILES.get(0)));
  }
}
