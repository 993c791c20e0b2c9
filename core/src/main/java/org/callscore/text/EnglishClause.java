package org.callscore.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an utterance word by word and knows, before each word, how far the clause has come. There
 * is no punctuation, so a clause ends where the next one can begin.
 */
final class EnglishClause {
  /** How far the clause has come. */
  enum Stage {
    /** Nothing yet, or only words that lead a clause in: "well", "and then". */
    START,
    /** A place or time stands before the clause proper: "in the next window". */
    FRONTED,
    /** Its subject is known, its verb is not. */
    SUBJECT,
    /** An auxiliary, or "to", waits for a base form. */
    AUXILIARY,
    /** It has its verb, so it may be complete. */
    VERB
  }

  /** What the verb of a clause is. */
  enum Mood {
    NONE,
    /** A present tense that looks like the base form: "i call". */
    PRESENT,
    /** A form that cannot be mistaken for the base: "he calls", "i was". */
    OTHER,
    /** Led in by an auxiliary or "to". */
    BASE,
    IMPERATIVE
  }

  private final List<EnglishWord> words;
  private final List<WordClass> classes;

  private Stage stage = Stage.START;
  private Mood mood = Mood.NONE;
  private boolean subordinate;
  private boolean polite;
  private boolean negated;
  private boolean addressed;
  private @Nullable Mood joined;
  private EnglishWord joint = EnglishWord.NONE;

  EnglishClause(List<EnglishWord> words, List<WordClass> classes) {
    this.words = words;
    this.classes = classes;
  }

  Stage stage() {
    return stage;
  }

  Mood mood() {
    return mood;
  }

  /** Whether the clause was opened by "if", "when", "what" and the like. */
  boolean subordinate() {
    return subordinate;
  }

  /** Whether "please" led it in. */
  boolean polite() {
    return polite;
  }

  /** Whether "don't" without a subject led it in. */
  boolean negated() {
    return negated;
  }

  /** Whether its subject only names who is spoken to: "everybody", a name. */
  boolean addressed() {
    return addressed;
  }

  /** What the clause before "and" or "or" was, or null if none was joined. */
  @Nullable Mood joined() {
    return joined;
  }

  /** The conjunction that joined it; no word if none did. */
  EnglishWord joint() {
    return joint;
  }

  /** The word at {@code i}; no word beyond the ends. */
  EnglishWord word(int i) {
    return i < 0 || i >= words.size() ? EnglishWord.NONE : words.get(i);
  }

  /** The class of the word at {@code i}; none beyond the ends. */
  WordClass wordClass(int i) {
    return i < 0 || i >= classes.size() ? WordClass.NONE : classes.get(i);
  }

  /** The word at {@code i} was an imperative verb. */
  void imperative() {
    begin(false);
    stage = Stage.VERB;
    mood = Mood.IMPERATIVE;
  }

  private void begin(boolean isSubordinate) {
    stage = Stage.START;
    mood = Mood.NONE;
    subordinate = isSubordinate;
    polite = false;
    negated = false;
    addressed = false;
    joined = null;
    joint = EnglishWord.NONE;
  }

  /** Reads the word at {@code i}, which is no imperative. */
  void read(int i) {
    EnglishWord word = word(i);
    WordClass tag = wordClass(i);
    boolean likes = word.is("like") && (tag == WordClass.VERB || tag == WordClass.ADP);
    if (word.is(Trait.FILLER) && !likes) {
      return;
    }
    if (readFormula(i) || readLink(i) || readAuxiliary(i) || readContraction(i)) {
      return;
    }
    if (tag == WordClass.VERB || tag == WordClass.AUX) {
      readVerb(i);
    } else {
      readNominal(i);
    }
  }

  private boolean readFormula(int i) {
    EnglishWord word = word(i);
    if (word.is("you") && word(i - 1).is("thank")) {
      begin(false);
      return true;
    }
    boolean predicate = stage == Stage.VERB && (isCopula(i - 1) || word(i - 1).is("very"));
    boolean no = word.is("no") && (i + 1 == words.size() || word(i + 1).is(Trait.VERB));
    if ((word.is(Trait.OPENING) || no) && stage != Stage.AUXILIARY && !predicate) {
      begin(false);
      return true;
    }
    if (word.is("please")) {
      if (stage == Stage.AUXILIARY || (startsClause(word(i - 1)) && stage == Stage.SUBJECT)) {
        return true;
      }
      begin(false);
      polite = true;
      return true;
    }
    return false;
  }

  private boolean isCopula(int i) {
    return word(i).is(Trait.COPULA) || endsInBe(word(i));
  }

  /** "I'm", "you're", "it's". */
  static boolean endsInBe(EnglishWord word) {
    return word.is(Trait.ENDS_IN_S) || word.is(Trait.ENDS_IN_AM_OR_ARE);
  }

  private boolean readLink(int i) {
    EnglishWord word = word(i);
    EnglishWord next = word(i + 1);
    if (word.is(Trait.CONJUNCTION) || (word.is("then") && stage == Stage.VERB)) {
      if (stage == Stage.VERB) {
        Mood before = mood;
        boolean wasSubordinate = subordinate;
        begin(false);
        joined = wasSubordinate && before != Mood.IMPERATIVE ? Mood.BASE : before;
        joint = word;
      }
      return true;
    }
    if (word.is("if") && next.is(Trait.AFTER_IF)) {
      begin(false);
      return true;
    }
    boolean opens =
        word.is(Trait.QUESTION)
            || (word.is(Trait.SUBORDINATOR) && wordClass(i) != WordClass.ADP)
            || word.is("if");
    if (opens && !(word.is("that") && !startsClause(next))) {
      begin(true);
      if (word.is(Trait.QUESTION) && wordClass(i + 1) == WordClass.VERB) {
        stage = Stage.SUBJECT;
      }
      return true;
    }
    return false;
  }

  private static boolean startsClause(EnglishWord word) {
    return word.is(Trait.SUBJECT) || word.is("you") || word.is("it");
  }

  private static boolean isSubjectWord(EnglishWord word) {
    return startsClause(word) || (word.is(Trait.PRONOUN) && !word.is(Trait.OBJECT));
  }

  private boolean readAuxiliary(int i) {
    EnglishWord word = word(i);
    EnglishWord next = word(i + 1);
    if (word.is("to") && !next.is(Trait.DETERMINER) && !next.is(Trait.OBJECT)) {
      stage = Stage.AUXILIARY;
      return true;
    }
    boolean modal = word.is(Trait.MODAL) && wordClass(i) != WordClass.NOUN;
    if (word.is("don't") || (word.is("do") && next.is("not"))) {
      return readNegation(i);
    }
    boolean inverted = word.is("do") && (isSubjectWord(next) || isNounBeforeVerb(i + 1));
    boolean negative = word.is(Trait.ENDS_IN_NOT) && !word.is(Trait.NEGATED_BE);
    if (modal || word.is(Trait.DOES) || inverted || negative || word.is(Trait.ENDS_IN_HAVE)) {
      stage = Stage.AUXILIARY;
      return true;
    }
    return false;
  }

  /** "Don't" or "do not": a command unless somebody does not. */
  private boolean readNegation(int i) {
    boolean noun = wordClass(i - 1).isNoun();
    boolean agrees = stage == Stage.SUBJECT && !addressed && !(noun && !isPlural(i - 1));
    boolean relative = stage == Stage.VERB && noun && isPlural(i - 1);
    boolean question = isSubjectWord(word(i + 1));
    if (agrees || relative || question || stage == Stage.AUXILIARY || coordinatedPredicate()) {
      stage = Stage.AUXILIARY;
    } else {
      begin(false);
      negated = true;
    }
    return true;
  }

  private boolean isNounBeforeVerb(int i) {
    WordClass next = wordClass(i + 1);
    return (wordClass(i).isNoun() || wordClass(i) == WordClass.NUM)
        && (next == WordClass.VERB || next == WordClass.AUX || next == WordClass.ADV);
  }

  private boolean coordinatedPredicate() {
    return joined != null && joined != Mood.IMPERATIVE && (joint.is("and") || joint.is("or"));
  }

  /** Whether the word at {@code i} looks like a plural. */
  boolean isPlural(int i) {
    return word(i).is(Trait.PLURAL);
  }

  private boolean readContraction(int i) {
    EnglishWord word = word(i);
    if (word.is(Trait.ENDS_IN_WILL_OR_WOULD)) {
      begin(subordinate && stage == Stage.START);
      stage = Stage.AUXILIARY;
      return true;
    }
    if (word.is(Trait.ENDS_IN_AM_OR_ARE) || word.is(Trait.ENDS_IN_NOT)) {
      stage = Stage.VERB;
      mood = Mood.OTHER;
      return true;
    }
    if (word.is(Trait.IT_IS)) {
      begin(subordinate && stage == Stage.START);
      stage = Stage.VERB;
      mood = Mood.OTHER;
      return true;
    }
    return false;
  }

  private void readVerb(int i) {
    EnglishWord word = word(i);
    boolean finite = !word.is(Trait.ENDS_IN_ING) && !word.is(Trait.INFINITE_BE);
    if (stage == Stage.AUXILIARY) {
      stage = Stage.VERB;
      mood = Mood.BASE;
    } else if (stage == Stage.SUBJECT && finite) {
      stage = Stage.VERB;
      mood = word.is(Trait.BASE) ? Mood.PRESENT : Mood.OTHER;
    } else if (stage == Stage.START || stage == Stage.FRONTED) {
      boolean inverted = word.is("have") && isSubjectWord(word(i + 1));
      if (word.is(Trait.FINITE) || inverted) {
        stage = Stage.VERB;
        mood = Mood.OTHER;
      } else if (finite) {
        stage = Stage.VERB;
        Mood before = joined == null ? Mood.OTHER : joined;
        mood = word.is(Trait.BASE) ? before : Mood.OTHER;
      }
    }
  }

  private void readNominal(int i) {
    EnglishWord word = word(i);
    if (word.is(Trait.SUBJECT)) {
      if (stage != Stage.AUXILIARY) {
        begin(subordinate && stage == Stage.START);
        stage = Stage.SUBJECT;
      }
    } else if (stage == Stage.AUXILIARY) {
      readAfterAuxiliary(i);
    } else if (isPronoun(i)) {
      readPronoun(i);
    } else if (stage == Stage.START || stage == Stage.FRONTED) {
      readBeforeSubject(i);
    } else if (stage == Stage.SUBJECT
        && addressed
        && !word.is(Trait.ADDRESSED)
        && !word.is(Trait.NAME)) {
      addressed = wordClass(i) == WordClass.ADV;
    }
  }

  private void readAfterAuxiliary(int i) {
    EnglishWord word = word(i);
    WordClass tag = wordClass(i);
    WordClass before = wordClass(i - 1);
    boolean passes =
        tag == WordClass.ADV
            || tag == WordClass.PART
            || word.is(Trait.PRONOUN)
            || word.is(Trait.ADVERB)
            || word.is(Trait.DETERMINER)
            || before == WordClass.AUX
            || before == WordClass.DET;
    // "to the manager", "will the parcel": a phrase, not the verb waited for.
    if (!passes && word(i - 1).is("to")) {
      stage = Stage.VERB;
      mood = mood == Mood.NONE ? Mood.BASE : mood;
    }
  }

  private boolean isPronoun(int i) {
    EnglishWord word = word(i);
    return (wordClass(i) == WordClass.PRON && !word.is(Trait.OBJECT))
        || word.is("you")
        || word.is("it");
  }

  private void readPronoun(int i) {
    EnglishWord next = word(i + 1);
    WordClass nextClass = wordClass(i + 1);
    boolean begins =
        stage != Stage.VERB
            || nextClass == WordClass.AUX
            || next.is(Trait.MODAL)
            || (next.is(Trait.BASE)
                && nextClass == WordClass.VERB
                && !word(i - 1).is(Trait.CAUSING));
    if (begins && !word(i - 1).is(Trait.PREPOSITION)) {
      begin(subordinate && stage == Stage.START);
      stage = Stage.SUBJECT;
      addressed = word(i).is(Trait.ADDRESSED);
    }
  }

  private void readBeforeSubject(int i) {
    EnglishWord word = word(i);
    switch (wordClass(i)) {
      case ADP -> stage = Stage.FRONTED;
      case ADV, INTJ, CCONJ -> {}
      case NOUN, PROPN, DET, ADJ, NUM, PRON -> {
        boolean begins =
            stage == Stage.START
                ? !word.is(Trait.DIGITS)
                : wordClass(i) == WordClass.DET && wordClass(i - 1) != WordClass.ADP;
        if (begins && !word.is(Trait.LEADING)) {
          addressed =
              stage == Stage.START ? word.is(Trait.ADDRESSED) || word.is(Trait.NAME) : addressed;
          stage = Stage.SUBJECT;
        }
      }
      default -> {}
    }
  }
}
