package org.callscore.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tests words against patterns that stand where they are used; each is compiled once, for tagging
 * asks them of every word.
 */
final class Forms {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Forms() {}

  /** Whether the whole word, or tag, matches the pattern. */
  static boolean is(String word, String pattern) {
    Pattern compiled = COMPILED.get(pattern);
    if (compiled == null) {
      compiled = Pattern.compile(pattern);
      COMPILED.put(pattern, compiled);
    }
    return compiled.matcher(word).matches();
  }
}
