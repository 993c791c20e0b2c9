package org.callscore.lint;

import java.util.List;
import java.util.Optional;
import org.callscore.match.CompiledPhrases;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;

/** What a phrase costs wherever it is looked for. */
final class PhraseCost {
  static final String UNBOUNDED_HINT = "keep gaps inside the phrase, and short";

  /** More free words than this lie in two sentences rather than one. */
  private static final int MAX_FREE_WORDS = 12;

  /** Of ten thousand words: half of them. The guess is rough, so nothing less is worth a word. */
  private static final int MANY_TRIES = 5_000;

  private PhraseCost() {}

  /** What is boundless in a phrase, for a message. */
  static Optional<String> unbounded(Phrase written, Phrase resolved) {
    List<Phrase> parts =
        written instanceof Phrase.Sequence sequence ? sequence.parts() : List.of(written);
    if (isGap(parts.get(0))) {
      return Optional.of("begins with a gap, which only moves where it begins");
    }
    if (isGap(parts.get(parts.size() - 1))) {
      return Optional.of("ends with a gap, which only makes matches longer");
    }
    int free = freeWords(resolved);
    return free > MAX_FREE_WORDS
        ? Optional.of("has room for " + free + " words of any kind")
        : Optional.empty();
  }

  private static boolean isGap(Phrase phrase) {
    return phrase instanceof Phrase.Repeat repeat
        && repeat.min() == 0
        && repeat.part() instanceof Phrase.AnyWord;
  }

  private static int freeWords(Phrase phrase) {
    if (phrase instanceof Phrase.AnyWord) {
      return 1;
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      return repeat.max() * freeWords(repeat.part());
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence.parts().stream().mapToInt(PhraseCost::freeWords).sum();
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice.alternatives().stream().mapToInt(PhraseCost::freeWords).max().orElse(0);
    }
    return 0;
  }

  /** Whether the words by which the phrase is found stand nearly everywhere. */
  static boolean common(Phrase resolved, Language language) {
    return CompiledPhrases.tries(resolved, language) >= MANY_TRIES;
  }
}
