package org.callscore.rule;

import java.util.Set;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Reads a measure with its bounds, which stand beside it: {@code atLeast}, {@code atMost}, {@code
 * against}.
 */
final class LimitReader {
  private final YamlMap map;
  private final YamlNode node;

  LimitReader(YamlMap map, YamlNode node) {
    this.map = map;
    this.node = node;
  }

  /** The measure at the node, of these speakers, in this window. */
  Expectation.Keep keep(Window window, Set<Speaker> speakers) {
    String label = node.text();
    Measure measure = Measure.named(label);
    if (measure == null) {
      String near = Spelling.nearest(label, Measure.labels());
      node.problem(
          "no measure '" + label + "'",
          near == null
              ? "expected one of " + String.join(", ", Measure.labels())
              : "did you mean '" + near + "'?");
      measure = Measure.CALL_DURATION;
    } else {
      checkScope(measure, window, speakers);
    }
    Expectation.Against against = against(measure, window);
    boolean known = Measure.named(label) != null;
    Quantity atLeast = bound("atLeast", known ? measure : null, against);
    Quantity atMost = bound("atMost", known ? measure : null, against);
    if (atLeast == null && atMost == null && !map.has("atLeast") && !map.has("atMost")) {
      node.problem("'" + label + "' without bounds", "expected atMost or atLeast");
    } else if (atLeast != null
        && atMost != null
        && atLeast.unit() == atMost.unit()
        && atLeast.value().compareTo(atMost.value()) > 0) {
      map.key("atLeast").problem("'atLeast' is more than 'atMost'", "nothing could keep this");
    }
    return new Expectation.Keep(measure, atLeast, atMost, against);
  }

  private void checkScope(Measure measure, Window window, Set<Speaker> speakers) {
    if (!measure.windowed() && map.has("within") && !window.equals(Window.CALL)) {
      map.key("within")
          .problem("'within' beside '" + measure.label() + "'", "it is taken of the whole call");
    }
    if (measure.ofSide() && speakers.size() != 1 && map.has("speaker")) {
      map.key("speaker")
          .problem("'either' beside '" + measure.label() + "'", "each side has its own");
    }
  }

  private Expectation.@Nullable Against against(Measure measure, Window window) {
    YamlNode against = map.get("against");
    if (against == null) {
      return null;
    }
    if (!against.isMap()) {
      String word = against.text();
      if (word.equals("rest")) {
        return new Expectation.Against(null, rest(measure, against, window));
      }
      if (TriggerReader.WHO.contains(word)) {
        return new Expectation.Against(speaker(measure, against), null);
      }
      against.problem(
          "nothing to compare with: '" + word + "'",
          "expected customer, agent, rest or {speaker: customer, within: last 1min}");
      return null;
    }
    YamlMap both = against.map().allow("speaker", "within");
    YamlNode speaker = both.get("speaker");
    YamlNode within = both.get("within");
    if (speaker == null && within == null) {
      against.problem("nothing to compare with", "expected speaker, within or both");
    }
    if (within != null && !measure.windowed()) {
      within.problem("'within' beside '" + measure.label() + "'", "it is taken of the whole call");
    }
    return new Expectation.Against(
        speaker == null ? null : speaker(measure, speaker),
        within == null ? null : WindowParser.parse(within));
  }

  private static Speaker speaker(Measure measure, YamlNode node) {
    String speaker = node.oneOf("speaker", TriggerReader.WHO);
    if (!measure.ofSide()) {
      node.problem(
          "'" + speaker + "' beside '" + measure.label() + "'", "it is not one side's own");
    }
    return Speaker.parse(speaker);
  }

  private static Window rest(Measure measure, YamlNode node, Window window) {
    Window rest = window.rest();
    if (rest == null || !measure.windowed()) {
      node.problem(
          "the rest of '" + window.text() + "'",
          "expected a measure inside 'first ...', 'last ...', 'before' or 'after'");
    }
    return rest == null ? Window.CALL : rest;
  }

  private @Nullable Quantity bound(
      String key, @Nullable Measure measure, Expectation.@Nullable Against against) {
    YamlNode value = map.get(key);
    Quantity quantity = value == null ? null : quantity(value);
    if (value != null && quantity != null && measure != null) {
      String wrong = wrongUnit(measure, against, quantity);
      if (wrong != null) {
        value.problem("'" + value.text() + "' in the wrong unit", wrong);
      }
    }
    return quantity;
  }

  /** What was expected where the bound's unit does not fit, else null. */
  static @Nullable String wrongUnit(
      Measure measure, Expectation.@Nullable Against against, Quantity bound) {
    if (against != null && measure.unit() != Quantity.Unit.DECIBELS) {
      return bound.unit() == Quantity.Unit.PERCENT
          ? null
          : "expected a share of the other figure such as 110%";
    }
    boolean rate = measure.counts() && bound.unit() == Quantity.Unit.PER_MINUTE;
    return rate || bound.unit() == measure.unit() ? null : "expected " + measure.unit().example();
  }

  /** The quantity at a node, or null and a problem. */
  static @Nullable Quantity quantity(YamlNode node) {
    String text = node.text();
    try {
      return text.isEmpty() ? null : Quantity.parse(text);
    } catch (IllegalArgumentException e) {
      node.problem("'" + text + "' is no quantity", "expected one such as 10s, 180wpm, 60% or 3");
      return null;
    }
  }
}
