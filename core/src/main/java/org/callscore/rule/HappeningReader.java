package org.callscore.rule;

import java.util.List;

/** Reads which event is meant: {@code event: silence} with {@code atLeast: 5s} beside it. */
final class HappeningReader {
  private HappeningReader() {}

  /** The event of a mapping that has the key {@code event}. */
  static Happening read(YamlMap map, YamlNode event) {
    YamlNode atLeast = map.get("atLeast");
    int millis = 0;
    if (atLeast != null) {
      Quantity quantity = LimitReader.quantity(atLeast);
      if (quantity != null && quantity.unit() == Quantity.Unit.MILLIS) {
        millis = quantity.value().intValueExact();
      } else if (quantity != null) {
        atLeast.problem(
            "'" + atLeast.text() + "' is no length", "expected " + Quantity.Unit.MILLIS.example());
      }
    }
    return new Happening(name(event), millis);
  }

  /** Telephone systems record events of their own, so only what looks like a slip is reported. */
  static String name(YamlNode node) {
    String event = node.text();
    List<String> events = Happening.derived();
    if (!events.contains(event) && Spelling.nearest(event, events) != null) {
      node.problem("no event '" + event + "'", Spelling.hint(event, events));
    }
    return event;
  }
}
