package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Quantities are shown as people write them. */
class QuantityTest {
  @Test
  void timesAreShownInSecondsRoundedHalfUp() {
    assertEquals("0.0 s", Quantity.parse("0s").shown());
    assertEquals("0.1 s", Quantity.parse("50ms").shown());
    assertEquals("1.2 s", Quantity.parse("1249ms").shown());
    assertEquals("12.0 s", Quantity.parse("12s").shown());
    assertEquals("120.0 s", Quantity.parse("2min").shown());
    for (int millis = 0; millis < 3000; millis++) {
      String formatted = String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
      assertEquals(formatted, Quantity.parse(millis + "ms").shown());
    }
  }

  @Test
  void otherUnitsAreShownWithoutNeedlessZeros() {
    assertEquals("180 words a minute", Quantity.parse("180wpm").shown());
    assertEquals("60.5 %", Quantity.parse("60.50%").shown());
    assertEquals("100", Quantity.count(100).shown());
    assertEquals("2 a minute", Quantity.parse("2/min").shown());
    assertEquals("-35 dB", Quantity.parse("-35dB").shown());
  }
}
