package org.callscore.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callscore.rule.Phrase;
import org.callscore.text.Language;

/** The words that resolved phrases are made of, to tell what comes near them from what does not. */
final class PhraseWords {
  private final Language language;
  private final Set<String> stems = new HashSet<>();
  private boolean open;

  private PhraseWords(Language language) {
    this.language = language;
  }

  static PhraseWords of(List<Phrase> phrases, Language language) {
    PhraseWords words = new PhraseWords(language);
    phrases.forEach(words::add);
    return words;
  }

  private void add(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      stems.add(language.type(literal.word()).stem());
    } else if (phrase instanceof Phrase.Stem stem) {
      stems.add(stem.word());
    } else if (phrase instanceof Phrase.Not
        || phrase instanceof Phrase.AnyWord
        || phrase instanceof Phrase.Edge) {
      return;
    } else if (phrase.inner().isEmpty()) {
      open = true;
    } else {
      phrase.inner().forEach(this::add);
    }
  }

  /** Whether the words have one in common with the phrases, or may have as far as is known. */
  boolean near(List<String> said) {
    return open || said.stream().anyMatch(word -> stems.contains(language.type(word).stem()));
  }

  /** The words as phrases are compared with them. */
  String normal(List<String> said) {
    return said.stream().map(word -> language.type(word).normal()).collect(Collectors.joining(" "));
  }
}
