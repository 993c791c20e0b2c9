package org.callscore.records;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls grouped by one or two dimensions.
 *
 * @param dimensions by what
 * @param rows the groups that passed the filters, the largest first
 * @param all the figures of all calls, those of other groups included
 */
public record CallTable(List<Dimension> dimensions, List<Row> rows, CallFigures all) {
  public CallTable {
    dimensions = List.copyOf(dimensions);
    rows = List.copyOf(rows);
  }

  /** A group: its value of each dimension. */
  public record Row(List<String> values, CallFigures figures) {
    public Row {
      values = List.copyOf(values);
    }

    private int calls() {
      return figures.known(Figure.CALLS);
    }
  }

  /** Groups calls, and leaves out the groups for which a filter does not hold. */
  public static CallTable of(
      List<CallRecord> calls, List<Dimension> dimensions, List<FigureFilter> filters) {
    CallFigures all = new CallFigures();
    Map<String, Row> groups = new TreeMap<>();
    for (CallRecord call : calls) {
      all.add(call);
      List<String> values = dimensions.stream().map(d -> d.valueOf(call)).toList();
      groups
          .computeIfAbsent(String.join("\u0000", values), k -> new Row(values, new CallFigures()))
          .figures()
          .add(call);
    }
    List<Row> rows =
        groups.values().stream()
            .filter(row -> filters.stream().allMatch(filter -> filter.holds(row.figures())))
            .sorted(Comparator.comparingInt(Row::calls).reversed())
            .toList();
    return new CallTable(dimensions, rows, all);
  }
}
