package org.callscore.text;

/**
 * What can be said of an English form without its sentence. The groups of the word lists have the
 * lists' names; the rest is told by spelling.
 */
enum Trait {
  // function-words.txt
  SUBJECT,
  PRONOUN,
  OBJECT,
  DETERMINER,
  PREPOSITION,
  PARTICLE,
  CONJUNCTION,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  MODAL,
  NEGATION,
  MARKER,
  GREETING,
  INTERJECTION,
  FORMALITY,
  NUMBER,
  ADVERB,
  STATE,
  ADDRESSED,
  CAUSING,
  FILLER,
  OPENING,
  LEADING,
  REPORTING,

  // verbs.txt
  VERB,
  BOTH,
  NOUN,

  // clause-words.txt
  BE,
  FINITE,
  INFINITE_BE,
  COPULA,
  NEGATED_BE,
  DOES,
  IT_IS,
  IRREGULAR_PLURAL,
  AFTER_IF,
  UNFINISHED,
  NARROWING,
  LEADS_IMPERATIVE,
  PAST_TOO,
  FORMULA,
  FORMULA_WITH_ME,
  AFTER_GUESS,
  AFTER_DO,
  AFTER_HAVE,
  AFTER_THINK,

  /** In the list of first names or surnames. */
  NAME,
  /** Listed as the base form of a verb. */
  BASE,
  /** May be the base form of a verb: listed as one, or unknown and without an ending. */
  MAYBE_BASE,
  PLURAL,
  DIGITS,
  HAS_LETTER,
  HAS_APOSTROPHE,
  ENDS_IN_ING,
  /** {@code 's}. */
  ENDS_IN_S,
  /** {@code 'm}, {@code 're}. */
  ENDS_IN_AM_OR_ARE,
  ENDS_IN_NOT,
  ENDS_IN_HAVE,
  /** {@code 'll}, {@code 'd}. */
  ENDS_IN_WILL_OR_WOULD;
}
