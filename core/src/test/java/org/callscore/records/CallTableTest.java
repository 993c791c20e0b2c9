package org.callscore.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callscore.rule.Routing;
import org.junit.jupiter.api.Test;

class CallTableTest {
  private static final CallLog LOG =
      CallLogs.log(
          """
          02T09:00 in 1 anna 60 scenario=sales durationSeconds=80 operations=run-script,queue
          02T09:10 in 2 - 0 scenario=sales durationSeconds=20 operations=run-script,run-script,menu
          03T14:00 in 3 bert 30 scenario=sales durationSeconds=35 operations=option,transfer endReason=Completed
          03T14:30 in 4 bert 30 scenario=support durationSeconds=31 endReason=busy
          03T14:40 out 5 anna - scenario=support
          """,
          Routing.DEFAULT);

  @Test
  void countsAndMeansByGroup() {
    assertEquals(
        """
        sales calls=3 missed=1 without-talk=1 completed=2 by-option=1 by-transfer=1 repeated=1 \
        average-duration=45.0 average-talk=30.0 average-waiting=15.0
        support calls=2 missed=0 without-talk=0 completed=0 average-duration=31.0 \
        average-talk=30.0 average-waiting=1.0
        """,
        shown(CallTable.of(LOG.calls(), by("scenario"), List.of())));
  }

  @Test
  void whatNothingTellsIsNoZero() {
    CallTable table = CallTable.of(LOG.calls(), by("scenario"), List.of());
    assertNull(table.rows().get(1).figures().value(Figure.BY_OPTION));
    assertNull(table.all().value(Figure.SCORE));
    assertEquals(4, table.all().known(Figure.WITHOUT_TALK));
  }

  @Test
  void groupsByTwoDimensions() {
    CallTable table = CallTable.of(LOG.calls(), by("scenario", "agent"), List.of());
    assertEquals(
        List.of("sales/(unknown)", "sales/anna", "sales/bert", "support/anna", "support/bert"),
        table.rows().stream().map(row -> String.join("/", row.values())).toList());
  }

  @Test
  void filtersGroupsByTheirFigures() {
    List<FigureFilter> filters =
        List.of(
            FigureFilter.parse("without-talk > 0"), FigureFilter.parse("average-duration<=45.0"));
    CallTable table = CallTable.of(LOG.calls(), by("scenario"), filters);
    assertEquals(1, table.rows().size());
    assertEquals(5, table.all().known(Figure.CALLS), "the whole stays the whole");
    for (String wrong : List.of("without-talk", "talks > 0", "missed > many", "missed ! 1")) {
      assertThrows(IllegalArgumentException.class, () -> FigureFilter.parse(wrong), wrong);
    }
  }

  @Test
  void everyDimensionHasAValueOrSaysSo() {
    CallRecord first = LOG.calls().get(0);
    String values =
        Stream.concat(Dimension.names().stream(), Stream.of("campaign"))
            .map(name -> name + "=" + new Dimension(name).valueOf(first))
            .collect(Collectors.joining(" "));
    assertEquals(
        "scenario=sales queue=(unknown) group=(unknown) agent=anna number=(unknown)"
            + " direction=inbound end-reason=(unknown) operation=queue day=2026-03-02"
            + " weekday=1 monday hour=09:00 campaign=(unknown)",
        values);
  }

  private static List<Dimension> by(String... names) {
    return Stream.of(names).map(Dimension::new).toList();
  }

  private static String shown(CallTable table) {
    StringBuilder out = new StringBuilder();
    for (CallTable.Row row : table.rows()) {
      out.append(String.join("/", row.values()));
      for (Figure figure : Figure.values()) {
        if (row.figures().known(figure) > 0) {
          out.append(' ').append(figure.label()).append('=').append(row.figures().value(figure));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }
}
