package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * What the grammar says of the words of one utterance.
 *
 * @param classes universal part-of-speech tags, one a word: {@code NOUN}, {@code VERB}, ...
 * @param imperatives indices of verbs in the imperative mood; do not change it
 */
public record Tags(List<String> classes, BitSet imperatives) {
  public Tags {
    classes = List.copyOf(classes);
  }
}
