package org.callscore.match;

/**
 * What an engine tells of matches. All three follow from one definition, so every engine is held to
 * exactly what it should find ({@link ReferenceMatches}).
 */
enum Tells {
  /** First and last word of the matches of a rule that are leftmost, then longest, and apart. */
  SPANS,
  /** The last word of every match, wherever it began. */
  ENDS,
  /** Only that a rule matches the call. */
  RULES
}
