package org.callscore.text;

/**
 * What can be said of a Romanian form without its sentence. The groups of the list of function
 * words have the list's names; the rest is told by the list of verbs and by endings.
 */
enum RomanianTrait {
  // function-words.txt
  SUBJECT,
  PRONOUN,
  CLITIC,
  DETERMINER,
  PREPOSITION,
  CONJUNCTION,
  JOINING,
  OPENING,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  MODAL,
  PREDICATIVE,
  NEGATION,
  PARTICLE,
  ADVERB,
  GREETING,
  INTERJECTION,
  FRESH,
  PLEASE,
  REPORTING,

  /** Can be an imperative that is more than a formula. */
  IMPERATIVE,
  /** Can be a second person plural of the present as well: "sunați". */
  INDICATIVE,
  /** Can be the imperative of one who is addressed as "tu", and mostly a third person: "sună". */
  SINGULAR,
  /** A form of a verb that has its subject elsewhere, or none. */
  FINITE,
  INFINITIVE;
}
