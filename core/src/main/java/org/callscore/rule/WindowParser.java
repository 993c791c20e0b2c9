package org.callscore.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.rule.Window.Bound;
import org.callscore.rule.Window.Point;
import org.callscore.rule.Window.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the window notation, whose table is in {@code docs/rules.md}. */
final class WindowParser {
  private static final Pattern FROM_AN_END = Pattern.compile("(first|last) +(.+)");
  private static final Pattern BY_THE_EVENT =
      Pattern.compile("(?:(during)|(?:(.+?) +)?(before|after))");
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?) *(%|[a-z]+)");
  private static final String EXPECTED =
      "expected 'first 20s', 'last 3 turns', 'before', '10s after', 'during' or"
          + " '5s before to 10s after'";

  private final YamlNode node;
  private final String text;
  private boolean wrong;

  private WindowParser(YamlNode node) {
    this.node = node;
    this.text = node.text();
  }

  /** The window written at a node; the whole call after a problem. */
  static Window parse(YamlNode node) {
    return new WindowParser(node).window();
  }

  /** The same, with a problem if it counts from a trigger that the rule does not have. */
  static Window parse(YamlNode node, Trigger trigger) {
    Window window = parse(node);
    if (trigger instanceof Trigger.CallStart && window.atEvent()) {
      node.problem(
          "'" + window.text() + "' of what",
          "say 'when:' something happens, or use 'first ...' or 'last ...'");
    }
    return window;
  }

  /** How far behind something: {@code 10s}, {@code 2 turns}, {@code 20 words}. */
  static Bound reach(YamlNode node) {
    WindowParser parser = new WindowParser(node);
    Matcher whole = Pattern.compile("(.*)").matcher(parser.text);
    return whole.matches()
        ? parser.amount(whole, 1, Point.EVENT_END, 1, false)
        : call(Point.EVENT_END);
  }

  private Window window() {
    if (text.isEmpty() || text.equals(Window.CALL.text())) {
      return Window.CALL;
    }
    Matcher end = FROM_AN_END.matcher(text);
    if (end.matches()) {
      return end.group(1).equals("first")
          ? window(call(Point.CALL_START), amount(end, 2, Point.CALL_START, 1, true))
          : window(amount(end, 2, Point.CALL_END, -1, true), call(Point.CALL_END));
    }
    int to = text.indexOf(" to ");
    Window first = side(0, to < 0 ? text.length() : to);
    if (to < 0) {
      return first;
    }
    Window second = side(to + 4, text.length());
    return window(first.from(), second.to());
  }

  /** One of {@code during}, {@code before}, {@code 5s before}, {@code after}, {@code 10s after}. */
  private Window side(int from, int to) {
    Matcher side = BY_THE_EVENT.matcher(text).region(from, to);
    if (!side.matches()) {
      problem(from, "'" + text.substring(from, to) + "' is no window", EXPECTED);
      return Window.CALL;
    }
    if (side.group(1) != null) {
      return window(call(Point.EVENT_START), call(Point.EVENT_END));
    }
    boolean amount = side.group(2) != null;
    if (side.group(3).equals("before")) {
      return window(
          amount ? amount(side, 2, Point.EVENT_START, -1, false) : call(Point.CALL_START),
          call(Point.EVENT_START));
    }
    return window(
        call(Point.EVENT_END),
        amount ? amount(side, 2, Point.EVENT_END, 1, false) : call(Point.CALL_END));
  }

  private Window window(Bound from, Bound to) {
    return wrong ? Window.CALL : new Window(from, to, text);
  }

  private static Bound call(Point point) {
    return new Bound(point, 0, Unit.MILLIS);
  }

  private Bound amount(Matcher matcher, int group, Point point, int sign, boolean percent) {
    String amount = matcher.group(group);
    int at = matcher.start(group);
    Matcher parts = AMOUNT.matcher(amount);
    if (parts.matches()) {
      @Nullable Unit unit = unit(parts.group(2));
      if (unit == Unit.PERCENT && !percent) {
        problem(at, "'" + amount + "' of what", "a share is of the call: 'first 10%', 'last 10%'");
        return call(point);
      }
      if (unit == Unit.MILLIS) {
        Quantity time = Quantity.parse(parts.group(1) + parts.group(2));
        return new Bound(point, sign * time.value().intValueExact(), unit);
      }
      boolean whole = parts.group(1).matches("\\d+");
      if (unit != null && whole) {
        int number = Integer.parseInt(parts.group(1));
        if (unit != Unit.PERCENT || number <= 100) {
          return new Bound(point, sign * number, unit);
        }
      }
    }
    problem(
        at, "'" + amount + "' is no length", "expected one such as 20s, 30 words, 2 turns, 10%");
    return call(point);
  }

  private static @Nullable Unit unit(String word) {
    if (List.of("ms", "s", "sec", "min").contains(word)) {
      return Unit.MILLIS;
    }
    return switch (word) {
      case "word", "words" -> Unit.WORDS;
      case "turn", "turns" -> Unit.TURNS;
      case "%" -> Unit.PERCENT;
      default -> null;
    };
  }

  private void problem(int offset, String message, String hint) {
    wrong = true;
    node.problemIn(0, offset, message, hint);
  }
}
