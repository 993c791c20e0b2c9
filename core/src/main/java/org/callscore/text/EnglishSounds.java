package org.callscore.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How English words sound over a telephone: Double Metaphone's code, without the differences that
 * the line takes away. It carries nothing above 3,400 Hz, so that "th" is an "f", and "n" is told
 * from "m" by little.
 */
final class EnglishSounds {
  /** As in {@link WordTable}: a full table starts afresh. */
  private static final int LIMIT = 100_000;

  private static final int LONGEST_CODE = 32;

  private final DoubleMetaphone metaphone = new DoubleMetaphone();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  EnglishSounds() {
    metaphone.setMaxCodeLen(LONGEST_CODE);
  }

  /** The code of a word in normal form. */
  String of(String normal) {
    String sound = known.get(normal);
    if (sound == null) {
      sound = compute(normal);
      if (known.size() >= LIMIT) {
        known.clear();
      }
      known.put(normal, sound);
    }
    return sound;
  }

  private String compute(String normal) {
    if (!normal.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')) {
      return "";
    }
    String code = metaphone.doubleMetaphone(normal);
    return code == null ? "" : code.replace('0', 'F').replace('N', 'M');
  }
}
