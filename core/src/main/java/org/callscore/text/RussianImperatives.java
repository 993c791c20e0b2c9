package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the verbs in the imperative mood. Most forms are imperatives wherever they stand
 * ("скажите"); others are also second persons of the present or future ("говорите", "позвоните"),
 * and there the clause decides: whether "вы" stands before it, whether "если", "когда" or a
 * question opened it, what it is joined to by "и". There is no punctuation, so a clause is taken to
 * end with its verb. "Давайте посмотрим" counts, as "let's see" does in English; what was said by
 * others ("мне сказали ждите") does not. A subject that is left out ("говорите по-русски", as a
 * question) is not noticed.
 */
final class RussianImperatives extends ImperativeFinder<RussianTrait> {
  private static final int FAR = 3;

  private enum Mood {
    NONE,
    IMPERATIVE,
    INDICATIVE,
    OTHER
  }

  /** Whether "если", "когда", "что" opened the clause, which has no verb yet. */
  private boolean subordinate;

  /** Whether "вы" waits for its verb. */
  private boolean addressed;

  private Mood last = Mood.NONE;

  private RussianImperatives(List<TraitWord<RussianTrait>> words) {
    super(words, RussianTrait.class);
  }

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(TraitWord<RussianTrait> word) {
    return word.is(RussianTrait.IMPERATIVE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<TraitWord<RussianTrait>> words) {
    return new RussianImperatives(words).find();
  }

  @Override
  void readImperative(int i) {
    endClause(Mood.IMPERATIVE);
  }

  @Override
  boolean isImperative(int i) {
    TraitWord<RussianTrait> word = words.get(i);
    TraitWord<RussianTrait> before = word(i - 1);
    boolean asks = word.is(RussianTrait.REQUEST) && before.is("не");
    if (!possible(word) || asks || isReported(i)) {
      return false;
    }
    return !word.is(RussianTrait.INDICATIVE) || isImperativeByClause(i);
  }

  /** Whether a form of either mood is an imperative here. */
  private boolean isImperativeByClause(int i) {
    TraitWord<RussianTrait> before = word(i - 1);
    TraitWord<RussianTrait> after = word(i + 1);
    boolean polite = before.is(RussianTrait.PLEASE) || after.is(RussianTrait.PLEASE);
    if (before.is(RussianTrait.PREPOSITION) || after.is("ли") || after.is("вы")) {
      return false;
    }
    boolean joined = before.is(RussianTrait.JOINING) && last == Mood.INDICATIVE;
    return polite || (!subordinate && !joined && !addressed);
  }

  /** "Мне сказали ждите": said by somebody else, unless the speaker quotes himself. */
  private boolean isReported(int i) {
    int at = word(i - 1).is(RussianTrait.OBJECT) ? i - 2 : i - 1;
    if (!word(at).is(RussianTrait.REPORTING)) {
      return false;
    }
    for (int back = at - FAR; back < at; back++) {
      if (word(back).is("я") || word(back).is("мы")) {
        return false;
      }
    }
    return true;
  }

  @Override
  void read(int i) {
    TraitWord<RussianTrait> word = words.get(i);
    boolean adverb = addressed && word.is(RussianTrait.ADVERB);
    if (word.is("вы")) {
      addressed = true;
    } else if (word.is(RussianTrait.SUBORDINATOR) || word.is(RussianTrait.QUESTION)) {
      subordinate = true;
      addressed = false;
    } else if (word.is(RussianTrait.OPENING) || (word.is(RussianTrait.FRESH) && !adverb)) {
      subordinate = false;
      addressed = false;
      last = Mood.NONE;
    } else if (word.is(RussianTrait.SUBJECT)) {
      addressed = false;
    } else if (word.is(RussianTrait.INDICATIVE)) {
      endClause(Mood.INDICATIVE);
    } else if (isPredicate(word)) {
      endClause(Mood.OTHER);
    }
  }

  private boolean isPredicate(TraitWord<RussianTrait> word) {
    return word.is(RussianTrait.FINITE)
        || word.is(RussianTrait.MODAL)
        || word.is(RussianTrait.AUXILIARY)
        || word.is(RussianTrait.PREDICATIVE)
        || (word.is(RussianTrait.INFINITIVE) && subordinate);
  }

  private void endClause(Mood mood) {
    subordinate = false;
    addressed = false;
    last = mood;
  }
}
