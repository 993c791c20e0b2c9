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

  private final EnglishWords words;

  EnglishImperatives(EnglishWords words) {
    this.words = words;
  }

  /** Whether a verb of this form can be an imperative at all. */
  boolean possible(String word) {
    return word.equals("let's") || words.couldBeBase(word);
  }

  /** Indices of the imperative verbs. */
  BitSet find(List<String> text, List<String> classes) {
    BitSet found = new BitSet();
    EnglishClause clause = new EnglishClause(words, text, classes);
    for (int i = 0; i < text.size(); i++) {
      if (possible(text.get(i)) && evidence(clause, i) >= threshold(clause, i)) {
        found.set(i);
        clause.imperative();
      } else {
        clause.read(i);
      }
    }
    return found;
  }

  private double threshold(EnglishClause clause, int i) {
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
    if (!"and".equals(clause.joint()) && !"or".equals(clause.joint())) {
      return JOINED_LOOSELY;
    }
    return joined == EnglishClause.Mood.OTHER ? JOINED_TO_OTHER : NEVER;
  }

  private double afterVerb(EnglishClause clause, int i) {
    if (cannotEndClause(clause, i - 1)) {
      return NEVER;
    }
    double unsure = isPluralNoun(clause, i - 1) && clause.subordinate() ? 1 : 0;
    unsure += clause.wordClass(i - 1).equals("ADP") ? 1 : 0;
    if (clause.subordinate()) {
      return AFTER_SUBORDINATE + unsure;
    }
    return unsure
        + (clause.mood() == EnglishClause.Mood.IMPERATIVE ? AFTER_IMPERATIVE : AFTER_CLAUSE);
  }

  /** Whether the clause goes on after the word at {@code i}, so that no other can begin there. */
  private boolean cannotEndClause(EnglishClause clause, int i) {
    String word = clause.word(i);
    String tag = clause.wordClass(i);
    boolean object = words.is("object", word) || word.equals("you") || word.equals("it");
    if (object && words.is("causing", clause.word(i - 1))) {
      return true;
    }
    return tag.equals("DET")
        || tag.equals("AUX")
        || (tag.equals("ADJ") && !words.is("adverb", word) && !isPredicate(clause, i))
        || (tag.equals("ADP") && !words.is("particle", word))
        || (words.is("determiner", word) && !tag.equals("PRON"))
        || words.is("negation", word)
        || Forms.is(word, "help|let|you|who|that|.*'s")
        || Forms.is(
            word,
            "say|says|said|saying|told|already|often|usually|probably|really|still|definitely")
        || (Forms.is(word, "just|now|also|only")
            && Forms.is(clause.word(i - 1), "is|are|was|were|am|.*'(m|s|re)"))
        || (Forms.is(word, "go|come") && !clause.subordinate())
        || (isPluralNoun(clause, i)
            && clause.mood() != EnglishClause.Mood.IMPERATIVE
            && !clause.subordinate());
  }

  /** "That is all right", "it's very good": an adjective with no noun to come. */
  private static boolean isPredicate(EnglishClause clause, int i) {
    return Forms.is(clause.wordClass(i - 1), "AUX|ADV")
        || Forms.is(clause.word(i - 1), "all|.*'(s|re|m)")
        || (clause.wordClass(i - 1).equals("ADJ") && isPredicate(clause, i - 1));
  }

  private static boolean isPluralNoun(EnglishClause clause, int i) {
    return Forms.is(clause.wordClass(i), "NOUN|PROPN") && clause.isPlural(i);
  }

  /** How much speaks for the word at {@code i} being a verb that commands. */
  private double evidence(EnglishClause clause, int i) {
    String word = clause.word(i);
    String tag = clause.wordClass(i);
    String next = clause.word(i + 1);
    if (word.equals("let's")) {
      return 9;
    }
    if (isFormula(word, next) || isAuxiliary(clause, i)) {
      return -9;
    }
    boolean sure = words.isVerb("verb", word) || word.equals("be");
    double weight = sure ? 2 : words.isVerb("both", word) ? 1 : words.isBase(word) ? 0 : -0.8;
    boolean object =
        (words.is("object", next) && sure) || (tag.equals("NOUN") && words.is("determiner", next));
    boolean verb = tag.equals("VERB") || tag.equals("AUX") || object;
    weight += tag.equals("VERB") ? 1 : verb ? 0 : Forms.is(tag, "SCONJ|PRON|DET") ? -3 : -1;
    weight += following(clause, i, sure);
    if (Forms.is(clause.word(i - 1), "never|just|now|then|also|kindly")) {
      weight += 0.4;
    }
    if (words.is("state", word) && !clause.polite()) {
      weight -= 4;
    }
    if (isPastToo(word) && clause.stage() != EnglishClause.Stage.START) {
      weight -= 0.7;
    }
    if (word.equals("let") && words.is("object", next)) {
      weight += 2;
    }
    if (word.equals("be")) {
      weight += 1.5;
    }
    if (word.equals("make") && next.equals("sure")) {
      weight += 1;
    }
    return weight;
  }

  private double following(EnglishClause clause, int i, boolean sure) {
    String next = clause.word(i + 1);
    String nextTag = clause.wordClass(i + 1);
    if (next.isEmpty()) {
      return 0.3;
    }
    if (words.is("object", next)) {
      return 2;
    }
    if (next.equals("you")) {
      return -1.5;
    }
    if (words.is("subject", next) || next.contains("'")) {
      return -0.5;
    }
    if (words.is("determiner", next)) {
      return 1.5;
    }
    if (words.is("question", next) || next.equals("if") || next.equals("sure")) {
      return 0.8;
    }
    if (next.equals("of")) {
      return sure ? 0.3 : -2;
    }
    if (next.equals("one")) {
      return 1;
    }
    if (words.is("particle", next)) {
      return clause.wordClass(i + 2).equals("NOUN") ? 0.8 : 1.5;
    }
    if (nextTag.equals("AUX") || words.is("modal", next)) {
      return -3;
    }
    if (words.is("adverb", next)) {
      return 0.8;
    }
    if (words.is("preposition", next)) {
      return words.is("object", clause.word(i + 2)) ? 1 : 0.4;
    }
    int end = i + 1;
    while (Forms.is(clause.wordClass(end), "NOUN|ADJ|PROPN|NUM")) {
      end++;
    }
    if (end > i + 1) {
      if (clause.wordClass(end).equals("AUX") || words.is("modal", clause.word(end))) {
        return words.is("reporting", clause.word(i)) ? -0.5 : -3;
      }
      return isPluralNoun(clause, end - 1) && !clause.wordClass(end).equals("VERB")
          ? 1.3
          : sure || end > i + 2 ? 0.3 : -0.8;
    }
    return nextTag.equals("VERB") && !next.endsWith("ing") ? -0.7 : 0.3;
  }

  /** "Thank you", "excuse me" and the like command nothing. */
  private static boolean isFormula(String word, String next) {
    return Forms.is(word, "thank|welcome|bless|thanks")
        || (Forms.is(word, "excuse|pardon|forgive") && next.equals("me"))
        || (word.equals("look") && next.equals("forward"))
        || (word.equals("feel") && next.equals("like"))
        || (word.equals("see") && next.equals("you"))
        || (word.equals("guess") && !Forms.is(next, "what|who|how|where|which|again"));
  }

  /** Verbs whose past looks like their base form. */
  private static boolean isPastToo(String word) {
    return Forms.is(word, "put|set|cut|hit|let|read|cost|shut|quit|hurt|split|spread|beat|bet");
  }

  /** "Do you", "have you", "do not", "have to": the verb comes later. */
  private boolean isAuxiliary(EnglishClause clause, int i) {
    String word = clause.word(i);
    String next = clause.word(i + 1);
    boolean subject = words.is("subject", next) || next.equals("you");
    if (word.equals("do")) {
      boolean noun =
          Forms.is(clause.wordClass(i + 1), "NOUN|PROPN")
              && Forms.is(clause.wordClass(i + 2), "VERB|AUX");
      return subject || noun || Forms.is(next, "not|anyone|anybody|people");
    }
    return (word.equals("have") && (subject || Forms.is(next, "to|been")))
        || (word.equals("know") && clause.negated())
        || (word.equals("think") && (subject || Forms.is(next, "so|it|that|it's")))
        || (word.equals(clause.word(i - 1)) && clause.mood() == EnglishClause.Mood.BASE);
  }
}
