package org.callscore.match;

import java.util.stream.Collectors;
import org.callscore.rule.Phrase;

/**
 * A phrase as a regular expression over a {@link CallText}'s text, where a space follows every
 * word. What stands before the first word is the engine's own affair; negation is left out where
 * the engine cannot say it.
 */
final class PhraseRegex {
  private static final String ANY_WORD = "[^ \n]+ ";

  private PhraseRegex() {}

  /** Without its negations. */
  static String of(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return literal.word() + " "; // words are letters, so there is nothing to quote
    }
    if (phrase instanceof Phrase.AnyWord) {
      return ANY_WORD;
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence.parts().stream().map(PhraseRegex::of).collect(Collectors.joining());
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice.alternatives().stream()
          .map(PhraseRegex::of)
          .collect(Collectors.joining("|", "(?:", ")"));
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      String part = "(?:" + of(repeat.part()) + ")";
      return repeat.min() == 0 && repeat.max() == 1
          ? part + "?"
          : part + "{" + repeat.min() + "," + repeat.max() + "}";
    }
    if (phrase instanceof Phrase.Near near && near.parts().size() == 2) {
      String a = of(near.parts().get(0));
      String b = of(near.parts().get(1));
      String gap = "(?:" + ANY_WORD + "){0," + near.within() + "}";
      return "(?:" + a + gap + b + "|" + b + gap + a + ")";
    }
    if (phrase instanceof Phrase.Not) {
      return "";
    }
    throw new AssertionError(phrase);
  }
}
