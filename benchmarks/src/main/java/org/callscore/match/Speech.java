package org.callscore.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;

/**
 * Says phrases: one of the ways that a phrase may be said, chosen by chance. What only a caller or
 * a tagger knows, such as a name, becomes a word of the vocabulary.
 */
final class Speech {
  /** Of four negations one is spoken, so that a phrase is nearly said. */
  private static final int SPOKEN_NEGATION = 4;

  private final Map<String, PhraseSet> sets;
  private final Vocabulary vocabulary;
  private final Random random;

  Speech(Map<String, PhraseSet> sets, Vocabulary vocabulary, Random random) {
    this.sets = sets;
    this.vocabulary = vocabulary;
    this.random = random;
  }

  List<String> say(Phrase phrase) {
    List<String> words = new ArrayList<>();
    say(phrase, words);
    return words;
  }

  private void say(Phrase phrase, List<String> words) {
    if (phrase instanceof Phrase.Literal literal) {
      words.add(literal.word());
    } else if (phrase instanceof Phrase.Sequence sequence) {
      sequence.parts().forEach(part -> say(part, words));
    } else if (phrase instanceof Phrase.Choice choice) {
      say(oneOf(choice.alternatives()), words);
    } else if (phrase instanceof Phrase.Repeat repeat) {
      int most = Math.min(repeat.max(), repeat.min() + 3);
      for (int times = repeat.min() + random.nextInt(most - repeat.min() + 1); times > 0; times--) {
        say(repeat.part(), words);
      }
    } else if (phrase instanceof Phrase.SetReference reference) {
      say(oneOf(Objects.requireNonNull(sets.get(reference.set())).phrases()), words);
    } else if (phrase instanceof Phrase.Near near) {
      List<Phrase> parts = new ArrayList<>(near.parts());
      Collections.shuffle(parts, random);
      for (int i = 0; i < parts.size(); i++) {
        for (int between = i == 0 ? 0 : random.nextInt(near.within() + 1); between > 0; between--) {
          words.add(vocabulary.draw(random));
        }
        say(parts.get(i), words);
      }
    } else if (phrase instanceof Phrase.Not not) {
      if (random.nextInt(SPOKEN_NEGATION) == 0) {
        say(not.phrase(), words);
      }
    } else if (!(phrase instanceof Phrase.Edge)) {
      words.add(vocabulary.draw(random));
    }
  }

  private Phrase oneOf(List<Phrase> phrases) {
    return phrases.get(random.nextInt(phrases.size()));
  }
}
