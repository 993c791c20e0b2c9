package org.callscore.match;

import java.util.List;
import org.callscore.rule.Phrase;

/** The phrases that a phrase is made of. */
final class PhraseParts {
  private PhraseParts() {}

  static List<Phrase> of(Phrase phrase) {
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence.parts();
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice.alternatives();
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      return List.of(repeat.part());
    }
    return phrase instanceof Phrase.Not not ? List.of(not.phrase()) : List.of();
  }
}
