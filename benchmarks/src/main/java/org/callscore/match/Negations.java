package org.callscore.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callscore.rule.Phrase;

/**
 * The negations around a phrase, for engines that find only what is there: few matches are left
 * when they are asked, so they look at the words beside a match themselves.
 *
 * @param before none of these words may stand among the last {@code within} words before the match
 * @param within how many words before the match count
 * @param after none of these may be the next word
 */
record Negations(Set<String> before, int within, Set<String> after) {

  static Negations of(Phrase phrase) {
    Negations all = new Negations(Set.of(), 0, Set.of());
    if (phrase instanceof Phrase.Sequence sequence) {
      for (Phrase part : sequence.parts()) {
        if (part instanceof Phrase.Not not) {
          all =
              not.kind() == Phrase.NotKind.PRECEDED
                  ? new Negations(words(not.phrase()), not.within(), all.after)
                  : new Negations(all.before, all.within, words(not.phrase()));
        }
      }
    }
    return all;
  }

  boolean none() {
    return before.isEmpty() && after.isEmpty();
  }

  /** Whether a match from here to there, a space after its last word, may stand in this text. */
  boolean allow(String text, int from, int to) {
    int end = from;
    for (int word = 0; word < within && text.charAt(end - 2) != '\n'; word++) {
      int start = text.lastIndexOf(' ', end - 2) + 1;
      if (before.contains(text.substring(start, end - 1))) {
        return false;
      }
      end = start;
    }
    return after.isEmpty() || !after.contains(text.substring(to, text.indexOf(' ', to)));
  }

  private static Set<String> words(Phrase phrase) {
    List<Phrase> alternatives =
        phrase instanceof Phrase.Choice choice ? choice.alternatives() : List.of(phrase);
    return alternatives.stream()
        .map(word -> ((Phrase.Literal) word).word())
        .collect(Collectors.toUnmodifiableSet());
  }
}
