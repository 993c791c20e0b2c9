package org.callscore.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads word lists and what is heard for names, from files of their own or a profile. */
final class LexiconReader {
  private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’ -]");

  private LexiconReader() {}

  /** The words of a file {@code lists/<language>/<name>.yaml}. */
  static List<String> list(String file, String content, List<Problem> problems) {
    YamlMap map = YamlFile.read(file, content, problems);
    if (map == null) {
      return List.of();
    }
    YamlNode words = map.allow("words").required("words", "a list of words or short runs of words");
    return words == null ? List.of() : entries(words);
  }

  /** The file {@code sounds/<language>.yaml}: by name, what is heard for it. */
  static Map<String, List<String>> sounds(String file, String content, List<Problem> problems) {
    YamlMap map = YamlFile.read(file, content, problems);
    return map == null ? Map.of() : byName(map);
  }

  /** A profile's lists. */
  static Map<String, List<String>> lists(YamlMap map) {
    for (String name : map.names()) {
      if (!PhraseKinds.isName(name)) {
        map.key(name)
            .problem(
                "a list named '" + name + "'", "expected lower-case letters, digits and hyphens");
      }
    }
    return byName(map);
  }

  /** Entries by what they stand for. */
  static Map<String, List<String>> byName(YamlMap map) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String name : map.names()) {
      YamlNode node = map.get(name);
      if (node != null) {
        all.put(name, entries(node));
      }
    }
    return all;
  }

  private static List<String> entries(YamlNode node) {
    List<String> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlNode entry : node.oneOrMore()) {
      String words = entry.text().strip();
      Matcher unspoken = UNSPOKEN.matcher(words);
      if (unspoken.find()) {
        entry.problem(
            "'" + unspoken.group() + "' in '" + words + "'",
            "expected plain words as said; the notation is for phrases");
      } else if (!words.isEmpty() && !seen.add(words)) {
        entry.problem("'" + words + "' stands twice", "");
      } else if (!words.isEmpty()) {
        entries.add(words);
      }
    }
    return entries;
  }
}
