package org.callscore.match;

import java.util.Locale;

/** What the phrases of a benchmark are made of. */
enum Kind {
  /** One to six words. */
  PLAIN,
  /** Alternatives, optional words and gaps as well. */
  GAPPED,
  /** Proximity in order, in any order, and negation nearby; a third each. */
  CONTEXTUAL;

  static Kind named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
