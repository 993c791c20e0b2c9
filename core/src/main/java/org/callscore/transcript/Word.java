package org.callscore.transcript;

/**
 * One recognised word; the span is half-open, in milliseconds from the start of the recording.
 *
 * @param text the word as recognised
 * @param startMillis first millisecond
 * @param endMillis first millisecond after the word
 * @param confidence the recogniser's, 0 to 1; 1 where it gives none
 */
public record Word(String text, int startMillis, int endMillis, float confidence) {
  public Word {
    if (startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          "word '" + text + "' ends at " + endMillis + " ms, before it starts at " + startMillis);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "word '" + text + "' has confidence " + confidence + ", expected 0 to 1");
    }
  }
}
