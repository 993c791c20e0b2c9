package org.callscore.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;

/**
 * Makes rules for benchmarks: pieces of what the project's phrase sets say, most of them with a
 * word put in its place that makes them special. A set of one phrase is a rule.
 */
final class RuleMaker {
  private static final int MOST_WORDS = 6;
  private static final int RARE = 100;

  /**
   * The rule of number <i>n</i> is only taken if chance says it less often than this, divided by
   * <i>n</i> + 100, for every word of a call; so that large sets do not match everywhere, and small
   * ones have common phrases.
   */
  private static final double MOST_BY_CHANCE = 0.002;

  private static final int COMMON_RULES = 100;

  private final Map<String, PhraseSet> formulas;
  private final List<PhraseSet> formulaList;
  private final Vocabulary vocabulary;
  private final Random random;
  private final Speech speech;

  RuleMaker(Map<String, PhraseSet> formulas, Vocabulary vocabulary, Random random) {
    this.formulas = formulas;
    formulaList = formulas.keySet().stream().sorted().map(this::formula).toList();
    this.vocabulary = vocabulary;
    this.random = random;
    speech = new Speech(formulas, vocabulary, random);
  }

  /** So many different rules; the name of a rule is its number, so that names sort as numbers. */
  List<PhraseSet> rules(int count, Kind kind) {
    List<PhraseSet> rules = new ArrayList<>(count);
    Set<String> notations = new HashSet<>();
    while (rules.size() < count) {
      String notation = notation(kind, rules.size());
      Phrase phrase = Phrase.parse(notation);
      double most = MOST_BY_CHANCE / (rules.size() + COMMON_RULES);
      if (byChance(phrase) <= most && notations.add(notation)) {
        String name = String.format("%06d", rules.size());
        rules.add(
            new PhraseSet(
                name, "vocabulary", List.of(phrase), List.of(), null, List.of(), List.of()));
      }
    }
    return rules;
  }

  /** The number of a rule by its name. */
  static int number(String name) {
    return Integer.parseInt(name);
  }

  /** How often the phrase begins at a word of a call in which words follow each other by chance. */
  double byChance(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return vocabulary.share(literal.word());
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence.parts().stream().mapToDouble(this::byChance).reduce(1, (a, b) -> a * b);
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice.alternatives().stream().mapToDouble(this::byChance).sum();
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      double once = byChance(repeat.part());
      double sum = 0;
      for (int times = repeat.min(); times <= repeat.max(); times++) {
        sum += Math.pow(once, times);
      }
      return sum;
    }
    if (phrase instanceof Phrase.Near near && near.parts().size() == 2) {
      double both = byChance(near.parts().get(0)) * byChance(near.parts().get(1));
      return 2 * (near.within() + 1) * both;
    }
    if (phrase instanceof Phrase.AnyWord || phrase instanceof Phrase.Not) {
      return 1;
    }
    throw new AssertionError(phrase);
  }

  private String notation(Kind kind, int number) {
    return switch (kind) {
      case PLAIN -> String.join(" ", words(1, MOST_WORDS));
      case GAPPED -> gapped(words(2, MOST_WORDS));
      case CONTEXTUAL ->
          switch (number % 3) {
            case 0 -> part() + " <any>{0,6} " + part();
            case 1 -> "<near 6: " + part() + ", " + part() + ">";
            default -> negated();
          };
    };
  }

  private String gapped(List<String> words) {
    StringBuilder notation = new StringBuilder();
    int special = random.nextInt(words.size() - 1);
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      boolean alternatives = random.nextInt(4) == 0 || (i == special && random.nextInt(3) == 0);
      notation.append(alternatives ? alternatives(words.get(i)) : words.get(i));
      if (!last && (i == special || random.nextInt(5) == 0)) {
        notation.append(random.nextBoolean() ? " <any>{0,3}" : " " + word() + "?");
      }
      notation.append(last ? "" : " ");
    }
    return notation.toString();
  }

  private String negated() {
    List<String> core = words(2, 4);
    return "<not preceded within 3 by ("
        + vocabulary.draw(random)
        + "|"
        + word()
        + ")> "
        + (random.nextBoolean() ? "(" + core.get(0) + "|" + word() + ")" : core.get(0))
        + " "
        + String.join(" ", core.subList(1, core.size()))
        + " <not followed by "
        + vocabulary.draw(random)
        + ">";
  }

  /** One or two words, one of them perhaps of several. */
  private String part() {
    List<String> words = words(1, 2);
    String last = words.get(words.size() - 1);
    String varied = random.nextInt(3) == 0 ? "(" + last + "|" + word() + ")" : last;
    return words.size() == 1 ? varied : words.get(0) + " " + varied;
  }

  private String alternatives(String word) {
    return random.nextInt(4) == 0
        ? "(" + word + "|" + vocabulary.draw(random) + " " + word() + ")"
        : "(" + word + "|" + word() + "|" + word() + ")";
  }

  private String word() {
    return vocabulary.drawFrom(RARE, random);
  }

  /** A piece of a formula; in four of five a word is put in the place of one of its words. */
  private List<String> words(int least, int most) {
    int size = least + random.nextInt(most - least + 1);
    List<String> said = List.of();
    while (said.size() < size) {
      List<Phrase> phrases = formulaList.get(random.nextInt(formulaList.size())).phrases();
      said = speech.say(phrases.get(random.nextInt(phrases.size())));
    }
    int from = random.nextInt(said.size() - size + 1);
    List<String> words = new ArrayList<>(said.subList(from, from + size));
    words.replaceAll(
        word -> vocabulary.rank(word) < Vocabulary.SIZE ? word : vocabulary.draw(random));
    if (random.nextInt(5) != 0) {
      words.set(random.nextInt(size), word());
    }
    return words;
  }

  private PhraseSet formula(String name) {
    return Objects.requireNonNull(formulas.get(name));
  }
}
