package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the verbs in the imperative mood: base forms that begin a clause without a subject. Where a
 * clause begins is {@link EnglishClause}'s business; here every base form is weighed by what it can
 * be and by what follows it, and the less sure the beginning, the more it must weigh.
 */
final class EnglishImperatives {
  // What the evidence must reach, by where the verb stands; set by hand on sentences for tuning.
  private static final double AFTER_PLEASE = 0.4;
  private static final double AT_START = 1.3;
  private static final double AFTER_ADDRESS = 2.4;
  private static final double AFTER_FRONTED = 2.9;
  private static final double AFTER_SUBORDINATE = 3.2;
  private static final double AFTER_IMPERATIVE = 3.3;
  private static final double AFTER_CLAUSE = 4;
  private static final double JOINED_TO_IMPERATIVE = 1.3;
  private static final double JOINED_LOOSELY = 1.8;
  private static final double JOINED_TO_OTHER = 3.6;
  private static final double NEVER = 1e9;

  private EnglishImperatives() {}

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(EnglishWord word) {
    return word.is("let's") || word.is(Trait.MAYBE_BASE);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<EnglishWord> words, List<WordClass> classes) {
    BitSet found = new BitSet(words.size());
    EnglishClause clause = new EnglishClause(words, classes);
    for (int i = 0; i < words.size(); i++) {
      if (possible(words.get(i)) && evidence(clause, i) >= threshold(clause, i)) {
        found.set(i);
        clause.imperative();
      } else {
        clause.read(i);
      }
    }
    return found;
  }

  private static double threshold(EnglishClause clause, int i) {
    return switch (clause.stage()) {
      case START -> atStart(clause);
      case FRONTED -> clause.subordinate() || isPluralNoun(clause, i - 1) ? NEVER : AFTER_FRONTED;
      case SUBJECT -> clause.addressed() && !clause.subordinate() ? AFTER_ADDRESS : NEVER;
      case AUXILIARY -> NEVER;
      case VERB -> afterVerb(clause, i);
    };
  }

  private static double atStart(EnglishClause clause) {
    if (clause.polite() || clause.negated()) {
      return AFTER_PLEASE;
    }
    if (clause.subordinate()) {
      return NEVER;
    }
    EnglishClause.Mood joined = clause.joined();
    if (joined == null) {
      return AT_START;
    }
    if (joined == EnglishClause.Mood.IMPERATIVE) {
      return JOINED_TO_IMPERATIVE;
    }
    // "So" and "but" join whole clauses; "and" and "or" mostly another verb of the same subject.
    if (!clause.joint().is("and") && !clause.joint().is("or")) {
      return JOINED_LOOSELY;
    }
    return joined == EnglishClause.Mood.OTHER ? JOINED_TO_OTHER : NEVER;
  }

  private static double afterVerb(EnglishClause clause, int i) {
    if (cannotEndClause(clause, i - 1)) {
      return NEVER;
    }
    double unsure = isPluralNoun(clause, i - 1) && clause.subordinate() ? 1 : 0;
    unsure += clause.wordClass(i - 1) == WordClass.ADP ? 1 : 0;
    if (clause.subordinate()) {
      return AFTER_SUBORDINATE + unsure;
    }
    return unsure
        + (clause.mood() == EnglishClause.Mood.IMPERATIVE ? AFTER_IMPERATIVE : AFTER_CLAUSE);
  }

  /** Whether the clause goes on after the word at {@code i}, so that no other can begin there. */
  private static boolean cannotEndClause(EnglishClause clause, int i) {
    EnglishWord word = clause.word(i);
    WordClass tag = clause.wordClass(i);
    EnglishWord before = clause.word(i - 1);
    boolean object = word.is(Trait.OBJECT) || word.is("you") || word.is("it");
    if (object && before.is(Trait.CAUSING)) {
      return true;
    }
    boolean narrows =
        word.is(Trait.NARROWING) && (before.is(Trait.BE) || EnglishClause.endsInBe(before));
    return narrows
        || tag == WordClass.DET
        || tag == WordClass.AUX
        || (tag == WordClass.ADJ && !word.is(Trait.ADVERB) && !isPredicate(clause, i))
        || (tag == WordClass.ADP && !word.is(Trait.PARTICLE))
        || (word.is(Trait.DETERMINER) && tag != WordClass.PRON)
        || word.is(Trait.NEGATION)
        || word.is(Trait.UNFINISHED)
        || word.is(Trait.ENDS_IN_S)
        || ((word.is("go") || word.is("come")) && !clause.subordinate())
        || (isPluralNoun(clause, i)
            && clause.mood() != EnglishClause.Mood.IMPERATIVE
            && !clause.subordinate());
  }

  /** "That is all right", "it's very good": an adjective with no noun to come. */
  private static boolean isPredicate(EnglishClause clause, int i) {
    EnglishWord before = clause.word(i - 1);
    WordClass tagBefore = clause.wordClass(i - 1);
    return tagBefore == WordClass.AUX
        || tagBefore == WordClass.ADV
        || before.is("all")
        || EnglishClause.endsInBe(before)
        || (tagBefore == WordClass.ADJ && isPredicate(clause, i - 1));
  }

  private static boolean isPluralNoun(EnglishClause clause, int i) {
    return clause.wordClass(i).isNoun() && clause.isPlural(i);
  }

  /** How much speaks for the word at {@code i} being a verb that commands. */
  private static double evidence(EnglishClause clause, int i) {
    EnglishWord word = clause.word(i);
    WordClass tag = clause.wordClass(i);
    EnglishWord next = clause.word(i + 1);
    if (word.is("let's")) {
      return 9;
    }
    if (isFormula(word, next) || isAuxiliary(clause, i)) {
      return -9;
    }
    boolean sure = word.is(Trait.VERB) || word.is("be");
    double weight = sure ? 2 : word.is(Trait.BOTH) ? 1 : word.is(Trait.BASE) ? 0 : -0.8;
    boolean object =
        (next.is(Trait.OBJECT) && sure) || (tag == WordClass.NOUN && next.is(Trait.DETERMINER));
    weight += asTagged(tag, object);
    weight += following(clause, i, sure);
    if (clause.word(i - 1).is(Trait.LEADS_IMPERATIVE)) {
      weight += 0.4;
    }
    if (word.is(Trait.STATE) && !clause.polite()) {
      weight -= 4;
    }
    if (word.is(Trait.PAST_TOO) && clause.stage() != EnglishClause.Stage.START) {
      weight -= 0.7;
    }
    if (word.is("let") && next.is(Trait.OBJECT)) {
      weight += 2;
    }
    if (word.is("be")) {
      weight += 1.5;
    }
    if (word.is("make") && next.is("sure")) {
      weight += 1;
    }
    return weight;
  }

  private static double asTagged(WordClass tag, boolean hasObject) {
    return switch (tag) {
      case VERB -> 1;
      case AUX -> 0;
      case SCONJ, PRON, DET -> hasObject ? 0 : -3;
      default -> hasObject ? 0 : -1;
    };
  }

  private static double following(EnglishClause clause, int i, boolean sure) {
    EnglishWord next = clause.word(i + 1);
    WordClass nextTag = clause.wordClass(i + 1);
    if (nextTag == WordClass.NONE) {
      return 0.3;
    }
    if (next.is(Trait.OBJECT)) {
      return 2;
    }
    if (next.is("you")) {
      return -1.5;
    }
    if (next.is(Trait.SUBJECT) || next.is(Trait.HAS_APOSTROPHE)) {
      return -0.5;
    }
    if (next.is(Trait.DETERMINER)) {
      return 1.5;
    }
    if (next.is(Trait.QUESTION) || next.is("if") || next.is("sure")) {
      return 0.8;
    }
    if (next.is("of")) {
      return sure ? 0.3 : -2;
    }
    if (next.is("one")) {
      return 1;
    }
    if (next.is(Trait.PARTICLE)) {
      return clause.wordClass(i + 2) == WordClass.NOUN ? 0.8 : 1.5;
    }
    if (nextTag == WordClass.AUX || next.is(Trait.MODAL)) {
      return -3;
    }
    if (next.is(Trait.ADVERB)) {
      return 0.8;
    }
    if (next.is(Trait.PREPOSITION)) {
      return clause.word(i + 2).is(Trait.OBJECT) ? 1 : 0.4;
    }
    int end = i + 1;
    while (isOfNounPhrase(clause.wordClass(end))) {
      end++;
    }
    if (end > i + 1) {
      if (clause.wordClass(end) == WordClass.AUX || clause.word(end).is(Trait.MODAL)) {
        return clause.word(i).is(Trait.REPORTING) ? -0.5 : -3;
      }
      return isPluralNoun(clause, end - 1) && clause.wordClass(end) != WordClass.VERB
          ? 1.3
          : sure || end > i + 2 ? 0.3 : -0.8;
    }
    return nextTag == WordClass.VERB && !next.is(Trait.ENDS_IN_ING) ? -0.7 : 0.3;
  }

  private static boolean isOfNounPhrase(WordClass tag) {
    return tag.isNoun() || tag == WordClass.ADJ || tag == WordClass.NUM;
  }

  /** "Thank you", "excuse me" and the like command nothing. */
  private static boolean isFormula(EnglishWord word, EnglishWord next) {
    return word.is(Trait.FORMULA)
        || (word.is(Trait.FORMULA_WITH_ME) && next.is("me"))
        || (word.is("look") && next.is("forward"))
        || (word.is("feel") && next.is("like"))
        || (word.is("see") && next.is("you"))
        || (word.is("guess") && !next.is(Trait.AFTER_GUESS));
  }

  /** "Do you", "have you", "do not", "have to": the verb comes later. */
  private static boolean isAuxiliary(EnglishClause clause, int i) {
    EnglishWord word = clause.word(i);
    EnglishWord next = clause.word(i + 1);
    boolean subject = next.is(Trait.SUBJECT) || next.is("you");
    if (word.is("do")) {
      WordClass afterNext = clause.wordClass(i + 2);
      boolean noun =
          clause.wordClass(i + 1).isNoun()
              && (afterNext == WordClass.VERB || afterNext == WordClass.AUX);
      return subject || noun || next.is(Trait.AFTER_DO);
    }
    return (word.is("have") && (subject || next.is(Trait.AFTER_HAVE)))
        || (word.is("know") && clause.negated())
        || (word.is("think") && (subject || next.is(Trait.AFTER_THINK)))
        || (word.is(clause.word(i - 1).normal()) && clause.mood() == EnglishClause.Mood.BASE);
  }
}
