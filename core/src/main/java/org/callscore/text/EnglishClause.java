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

  private final EnglishWords words;
  private final List<String> text;
  private final List<String> classes;

  private Stage stage = Stage.START;
  private Mood mood = Mood.NONE;
  private boolean subordinate;
  private boolean polite;
  private boolean negated;
  private boolean addressed;
  private @Nullable Mood joined;
  private @Nullable String joint;

  EnglishClause(EnglishWords words, List<String> text, List<String> classes) {
    this.words = words;
    this.text = text;
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

  /** The conjunction that joined it. */
  @Nullable String joint() {
    return joint;
  }

  /** The word at {@code i}, or the empty string beyond the ends. */
  String word(int i) {
    return i < 0 || i >= text.size() ? "" : text.get(i);
  }

  /** The class of the word at {@code i}, or the empty string beyond the ends. */
  String wordClass(int i) {
    return i < 0 || i >= classes.size() ? "" : classes.get(i);
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
    joint = null;
  }

  /** Reads the word at {@code i}, which is no imperative. */
  void read(int i) {
    String word = word(i);
    String tag = wordClass(i);
    if (words.is("filler", word) && !(word.equals("like") && Forms.is(tag, "VERB|ADP"))) {
      return;
    }
    if (readFormula(i) || readLink(i) || readAuxiliary(i) || readContraction(i)) {
      return;
    }
    if (tag.equals("VERB") || tag.equals("AUX")) {
      readVerb(i);
    } else {
      readNominal(i);
    }
  }

  private boolean readFormula(int i) {
    String word = word(i);
    if (word.equals("you") && word(i - 1).equals("thank")) {
      begin(false);
      return true;
    }
    boolean predicate = stage == Stage.VERB && (tagOfBe(i - 1) || word(i - 1).equals("very"));
    boolean no = word.equals("no") && (i + 1 == text.size() || words.isVerb("verb", word(i + 1)));
    if ((words.is("opening", word) || no) && stage != Stage.AUXILIARY && !predicate) {
      begin(false);
      return true;
    }
    if (word.equals("please")) {
      if (stage == Stage.AUXILIARY || (startsClause(word(i - 1)) && stage == Stage.SUBJECT)) {
        return true;
      }
      begin(false);
      polite = true;
      return true;
    }
    return false;
  }

  private boolean tagOfBe(int i) {
    return Forms.is(word(i), "is|are|was|were|be|been|being|am|.*'(s|m|re)|feel|sounds|looks");
  }

  private boolean readLink(int i) {
    String word = word(i);
    String next = word(i + 1);
    if (words.is("conjunction", word) || (word.equals("then") && stage == Stage.VERB)) {
      if (stage == Stage.VERB) {
        Mood before = mood;
        boolean wasSubordinate = subordinate;
        begin(false);
        joined = wasSubordinate && before != Mood.IMPERATIVE ? Mood.BASE : before;
        joint = word;
      }
      return true;
    }
    if (word.equals("if")
        && Forms.is(next, "so|not|necessary|possible|needed|applicable|anything")) {
      begin(false);
      return true;
    }
    boolean opens =
        words.is("question", word)
            || (words.is("subordinator", word) && !wordClass(i).equals("ADP"))
            || word.equals("if");
    if (opens && !(word.equals("that") && !startsClause(next))) {
      begin(true);
      if (words.is("question", word) && wordClass(i + 1).equals("VERB")) {
        stage = Stage.SUBJECT;
      }
      return true;
    }
    return false;
  }

  private boolean startsClause(String word) {
    return words.is("subject", word) || word.equals("you") || word.equals("it");
  }

  private boolean isSubjectWord(String word) {
    return startsClause(word) || (words.is("pronoun", word) && !words.is("object", word));
  }

  private boolean readAuxiliary(int i) {
    String word = word(i);
    String next = word(i + 1);
    if (word.equals("to") && !words.is("determiner", next) && !words.is("object", next)) {
      if (stage != Stage.AUXILIARY) {
        stage = Stage.AUXILIARY;
      }
      return true;
    }
    boolean modal = words.is("modal", word) && !wordClass(i).equals("NOUN");
    if (Forms.is(word, "do|don't") && (word.equals("don't") || next.equals("not"))) {
      return readNegation(i);
    }
    boolean does = Forms.is(word, "(does|did)(n't)?");
    boolean inverted = word.equals("do") && (isSubjectWord(next) || isNounBeforeVerb(i + 1));
    boolean negative = word.endsWith("n't") && !Forms.is(word, "(is|are|was|were|ai)n't");
    if (modal || does || inverted || negative || word.endsWith("'ve")) {
      stage = Stage.AUXILIARY;
      return true;
    }
    return false;
  }

  /** "Don't" or "do not": a command unless somebody does not. */
  private boolean readNegation(int i) {
    boolean noun = Forms.is(wordClass(i - 1), "NOUN|PROPN");
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
    return Forms.is(wordClass(i), "NOUN|PROPN|NUM") && Forms.is(wordClass(i + 1), "VERB|AUX|ADV");
  }

  private boolean coordinatedPredicate() {
    return joined != null
        && joined != Mood.IMPERATIVE
        && joint != null
        && Forms.is(joint, "and|or");
  }

  /** Whether the word at {@code i} looks like a plural. */
  boolean isPlural(int i) {
    String word = word(i);
    return (word.endsWith("s") && !word.endsWith("ss"))
        || Forms.is(word, "people|men|women|children");
  }

  private boolean readContraction(int i) {
    String word = word(i);
    if (word.endsWith("'ll") || word.endsWith("'d")) {
      begin(subordinate && stage == Stage.START);
      stage = Stage.AUXILIARY;
      return true;
    }
    if (word.endsWith("'m") || word.endsWith("'re") || word.endsWith("n't")) {
      stage = Stage.VERB;
      mood = Mood.OTHER;
      return true;
    }
    if (Forms.is(word, "(it|that|he|she|there|this|here|who|what|where|how|everything)'s")) {
      begin(subordinate && stage == Stage.START);
      stage = Stage.VERB;
      mood = Mood.OTHER;
      return true;
    }
    return false;
  }

  private void readVerb(int i) {
    String word = word(i);
    boolean finite = !word.endsWith("ing") && !Forms.is(word, "be|been|being");
    if (stage == Stage.AUXILIARY) {
      stage = Stage.VERB;
      mood = Mood.BASE;
    } else if (stage == Stage.SUBJECT && finite) {
      stage = Stage.VERB;
      boolean base = words.isBase(word);
      mood = base ? Mood.PRESENT : Mood.OTHER;
    } else if (stage == Stage.START || stage == Stage.FRONTED) {
      if ((isBe(word) && isSubjectWord(word(i + 1)))
          || Forms.is(word, "is|are|was|were|am|has|had")) {
        stage = Stage.VERB;
        mood = Mood.OTHER;
      } else if (finite) {
        stage = Stage.VERB;
        Mood before = joined == null ? Mood.OTHER : joined;
        mood = words.isBase(word) ? before : Mood.OTHER;
      }
    }
  }

  private static boolean isBe(String word) {
    return Forms.is(word, "is|are|was|were|am|have|has|had");
  }

  private void readNominal(int i) {
    String word = word(i);
    String tag = wordClass(i);
    String next = word(i + 1);
    if (words.is("subject", word)) {
      boolean inQuestion = stage == Stage.AUXILIARY;
      if (!inQuestion) {
        begin(subordinate && stage == Stage.START);
        stage = Stage.SUBJECT;
      }
      return;
    }
    if (stage == Stage.AUXILIARY) {
      boolean passes =
          tag.equals("ADV")
              || tag.equals("PART")
              || words.is("pronoun", word)
              || words.is("adverb", word)
              || words.is("determiner", word)
              || wordClass(i - 1).equals("AUX")
              || wordClass(i - 1).equals("DET");
      // "to the manager", "will the parcel": a phrase, not the verb waited for.
      if (!passes && word(i - 1).equals("to")) {
        stage = Stage.VERB;
        mood = mood == Mood.NONE ? Mood.BASE : mood;
      }
      return;
    }
    boolean pronoun =
        (tag.equals("PRON") && !words.is("object", word))
            || word.equals("you")
            || word.equals("it");
    if (pronoun) {
      boolean begins =
          stage != Stage.VERB
              || wordClass(i + 1).equals("AUX")
              || words.is("modal", next)
              || (words.isBase(next) && wordClass(i + 1).equals("VERB") && !causes(i - 1));
      if (begins && !words.is("preposition", word(i - 1))) {
        begin(subordinate && stage == Stage.START);
        stage = Stage.SUBJECT;
        addressed = words.is("addressed", word);
      }
      return;
    }
    if (stage == Stage.START || stage == Stage.FRONTED) {
      if (tag.equals("ADP")) {
        stage = Stage.FRONTED;
      } else if (words.is("leading", word)
          || tag.equals("ADV")
          || tag.equals("INTJ")
          || tag.equals("CCONJ")) {
        return;
      } else if (stage == Stage.START) {
        if (Forms.is(tag, "NOUN|PROPN|DET|ADJ|NUM|PRON") && !EnglishNumbers.isDigits(word)) {
          stage = Stage.SUBJECT;
          addressed = words.is("addressed", word) || words.isName(word);
        }
      } else if (tag.equals("DET") && !wordClass(i - 1).equals("ADP")) {
        stage = Stage.SUBJECT;
      }
    } else if (stage == Stage.SUBJECT
        && addressed
        && !words.is("addressed", word)
        && !words.isName(word)) {
      addressed = tag.equals("ADV");
    }
  }

  private boolean causes(int i) {
    return words.is("causing", word(i));
  }
}
