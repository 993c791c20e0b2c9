package org.callscore.transcript;

import java.util.List;
import java.util.Set;

/**
 * Speech of one speaker up to a pause. {@code text} is verbatim as recognised; {@code words} are
 * its whitespace-separated words, always as many as the text has.
 *
 * @param speaker who speaks
 * @param startMillis first millisecond, or {@link Transcript#UNTIMED}
 * @param endMillis first millisecond after, or {@link Transcript#UNTIMED}
 * @param text verbatim as recognised
 * @param words one per word of the text; empty if the recogniser gave no word times
 */
public record Utterance(
    Speaker speaker, int startMillis, int endMillis, String text, List<Word> words) {
  private static final int BACKCHANNEL_MILLIS = 1000;
  private static final int BACKCHANNEL_WORDS = 2;
  private static final Set<Speaker> PEOPLE =
      Set.of(Speaker.AGENT, Speaker.CUSTOMER, Speaker.COLLEAGUE);

  public Utterance {
    words = List.copyOf(words);
    boolean timed = startMillis >= 0 && endMillis >= startMillis;
    boolean untimed =
        startMillis == Transcript.UNTIMED && endMillis == Transcript.UNTIMED && words.isEmpty();
    if (!timed && !untimed) {
      throw new IllegalArgumentException(
          "utterance '" + text + "' from " + startMillis + " to " + endMillis + " ms");
    }
    if (!words.isEmpty() && words.size() != count(text.strip())) {
      throw new IllegalArgumentException(
          "utterance '" + text + "' has " + words.size() + " word times, expected one per word");
    }
  }

  /** The words as they stand, split at white space. */
  public List<String> tokens() {
    String stripped = text.strip();
    String[] tokens = new String[count(stripped)];
    int end = 0;
    for (int t = 0; t < tokens.length; t++) {
      int start = end;
      while (isSpace(stripped.charAt(start))) {
        start++;
      }
      end = start + 1;
      while (end < stripped.length() && !isSpace(stripped.charAt(end))) {
        end++;
      }
      tokens[t] = stripped.substring(start, end);
    }
    return List.of(tokens);
  }

  /** Whether start and end are known. */
  public boolean timed() {
    return startMillis != Transcript.UNTIMED;
  }

  /**
   * Whether this only shows that somebody listens ("mhm", "okay"): said by a person, at most 1 s
   * and 2 words.
   */
  public boolean isBackchannel() {
    return PEOPLE.contains(speaker)
        && timed()
        && endMillis - startMillis <= BACKCHANNEL_MILLIS
        && count(text.strip()) <= BACKCHANNEL_WORDS;
  }

  /** How many words there are; asked far more often than for the words. */
  private static int count(String stripped) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < stripped.length(); i++) {
      boolean space = isSpace(stripped.charAt(i));
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
