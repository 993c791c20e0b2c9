package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;

/** Makes calls in which rules are spoken, about {@link #MATCHES_PER_WORD}. */
final class CallMaker {
  static final double MATCHES_PER_WORD = 0.035;
  private static final int TURN_WORDS = 20;

  private final List<PhraseSet> rules;
  private final Vocabulary vocabulary;
  private final Random random;
  private final Speech speech;
  private final double spoken;

  /** How often a rule matches by chance, for every word of a call, is left to the others. */
  CallMaker(List<PhraseSet> rules, double byChance, Vocabulary vocabulary, Random random) {
    this.rules = rules;
    this.vocabulary = vocabulary;
    this.random = random;
    speech = new Speech(Map.of(), vocabulary, random);
    double wordsOfOne =
        random.ints(1_000, 0, rules.size()).map(rule -> sayOne(rule).size()).average().orElse(1);
    double wanted = MATCHES_PER_WORD - byChance;
    spoken = wanted / (1 - wanted * (wordsOfOne - 1));
  }

  /** A call of about so many words, in turns. */
  CallText call(int words) {
    List<List<String>> turns = new ArrayList<>();
    for (int made = 0; made < words; ) {
      List<String> turn = new ArrayList<>();
      while (turn.size() < Math.min(words - made, TURN_WORDS)) {
        if (random.nextDouble() < spoken) {
          turn.addAll(sayOne(random.nextInt(rules.size())));
        } else {
          turn.add(vocabulary.draw(random));
        }
      }
      turns.add(turn);
      made += turn.size();
    }
    return new CallText(turns);
  }

  /**
   * One turn that repeats over and over, each several times, the words of a few rules without their
   * last ones: everything begins everywhere and hardly anything ends.
   */
  CallText hostileCall(int words) {
    List<String> turn = new ArrayList<>();
    while (turn.size() < words) {
      List<String> said = sayOne(turn.size() / 100 % rules.size());
      for (String word : said.subList(0, Math.max(1, said.size() - 1))) {
        for (int times = 0; times < 4; times++) {
          turn.add(word);
        }
      }
    }
    return new CallText(List.of(turn.subList(0, words)));
  }

  private List<String> sayOne(int rule) {
    List<Phrase> phrases = rules.get(rule).phrases();
    return speech.say(phrases.get(random.nextInt(phrases.size())));
  }
}
