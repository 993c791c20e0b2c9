package org.callscore.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the word lists of a language: text files, {@code #} begins a comment line. */
final class WordLists {
  private final String folder;

  /** The lists in {@code callscore/text/<code>/}. */
  WordLists(String code) {
    folder = "/callscore/text/" + code + "/";
  }

  /** The lines that say something, in order. */
  List<String> lines(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalStateException("no word list '" + folder + name + "' on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the first word of each line, the second. */
  Map<String, String> pairs(String file) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : lines(file)) {
      List<String> pair = split(line);
      pairs.put(pair.get(0), pair.get(1));
    }
    return pairs;
  }

  /** Every word of a list. */
  Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    lines(name).forEach(line -> words.addAll(split(line)));
    return words;
  }

  /** The words of each {@code group: word word ...} line. */
  Map<String, Set<String>> groups(String name) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (String line : lines(name)) {
      int colon = line.indexOf(':');
      groups
          .computeIfAbsent(line.substring(0, colon), group -> new HashSet<>())
          .addAll(split(line.substring(colon + 1)));
    }
    return groups;
  }

  /** Adds to each word the trait that its {@code group: word word ...} line is named after. */
  <T extends Enum<T>> void addTraits(String name, Class<T> traits, Map<String, Set<T>> byWord) {
    groups(name)
        .forEach(
            (group, words) -> {
              T trait = Enum.valueOf(traits, group.toUpperCase(Locale.ROOT).replace('-', '_'));
              words.forEach(
                  word -> byWord.computeIfAbsent(word, w -> EnumSet.noneOf(traits)).add(trait));
            });
  }

  /** The number of each word of the {@code number: word word ...} lines. */
  Map<String, Integer> counts(String name) {
    Map<String, Integer> counts = new HashMap<>();
    groups(name)
        .forEach((count, words) -> words.forEach(w -> counts.put(w, Integer.valueOf(count))));
    return counts;
  }

  /** The words of a line. */
  static List<String> split(String line) {
    return List.of(line.strip().split("\\s+"));
  }
}
