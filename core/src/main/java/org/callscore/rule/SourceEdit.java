package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A file before and after lines were put into it. Lines are only inserted, so that comments and
 * layout stay as their author left them.
 *
 * @param before the file; its content is empty if it is new
 * @param after the same file with more lines
 */
public record SourceEdit(SourceFile before, SourceFile after) {
  private static final int CONTEXT = 2;

  /** Nothing changed yet. */
  public static SourceEdit of(SourceFile file) {
    return new SourceEdit(file, file);
  }

  /**
   * With one more entry at the end of a list.
   *
   * @param key of the list; it is made after the list {@code beside} if the file has none
   * @param lines the entry, without its dash
   */
  public SourceEdit add(String key, String beside, List<String> lines) {
    List<String> all = after.lines();
    int last = after.lastLine(key);
    if (last == 0) {
      int at = after.lastLine(beside);
      all.add(at, key + ":");
      all.addAll(at + 1, entry("  ", lines));
    } else if (all.get(last - 1).stripTrailing().endsWith("]") && !after.isBlockList(key)) {
      String line = all.get(last - 1).stripTrailing();
      String more = ", \"" + String.join(" ", lines).replace("\"", "\\\"") + "\"]";
      all.set(last - 1, line.substring(0, line.length() - 1) + more);
    } else {
      String first = all.get(after.place(key, 0).line() - 1);
      String indent = first.substring(0, first.length() - first.stripLeading().length());
      all.addAll(last, entry(indent, lines));
    }
    String text = String.join("\n", all) + "\n";
    return new SourceEdit(before, new SourceFile(after.name(), after.path(), text));
  }

  private static List<String> entry(String indent, List<String> lines) {
    List<String> entry = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      entry.add(indent + (i == 0 ? "- " : "  ") + lines.get(i));
    }
    return entry;
  }

  /** The change as a unified diff of inserted and replaced lines; empty if nothing changed. */
  public List<String> diff() {
    List<String> old = before.lines();
    List<String> now = after.lines();
    List<String> diff = new ArrayList<>(List.of("--- " + before.name(), "+++ " + after.name()));
    int shown = 0;
    for (int o = 0, n = 0; o < old.size() || n < now.size(); ) {
      if (o < old.size() && n < now.size() && old.get(o).equals(now.get(n))) {
        o++;
        n++;
        continue;
      }
      int same = next(old, o, now, n);
      int context = Math.max(shown, o - CONTEXT);
      if (context > shown || shown == 0) {
        diff.add("@@ line " + (n - (o - context) + 1) + " @@");
      }
      for (int i = context; i < o; i++) {
        diff.add(" " + old.get(i));
      }
      if (same < 0) {
        diff.add("-" + old.get(o++));
        diff.add("+" + now.get(n++));
      }
      while (n < same) {
        diff.add("+" + now.get(n++));
      }
      shown = o;
    }
    return diff.size() == 2 ? List.of() : diff;
  }

  /** Where the old line stands among the new ones; all of them if it was the last; -1 if gone. */
  private static int next(List<String> old, int o, List<String> now, int n) {
    if (o == old.size()) {
      return now.size();
    }
    for (int i = n; i < now.size(); i++) {
      if (now.get(i).equals(old.get(o))) {
        return i;
      }
    }
    return -1;
  }
}
