package org.callscore.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as written in rules, packs and profiles: {@code 10s}, {@code 1.5s},
 * {@code 2min}, {@code 500ms}, {@code 180wpm}, {@code 60%}, {@code 3}, {@code 2/min}, {@code
 * -35dB}.
 *
 * @param value times in milliseconds, the rest as written; only decibels may be negative
 * @param unit what it counts
 */
public record Quantity(BigDecimal value, Unit unit) {
  private static final Pattern NOTATION =
      Pattern.compile("(-?\\d{1,7}(?:\\.\\d{1,3})?) ?([a-zB/%]*)");
  private static final Map<String, Integer> TIMES =
      Map.of("ms", 1, "s", 1000, "sec", 1000, "min", 60_000, "h", 3_600_000);
  private static final Map<String, Unit> UNITS =
      Map.of(
          "wpm", Unit.WORDS_PER_MINUTE,
          "%", Unit.PERCENT,
          "/min", Unit.PER_MINUTE,
          "dB", Unit.DECIBELS,
          "", Unit.COUNT);

  /** What a quantity counts. */
  public enum Unit {
    MILLIS("a time such as 10s, 1.5s or 2min"),
    WORDS_PER_MINUTE("a speed such as 180wpm"),
    PERCENT("a share such as 60%"),
    COUNT("a whole number such as 3"),
    PER_MINUTE("a rate such as 2/min"),
    DECIBELS("a level such as -35dB");

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
    if (value.signum() < 0 && unit != Unit.DECIBELS) {
      throw new IllegalArgumentException("negative quantity " + value);
    }
  }

  /** So many. */
  public static Quantity count(int value) {
    return new Quantity(BigDecimal.valueOf(value), Unit.COUNT);
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
      Integer millis = TIMES.get(matcher.group(2));
      Unit unit = millis != null ? Unit.MILLIS : UNITS.get(matcher.group(2));
      if (unit != null && (number.signum() >= 0 || unit == Unit.DECIBELS)) {
        BigDecimal value =
            millis == null
                ? number
                : number.multiply(BigDecimal.valueOf(millis)).setScale(0, RoundingMode.HALF_UP);
        if (value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
          return new Quantity(value, unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no quantity, expected one such as 10s, 2min, 180wpm, 60% or 3");
  }

  /** For people: {@code 12.0 s}, {@code 180 words a minute}, {@code 2 a minute}. */
  public String shown() {
    return switch (unit) {
      case MILLIS ->
          value.movePointLeft(3).setScale(1, RoundingMode.HALF_UP).toPlainString() + " s";
      case COUNT -> plain();
      case WORDS_PER_MINUTE -> plain() + " words a minute";
      case PERCENT -> plain() + " %";
      case PER_MINUTE -> plain() + " a minute";
      case DECIBELS -> plain() + " dB";
    };
  }

  /** As {@link #parse} reads it: {@code 12s}, {@code 180wpm}, {@code 2/min}. */
  public String notation() {
    return switch (unit) {
      case MILLIS -> new Quantity(value.movePointLeft(3), Unit.COUNT).plain() + "s";
      case COUNT -> plain();
      case WORDS_PER_MINUTE -> plain() + "wpm";
      case PERCENT -> plain() + "%";
      case PER_MINUTE -> plain() + "/min";
      case DECIBELS -> plain() + "dB";
    };
  }

  private String plain() {
    return value.stripTrailingZeros().toPlainString();
  }
}
