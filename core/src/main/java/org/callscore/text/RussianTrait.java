package org.callscore.text;

/**
 * What can be said of a Russian form without its sentence. The groups of the list of function words
 * have the list's names; the rest is told by the list of verbs and by endings.
 */
enum RussianTrait {
  // function-words.txt
  SUBJECT,
  PRONOUN,
  OBJECT,
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
  FORMALITY,
  PLEASE,
  REPORTING,

  /** Can be an imperative that is more than a formula. */
  IMPERATIVE,
  /** Can be a second person plural of the present or future: "говорите", "можете". */
  INDICATIVE,
  /** Asks when it is negated: "не подскажите". */
  REQUEST,
  /** A form of a verb that has its subject elsewhere, or none. */
  FINITE,
  INFINITIVE;
}
