package org.callscore.text;

/** The universal part-of-speech tags, and one for where there is no word. */
enum WordClass {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X,
  NONE;

  /** Of a tag of the model; of two words written as one, the first decides. */
  static WordClass of(String tag) {
    int plus = tag.indexOf('+');
    return valueOf(plus < 0 ? tag : tag.substring(0, plus));
  }

  boolean isNoun() {
    return this == NOUN || this == PROPN;
  }
}
