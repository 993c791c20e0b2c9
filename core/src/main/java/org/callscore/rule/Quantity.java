package org.callscore.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as written in rules, packs and profiles: {@code 10s}, {@code 1.5s},
 * {@code 2min}, {@code 500ms}, {@code 180wpm}, {@code 60%}, {@code 3}.
 *
 * @param value times in milliseconds, the rest as written; never negative
 * @param unit what it counts
 */
public record Quantity(BigDecimal value, Unit unit) {
  private static final Pattern NOTATION = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?) ?([a-z%]*)");
  private static final Map<String, Integer> TIMES =
      Map.of("ms", 1, "s", 1000, "sec", 1000, "min", 60_000, "h", 3_600_000);

  /** What a quantity counts. */
  public enum Unit {
    MILLIS("a time such as 10s, 1.5s or 2min"),
    WORDS_PER_MINUTE("a speed such as 180wpm"),
    PERCENT("a share such as 60%"),
    COUNT("a whole number such as 3");

    private final String example;

    Unit(String example) {
      this.example = example;
    }

    /** For messages: {@code a time such as 10s}. */
    String example() {
      return example;
    }
  }

  public Quantity {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative quantity " + value);
    }
  }

  /**
   * Reads the notation.
   *
   * @throws IllegalArgumentException if the text is none; the message says what is expected
   */
  public static Quantity parse(String text) {
    Matcher matcher = NOTATION.matcher(text);
    if (matcher.matches()) {
      BigDecimal number = new BigDecimal(matcher.group(1));
      String unit = matcher.group(2);
      Integer millis = TIMES.get(unit);
      if (millis != null) {
        BigDecimal time = number.multiply(BigDecimal.valueOf(millis));
        if (time.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
          return new Quantity(time.setScale(0, RoundingMode.HALF_UP), Unit.MILLIS);
        }
      } else if (unit.equals("wpm")) {
        return new Quantity(number, Unit.WORDS_PER_MINUTE);
      } else if (unit.equals("%")) {
        return new Quantity(number, Unit.PERCENT);
      } else if (unit.isEmpty()) {
        return new Quantity(number, Unit.COUNT);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no quantity, expected one such as 10s, 2min, 180wpm, 60% or 3");
  }
}
