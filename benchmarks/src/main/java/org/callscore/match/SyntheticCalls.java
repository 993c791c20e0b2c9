package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;

/**
 * Random phrases and calls of {@link NumberedWords}: the n-th word is as common as 1/n, about one
 * word in thirty begins something a phrase says. The same seed makes the same phrases and calls.
 */
final class SyntheticCalls {
  private static final int TURN_WORDS = 20;
  private static final int WORDS_BETWEEN_PHRASES = 30;

  /** What phrases are made of. */
  enum Kind {
    /** One to six words. */
    PLAIN,
    /** Alternatives, optional words and gaps as well. */
    GAPS,
    /** Gaps, and negation beside the match. */
    CONTEXT
  }

  private final Random random = new Random(7);
  private final double[] cumulative = new double[NumberedWords.SIZE];
  private final List<List<String>> said = new ArrayList<>();

  SyntheticCalls() {
    double sum = 0;
    for (int n = 0; n < cumulative.length; n++) {
      sum += 1.0 / (n + 1);
      cumulative[n] = sum;
    }
  }

  /** So many sets of one phrase. */
  List<PhraseSet> sets(int count, Kind kind) {
    return IntStream.range(0, count)
        .mapToObj(
            n -> {
              List<Phrase> phrases = List.of(Phrase.parse(notation(kind)));
              return new PhraseSet(
                  "s" + n, "numbered", phrases, List.of(), null, List.of(), List.of());
            })
        .toList();
  }

  /** A call of turns in which phrases of the sets made before are said. */
  List<TurnText> call(NumberedWords language, int words) {
    List<TurnText> turns = new ArrayList<>();
    for (int left = words; left > 0; left -= TURN_WORDS) {
      List<String> turn = new ArrayList<>();
      while (turn.size() < Math.min(left, TURN_WORDS)) {
        if (random.nextInt(WORDS_BETWEEN_PHRASES) == 0) {
          turn.addAll(said.get(random.nextInt(said.size())));
        } else {
          turn.add(word());
        }
      }
      turns.add(new TurnText(language, List.of(turn)));
    }
    return turns;
  }

  /** A call that says over and over what one phrase begins with. */
  List<TurnText> hostileCall(NumberedWords language, int words) {
    List<String> phrase = said.get(0);
    List<String> turn = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      turn.add(phrase.get(i / 10 % phrase.size()));
    }
    return List.of(new TurnText(language, List.of(turn)));
  }

  private String notation(Kind kind) {
    // Beside common words one that is not among the hundred most common and cannot be left out.
    int size = 1 + random.nextInt(6);
    String rare = NumberedWords.word(100 + random.nextInt(NumberedWords.SIZE - 100));
    List<String> words = new ArrayList<>(List.of(rare));
    while (words.size() < size) {
      words.add(word());
    }
    Collections.shuffle(words, random);
    said.add(words);
    if (kind == Kind.PLAIN) {
      return String.join(" ", words);
    }
    StringBuilder notation = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String word = words.get(i);
      boolean open = !word.equals(rare) && random.nextInt(4) == 0;
      notation.append(i == 0 ? "" : random.nextInt(4) == 0 ? " <any>{0,3} " : " ");
      notation.append(open ? alternatives(word) : word);
      notation.append(random.nextInt(5) == 0 ? " " + word() + "?" : "");
    }
    if (kind == Kind.CONTEXT) {
      notation.insert(0, "<not preceded within 3 by " + word() + "> ");
      notation.append(" <not followed by (").append(word()).append('|').append(word()).append(")>");
    }
    return notation.toString();
  }

  private String alternatives(String word) {
    return "(" + word + "|" + word() + " " + word() + "|" + word() + ")";
  }

  private String word() {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return NumberedWords.word(Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found));
  }
}
