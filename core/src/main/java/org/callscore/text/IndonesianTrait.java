package org.callscore.text;

/**
 * What can be said of an Indonesian form without its sentence. The groups of the list of function
 * words have the list's names; the rest is told by the list of verbs, by prefixes and endings.
 */
enum IndonesianTrait {
  // function-words.txt
  SUBJECT,
  PRONOUN,
  DETERMINER,
  PREPOSITION,
  CONJUNCTION,
  JOINING,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  NEGATION,
  PARTICLE,
  ADVERB,
  GREETING,
  INTERJECTION,
  FRESH,
  FORMALITY,
  ADDRESS,
  ASKING,
  TOGETHER,
  REPORTING,

  /** A verb without a prefix: "tunggu", "hubungi", "ingatkan". */
  BASE,
  /** A base that is as often a noun: "pesan", "isi". */
  NOUN_TOO,
  /** A base with -lah: "tunggulah". */
  URGED,
  /** Calms or forbids after "jangan": "khawatir", "lupa". */
  STATE,
  /** Has a verb's prefix: "menunggu", "ditunggu", "bekerja". */
  PREFIXED;
}
