package org.callscore.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table after RFC 4180. A cell that a spreadsheet would take for a formula (its first
 * visible character is one of {@code = + - @}, or it begins with a tab or line break) gets an
 * apostrophe in front.
 */
final class Csv {
  /** Without it Excel takes UTF-8 for the system's code page. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULA_STARTS = "=+-@";

  private Csv() {}

  /** One line with its line end; a cell that is null stays empty. */
  static String line(@Nullable Object... cells) {
    return Arrays.stream(cells)
            .map(cell -> cell == null ? "" : cell(cell.toString()))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(String text) {
    String safe = looksLikeFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean looksLikeFormula(String text) {
    String visible = text.strip();
    return (!visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0)
        || text.startsWith("\t")
        || text.startsWith("\r")
        || text.startsWith("\n");
  }
}
