package org.callscore.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the verbs in the imperative mood. A verb with its pronoun behind it is one wherever it
 * stands ("spuneți-mi"). Otherwise the clause decides: whether "să", "dacă", a question or a
 * pronoun stands before the verb ("îmi spuneți"), what it is joined to by "și", and for the
 * singular whether it begins the clause ("sună mâine", not "telefonul sună"). "Nu" with an
 * infinitive forbids ("nu pleca"). There is no punctuation, so a clause is taken to end with its
 * verb. "Haideți să vedem" counts, as "let's see" does in English; "să mergem" alone does not, nor
 * do formulas ("scuzați-mă") and what was said by others. A subject that is left out ("vorbiți
 * românește", as a question) is not noticed.
 */
final class RomanianImperatives extends ImperativeFinder<RomanianTrait> {
  private static final Set<String> HORTATIVE = Set.of("hai", "haide", "haideti", "haidem");

  /** Pronouns that were cut off the verb before them. */
  private static final Set<String> CUT_OFF = Set.of("mi", "l", "i", "ti");

  private enum Mood {
    NONE,
    IMPERATIVE,
    INDICATIVE,
    OTHER
  }

  /** Whether "dacă", "să", "când" opened the clause, which has no verb yet. */
  private boolean subordinate;

  /** Whether "dumneavoastră" waits for its verb. */
  private boolean addressed;

  /** Whether nothing but slight words stands before in the clause. */
  private boolean opening = true;

  private Mood last = Mood.NONE;

  private RomanianImperatives(List<TraitWord<RomanianTrait>> words) {
    super(words, RomanianTrait.class);
  }

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(TraitWord<RomanianTrait> word) {
    return word.is(RomanianTrait.IMPERATIVE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<TraitWord<RomanianTrait>> words) {
    return new RomanianImperatives(words).find();
  }

  @Override
  void readImperative(int i) {
    endClause(Mood.IMPERATIVE);
  }

  @Override
  boolean isImperative(int i) {
    TraitWord<RomanianTrait> word = words.get(i);
    if (!possible(word) || word(i - 1).is(RomanianTrait.REPORTING)) {
      return false;
    }
    if (HORTATIVE.contains(word.normal())) {
      return i + 1 < words.size() || i == 0;
    }
    int before = i - 1;
    boolean negated = false;
    boolean pronoun = false;
    boolean impersonal = false;
    while (isBetween(word(before))) {
      negated |= word(before).is("nu");
      pronoun |= word(before).is(RomanianTrait.CLITIC);
      impersonal |= word(before).is("se");
      before--;
    }
    TraitWord<RomanianTrait> left = word(before);
    if (left.is("sa") || left.is(RomanianTrait.AUXILIARY) || left.is(RomanianTrait.PREPOSITION)) {
      return false;
    }
    boolean bare = !word.is(RomanianTrait.INDICATIVE) && !word.is(RomanianTrait.SINGULAR);
    if (bare && !word.is(RomanianTrait.INFINITIVE)) {
      return true;
    }
    if (pronoun && !negated) {
      return false;
    }
    boolean free = !subordinate && !addressed && !isJoinedToIndicative(before);
    if (word.is(RomanianTrait.INDICATIVE)) {
      return free || (isAsked(i) && !subordinate) || CUT_OFF.contains(word(i + 1).normal());
    }
    // "Nu merge" is a third person as well, "nu te grăbi" is not.
    boolean third = negated && !pronoun && word.normal().endsWith("e");
    boolean fits = !third && word.is(negated ? RomanianTrait.INFINITIVE : RomanianTrait.SINGULAR);
    return fits && free && opening && !impersonal && !word(i + 1).is("ca");
  }

  /** What may stand between "nu" or a pronoun and the verb. */
  private static boolean isBetween(TraitWord<RomanianTrait> word) {
    return word.is("nu") || word.is("mai") || word.is(RomanianTrait.CLITIC);
  }

  private boolean isJoinedToIndicative(int before) {
    return word(before).is(RomanianTrait.JOINING) && last == Mood.INDICATIVE;
  }

  /** "Vă rog" before or behind. */
  private boolean isAsked(int i) {
    return word(i - 1).is(RomanianTrait.PLEASE) || word(i + 2).is(RomanianTrait.PLEASE);
  }

  @Override
  void read(int i) {
    TraitWord<RomanianTrait> word = words.get(i);
    if (word.is("dumneavoastra") || word.is("voi")) {
      addressed = true;
      opening = false;
    } else if (word.is(RomanianTrait.PLEASE)) {
      endClause(Mood.NONE);
    } else if (word.is(RomanianTrait.SUBORDINATOR) || word.is(RomanianTrait.QUESTION)) {
      subordinate = true;
      addressed = false;
      opening = false;
    } else if (word.is(RomanianTrait.OPENING) || word.is(RomanianTrait.FRESH)) {
      subordinate = false;
      addressed = false;
      opening = true;
      last = Mood.NONE;
    } else if (word.is(RomanianTrait.INDICATIVE)) {
      endClause(Mood.INDICATIVE);
    } else if (isPredicate(word)) {
      endClause(Mood.OTHER);
    } else if (!isSlight(word)) {
      opening = false;
    }
  }

  /** Whether it is a verb, or its sign; "va" is a pronoun as well and "a" a preposition. */
  private static boolean isPredicate(TraitWord<RomanianTrait> word) {
    return word.is(RomanianTrait.FINITE)
        || word.is(RomanianTrait.MODAL)
        || (word.is(RomanianTrait.AUXILIARY) && !word.is(RomanianTrait.CLITIC) && !word.is("a"));
  }

  private static boolean isSlight(TraitWord<RomanianTrait> word) {
    return word.is(RomanianTrait.JOINING)
        || word.is(RomanianTrait.ADVERB)
        || word.is(RomanianTrait.NEGATION)
        || word.is(RomanianTrait.CLITIC)
        || word.is(RomanianTrait.PARTICLE)
        || word.is(RomanianTrait.GREETING)
        || word.is(RomanianTrait.INTERJECTION)
        || word.wordClass() == WordClass.PROPN;
  }

  private void endClause(Mood mood) {
    subordinate = false;
    addressed = false;
    opening = mood == Mood.IMPERATIVE || mood == Mood.NONE;
    last = mood;
  }
}
