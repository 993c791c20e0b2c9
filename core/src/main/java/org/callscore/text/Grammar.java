package org.callscore.text;

/** What the grammar of a language keeps with a form; only that language looks inside. */
public interface Grammar {
  /** Where nothing is kept. */
  Grammar NONE = new Grammar() {};
}
