package org.callscore.text;

/**
 * What can be said of an Armenian form without its sentence. The groups of the list of function
 * words have the list's names; the rest is told by the list of verbs and by endings.
 */
enum ArmenianTrait {
  // function-words.txt
  PRONOUN,
  OBJECT,
  DETERMINER,
  POSTPOSITION,
  CONJUNCTION,
  JOINING,
  OPENING,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  COPULA,
  MODAL,
  PREDICATIVE,
  WISHING,
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
  /** An imperative that is a subjunctive as well: "սպասեք". */
  SUBJUNCTIVE,
  /** An imperative of the second person singular that is a third person or a past as well. */
  DOUBTFUL,
  /** A form of a verb that has its subject. */
  FINITE,
  INFINITIVE,
  /** "Ստուգում", "ստուգել" and "ստուգած": verbs beside an auxiliary. */
  PARTICIPLE,
  /** "Տեսնենք": after "եկեք" it calls for doing something together. */
  FIRST_PLURAL;
}
