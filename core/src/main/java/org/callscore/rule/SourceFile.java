package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule, phrase set or pack as its author wrote it: its text, and where in it things stand.
 *
 * @param name as the author knows it
 * @param path below the folder of rules, such as {@code phrases/en/thanks.yaml}
 * @param content the text
 */
public record SourceFile(String name, String path, String content) {

  /**
   * Where a value stands: {@code place("phrases", 2)}; keys by name, entries of lists by number.
   * What is not there is placed where the part of the way stands that is.
   */
  public Place place(Object... way) {
    YamlNode node = node(way);
    if (node == null) {
      return new Place(name, 0, 0, "");
    }
    Place start = node.place();
    boolean quoted = node.isText() && node.columnOf(0) > start.column();
    return quoted ? new Place(name, start.line(), node.columnOf(0), start.source()) : start;
  }

  /**
   * The last line of a value, from 1, without the blank lines and comments that follow; 0 if the
   * file has no such value.
   */
  public int lastLine(String key) {
    YamlMap map = map();
    YamlNode value = map == null ? null : map.get(key);
    if (map == null || value == null) {
      return 0;
    }
    List<String> lines = lines();
    int end = lines.size();
    for (String other : map.names()) {
      int line = map.key(other).line();
      end = line > map.key(key).line() ? Math.min(end, line - 1) : end;
    }
    while (end > value.line() && isEmptyOrComment(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isEmptyOrComment(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  /** Whether the value of a key is a list written with a line for each entry. */
  public boolean isBlockList(String key) {
    YamlMap map = map();
    YamlNode value = map == null ? null : map.get(key);
    return value != null && value.isList() && value.place().source().stripLeading().startsWith("-");
  }

  /** The lines, without their ends. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(content.split("\r\n|\r|\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** What the file's author says is meant, by the linter's code, with the reason. */
  public Map<String, String> meant() {
    YamlMap map = map();
    return map == null ? Map.of() : LintKey.read(map);
  }

  private @Nullable YamlMap map() {
    return YamlFile.read(name, content, new ArrayList<>());
  }

  private @Nullable YamlNode node(Object... way) {
    YamlMap map = map();
    YamlNode node = map == null ? null : map.self();
    for (Object step : way) {
      YamlNode next = null;
      if (step instanceof String key && node != null && node.isMap()) {
        next = node.map().get(key);
      } else if (step instanceof Integer index && node != null && node.isList()) {
        next = index < node.list().size() ? node.list().get(index) : null;
      }
      if (next == null) {
        break;
      }
      node = next;
    }
    return node == null || node.equals(map == null ? null : map.self()) ? null : node;
  }
}
