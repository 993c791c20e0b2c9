package org.callscore.benchmarks.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Files and {@code --name value} options of a measuring command. */
record Arguments(List<Path> files, Map<String, String> options) {

  /**
   * Parses a command line.
   *
   * @throws IllegalArgumentException if an option is unknown or has no value, or no file is named
   */
  static Arguments parse(String[] words, Set<String> known) {
    List<Path> files = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].startsWith("--")) {
        files.add(Path.of(words[i]));
        continue;
      }
      if (!known.contains(words[i]) || i + 1 == words.length) {
        throw new IllegalArgumentException(
            "option '" + words[i] + "', expected one of " + known + " and a value");
      }
      options.put(words[i], words[++i]);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file, expected JSON lines");
    }
    return new Arguments(List.copyOf(files), Map.copyOf(options));
  }

  Half half() {
    return Half.valueOf(options.getOrDefault("--half", "all").toUpperCase(Locale.ROOT));
  }

  int number(String option) {
    return Integer.parseInt(options.getOrDefault(option, "0"));
  }
}
