package org.callscore.records;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which groups are shown: those of which a figure is above, below or equal to a number; a figure
 * that is unknown is none of these.
 */
public record FigureFilter(Figure figure, String comparison, BigDecimal bound) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([a-z-]+)\\s*(<=|>=|<|>|=)\\s*(\\d+(?:\\.\\d+)?)\\s*");

  /**
   * Parses {@code without-talk > 0}.
   *
   * @throws IllegalArgumentException if it has another form or names no figure
   */
  public static FigureFilter parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no condition, expected a figure and a bound such as 'missed > 10'");
    }
    return new FigureFilter(
        Figure.parse(parts.group(1)), parts.group(2), new BigDecimal(parts.group(3)));
  }

  boolean holds(CallFigures figures) {
    BigDecimal value = figures.value(figure);
    if (value == null) {
      return false;
    }
    int order = value.compareTo(bound);
    return switch (comparison) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> order == 0;
    };
  }
}
