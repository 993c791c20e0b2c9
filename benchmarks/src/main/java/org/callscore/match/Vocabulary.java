package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;

/**
 * The words that benchmark calls are made of, from the most to the least common: those of the
 * project's phrase sets in the order of their use there, then words made of syllables. The word of
 * rank <i>n</i> is said with a share of 1/(<i>n</i> + 2.7), as in natural speech (Zipf and
 * Mandelbrot).
 */
final class Vocabulary {
  static final int SIZE = 8_000;
  private static final double FLATTENING = 2.7;
  private static final long SEED = 1;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final List<String> words;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final double[] cumulative = new double[SIZE];

  /** Takes its first words from these sets. */
  Vocabulary(Collection<PhraseSet> sets) {
    Set<String> ordered = new LinkedHashSet<>(wordsOf(sets));
    Random random = new Random(SEED);
    while (ordered.size() < SIZE) {
      ordered.add(madeUp(random));
    }
    words = List.copyOf(new ArrayList<>(ordered).subList(0, SIZE));
    double sum = 0;
    for (int rank = 0; rank < SIZE; rank++) {
      ranks.put(words.get(rank), rank);
      sum += 1 / (rank + FLATTENING);
      cumulative[rank] = sum;
    }
  }

  /** The word of a rank, 0 the most common. */
  String word(int rank) {
    return words.get(rank);
  }

  /** Which share of all words said is this word. */
  double share(String word) {
    return 1 / (rank(word) + FLATTENING) / cumulative[SIZE - 1];
  }

  /** The rank of a word, {@link #SIZE} if it is none of these. */
  int rank(String word) {
    return ranks.getOrDefault(word, SIZE);
  }

  /** A word as speech has it. */
  String draw(Random random) {
    return drawFrom(0, random);
  }

  /** A word as speech has it, of those that are not more common than {@code rank}. */
  String drawFrom(int rank, Random random) {
    double below = rank == 0 ? 0 : cumulative[rank - 1];
    double at = below + random.nextDouble() * (cumulative[SIZE - 1] - below);
    int found = Arrays.binarySearch(cumulative, at);
    return words.get(Math.min(SIZE - 1, found < 0 ? -found - 1 : found));
  }

  /** The words of the phrases, the most used first; no spelling that regular expressions split. */
  private static List<String> wordsOf(Collection<PhraseSet> sets) {
    Map<String, Integer> uses = new HashMap<>();
    sets.forEach(set -> set.phrases().forEach(phrase -> count(phrase, uses)));
    return uses.keySet().stream()
        .filter(word -> word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
        .sorted(
            Comparator.<String>comparingInt(word -> -uses.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static void count(Phrase phrase, Map<String, Integer> uses) {
    if (phrase instanceof Phrase.Literal literal) {
      uses.merge(literal.word(), 1, Integer::sum);
    }
    phrase.inner().forEach(part -> count(part, uses));
  }

  private static String madeUp(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    if (random.nextInt(3) == 0) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
    }
    return word.toString();
  }
}
