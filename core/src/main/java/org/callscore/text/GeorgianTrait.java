package org.callscore.text;

/**
 * What can be said of a Georgian form without its sentence. The groups of the list of function
 * words have the list's names; the rest is told by the list of verbs and by endings.
 */
enum GeorgianTrait {
  // function-words.txt
  SUBJECT,
  ADDRESSED,
  PRONOUN,
  DETERMINER,
  POSTPOSITION,
  CONJUNCTION,
  OPENING,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  NEGATION,
  PARTICLE,
  ADVERB,
  PAST,
  GREETING,
  INTERJECTION,
  FORMALITY,
  PLEASE,
  REPORTING,

  /** Can be an imperative that is more than a formula. */
  IMPERATIVE,
  /** A form that "ნუ" forbids: a second person of the present or future, "გათიშავთ". */
  FORBIDDABLE,
  /** A form that "არ" forbids where no clause depends: the optative, "გათიშოთ". */
  OPTATIVE,
  /** A form of a verb that is no imperative. */
  FINITE;
}
