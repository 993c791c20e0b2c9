package org.callscore.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the verbs in the imperative mood. The plural is mostly a subjunctive as well ("սպասեք"),
 * and there the clause decides: whether "եթե", "որ", "պետք է" or a question opened it, what it is
 * joined to by "եվ". There is no punctuation, so a clause is taken to end with its verb or its
 * auxiliary. A "մի" before the verb forbids. "Եկեք տեսնենք" and "թող զանգի" count, as "let's see"
 * does in English; what was said by others ("ասացին սպասեք") does not, nor do formulas ("թույլ
 * տվեք", "ներեցեք").
 */
final class ArmenianImperatives extends ImperativeFinder<ArmenianTrait> {
  private static final int FAR = 4;

  /** Before a form that could be an imperative: "չեք սպասի" is none. */
  private static final Set<String> NEGATIVE = Set.of("չեմ", "չես", "չի", "չենք", "չեք", "չեն");

  private enum Mood {
    NONE,
    IMPERATIVE,
    SUBJUNCTIVE,
    OTHER
  }

  /** Whether "եթե", "որ", "պետք" opened the clause, which has no verb yet. */
  private boolean subordinate;

  /** Whether nothing but small words stands before in the clause. */
  private boolean opening = true;

  private Mood last = Mood.NONE;

  private ArmenianImperatives(List<TraitWord<ArmenianTrait>> words) {
    super(words, ArmenianTrait.class);
  }

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(TraitWord<ArmenianTrait> word) {
    return word.is(ArmenianTrait.IMPERATIVE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<TraitWord<ArmenianTrait>> words) {
    return new ArmenianImperatives(words).find();
  }

  @Override
  void readImperative(int i) {
    endClause(Mood.IMPERATIVE);
    // "Թող" leaves its verb a subjunctive.
    subordinate = word(i).is("թող");
  }

  @Override
  boolean isImperative(int i) {
    TraitWord<ArmenianTrait> word = words.get(i);
    TraitWord<ArmenianTrait> before = word(i - 1);
    if (!possible(word) || before.is("թույլ") || isReported(i)) {
      return false;
    }
    if (before.is("մի")) {
      return true;
    }
    if (word.is(ArmenianTrait.DOUBTFUL)) {
      return !subordinate && opening && !NEGATIVE.contains(before.normal());
    }
    boolean joined = before.is(ArmenianTrait.JOINING) && last == Mood.SUBJUNCTIVE;
    return !word.is(ArmenianTrait.SUBJUNCTIVE) || (!subordinate && !joined);
  }

  /** "Ինձ ասացին սպասեք": said by somebody else. */
  private boolean isReported(int i) {
    int at = i - 1;
    if (word(at).is(ArmenianTrait.OBJECT)) {
      at--;
    }
    TraitWord<ArmenianTrait> auxiliary = word(at);
    if (auxiliary.is("են") || auxiliary.is("է") || auxiliary.is("էին")) {
      return word(at - 1).is("ասել") || word(at - 1).is("գրել");
    }
    return word(at).is(ArmenianTrait.REPORTING);
  }

  @Override
  void read(int i) {
    TraitWord<ArmenianTrait> word = words.get(i);
    TraitWord<ArmenianTrait> before = word(i - 1);
    if (word.is(ArmenianTrait.SUBJUNCTIVE)) {
      endClause(Mood.SUBJUNCTIVE);
    } else if (word.is(ArmenianTrait.SUBORDINATOR) || word.is(ArmenianTrait.QUESTION)) {
      subordinate = true;
      opening = false;
    } else if (word.is(ArmenianTrait.WISHING)) {
      subordinate = true;
    } else if (word.is(ArmenianTrait.COPULA)) {
      boolean open = before.is(ArmenianTrait.SUBORDINATOR) || before.is(ArmenianTrait.WISHING);
      if (!open) {
        endClause(Mood.OTHER);
      }
    } else if (word.is(ArmenianTrait.FINITE)) {
      endClause(Mood.OTHER);
    } else if (word.is(ArmenianTrait.OPENING) || word.is(ArmenianTrait.FRESH)) {
      endClause(Mood.NONE);
    } else if (!isSlight(word)) {
      opening = false;
    }
  }

  private static boolean isSlight(TraitWord<ArmenianTrait> word) {
    return word.is(ArmenianTrait.JOINING)
        || word.is(ArmenianTrait.ADVERB)
        || word.is(ArmenianTrait.PARTICLE)
        || word.is(ArmenianTrait.OBJECT)
        || word.wordClass() == WordClass.PROPN;
  }

  private void endClause(Mood mood) {
    subordinate = false;
    opening = true;
    last = mood;
  }

  /** Whether the word calls for doing something together, or for letting it be done. */
  static boolean isHortative(List<TraitWord<ArmenianTrait>> words, int i) {
    TraitWord<ArmenianTrait> word = words.get(i);
    if (word.is("թող")) {
      return i + 1 < words.size();
    }
    if (!word.is("եկեք") && !word.is("արի") && !word.is("արեք")) {
      return false;
    }
    for (int at = i + 1; at <= i + FAR && at < words.size(); at++) {
      if (words.get(at).is(ArmenianTrait.FIRST_PLURAL)) {
        return true;
      }
    }
    return false;
  }
}
