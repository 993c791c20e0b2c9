package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the verbs in the imperative mood. "დარეკეთ" is as well "you called", and there the clause
 * decides: whether "თქვენ" stands before it, whether "რომ", "როცა" or a question opened it, whether
 * it is told of yesterday, what it is joined to by "და". A command forbids with "ნუ" and a present
 * ("ნუ გათიშავთ") or with "არ" and an optative that depends on nothing ("არ გათიშოთ"). There is no
 * punctuation, so a clause is taken to end with its verb. "მოდით ვნახოთ" counts, as "let's see"
 * does in English; "დამელოდეთო", which was said by others, and the optative of requests ("გთხოვთ
 * დაელოდოთ") do not. A past without any sign ("კარგად შეამოწმეთ", as a question) is not noticed.
 */
final class GeorgianImperatives extends ImperativeFinder<GeorgianTrait> {
  private static final int FAR = 3;

  /** Whether "რომ", "როცა", "რატომ" opened the clause, which has no verb yet. */
  private boolean subordinate;

  /** Whether "თქვენ" waits for its verb. */
  private boolean addressed;

  /** Whether the clause tells of the past. */
  private boolean past;

  /** Whether the verb before told something. */
  private boolean told;

  private GeorgianImperatives(List<TraitWord<GeorgianTrait>> words) {
    super(words, GeorgianTrait.class);
  }

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(TraitWord<GeorgianTrait> word) {
    return word.is(GeorgianTrait.IMPERATIVE)
        || word.is(GeorgianTrait.FORBIDDABLE)
        || word.is(GeorgianTrait.OPTATIVE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<TraitWord<GeorgianTrait>> words) {
    return new GeorgianImperatives(words).find();
  }

  @Override
  void readImperative(int i) {
    endClause(false);
  }

  /** "ნუ გათიშავთ", "ნუ ხართ ასე", "არ გათიშოთ". */
  private boolean isForbidden(int i) {
    TraitWord<GeorgianTrait> word = words.get(i);
    if (word.is(GeorgianTrait.FORBIDDABLE)) {
      for (int back = i - 1; back >= Math.max(0, i - FAR) && !found.get(back); back--) {
        if (words.get(back).normal().startsWith("ნუ")
            && words.get(back).is(GeorgianTrait.NEGATION)) {
          return isVerb(word) || (back == i - 1 && !word.is(GeorgianTrait.ADVERB));
        }
      }
    }
    boolean free = !subordinate && !addressed && !depends(i - 1);
    boolean optative = word.is(GeorgianTrait.OPTATIVE) && !word.is(GeorgianTrait.IMPERATIVE);
    return optative && word(i - 1).is("არ") && free;
  }

  private static boolean isVerb(TraitWord<GeorgianTrait> word) {
    return word.is(GeorgianTrait.FINITE) || word.is(GeorgianTrait.IMPERATIVE);
  }

  /** Whether what stands before asks for the optative: "უნდა არ", "გთხოვთ არ", "ჯობია არ". */
  private boolean depends(int i) {
    for (int back = i - 1; back >= Math.max(0, i - FAR); back--) {
      TraitWord<GeorgianTrait> before = words.get(back);
      if (before.is(GeorgianTrait.PLEASE)
          || before.is(GeorgianTrait.AUXILIARY)
          || before.is("ჯობია")) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean isImperative(int i) {
    return isForbidden(i) || isCommanded(i);
  }

  private boolean isCommanded(int i) {
    TraitWord<GeorgianTrait> word = words.get(i);
    if (!word.is(GeorgianTrait.IMPERATIVE)) {
      return false;
    }
    TraitWord<GeorgianTrait> before = word(i - 1);
    TraitWord<GeorgianTrait> after = word(i + 1);
    boolean negated = before.is(GeorgianTrait.NEGATION) || before.is(GeorgianTrait.AUXILIARY);
    boolean wish = word.normal().startsWith("იყავი") && (isWish(before) || isWish(after));
    if (negated || wish || before.is("ხომ") || (after.is("თუ") && word(i + 2).is("არა"))) {
      return false;
    }
    boolean joined = before.is("და") && told;
    return !subordinate && !addressed && !past && !joined && !after.is(GeorgianTrait.PAST);
  }

  /** "კარგად იყავით": a farewell. */
  private static boolean isWish(TraitWord<GeorgianTrait> word) {
    return word.is("კარგად") || word.is("ჯანმრთელად") || word.is("ბედნიერად");
  }

  @Override
  void read(int i) {
    TraitWord<GeorgianTrait> word = words.get(i);
    if (word.is(GeorgianTrait.ADDRESSED)) {
      addressed = true;
    } else if (word.is(GeorgianTrait.SUBORDINATOR) || word.is(GeorgianTrait.QUESTION)) {
      subordinate = true;
      addressed = false;
    } else if (word.is(GeorgianTrait.OPENING) || word.is(GeorgianTrait.INTERJECTION)) {
      subordinate = false;
      addressed = false;
      past = false;
      told = false;
    } else if (word.is(GeorgianTrait.PAST)) {
      past = true;
    } else if (isVerb(word) || word.is(GeorgianTrait.AUXILIARY)) {
      endClause(true);
    } else if (word.is(GeorgianTrait.SUBJECT)) {
      addressed = false;
    }
  }

  private void endClause(boolean telling) {
    subordinate = false;
    addressed = false;
    past = false;
    told = telling;
  }
}
