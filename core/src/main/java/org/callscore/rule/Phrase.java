package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What may be said, as read from the phrase notation ({@code docs/rules.md} has its one table). A
 * closed family; words stand here as written, the language normalises them when a pack is compiled.
 */
public sealed interface Phrase {

  /**
   * Reads a phrase in the notation.
   *
   * @throws RulePackException with what is wrong with it
   */
  static Phrase parse(String notation) {
    List<Problem> problems = new ArrayList<>();
    Phrase phrase = PhraseParser.parse(notation, "phrase", 1, 1, notation, problems);
    if (phrase == null) {
      throw new RulePackException(problems);
    }
    return phrase;
  }

  /** This phrase in the notation; {@link #parse} reads the same phrase again. */
  default String notation() {
    return PhrasePrinter.print(this);
  }

  /** The phrases this one is made of, in order. */
  default List<Phrase> inner() {
    if (this instanceof Sequence sequence) {
      return sequence.parts;
    }
    if (this instanceof Choice choice) {
      return choice.alternatives;
    }
    if (this instanceof Near near) {
      return near.parts;
    }
    if (this instanceof Repeat repeat) {
      return List.of(repeat.part);
    }
    return this instanceof Not not ? List.of(not.phrase) : List.of();
  }

  /** The same phrase made of changed ones; this very object if none of them changes. */
  default Phrase withInner(UnaryOperator<Phrase> change) {
    List<Phrase> inner = inner();
    List<Phrase> changed = changed(inner, change);
    if (changed == inner) {
      return this;
    }
    if (this instanceof Sequence) {
      return new Sequence(changed);
    }
    if (this instanceof Choice) {
      return new Choice(changed);
    }
    if (this instanceof Near near) {
      return new Near(changed, near.within);
    }
    if (this instanceof Repeat repeat) {
      return new Repeat(changed.get(0), repeat.min, repeat.max);
    }
    return this instanceof Not not ? new Not(not.kind, not.within, changed.get(0)) : this;
  }

  /** The list itself if the change leaves every phrase the object that it is. */
  @SuppressWarnings("ReferenceEquality") // to compare phrases by content costs as much as a copy
  private static List<Phrase> changed(List<Phrase> phrases, UnaryOperator<Phrase> change) {
    List<Phrase> copy = phrases;
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      Phrase changed = change.apply(phrase);
      if (changed != phrase) {
        copy = copy == phrases ? new ArrayList<>(phrases) : copy;
        copy.set(i, changed);
      }
    }
    return copy;
  }

  /** One word: {@code hello}. */
  record Literal(String word) implements Phrase {}

  /** Any word with the same stem: {@code ~help}. */
  record Stem(String word) implements Phrase {}

  /** Any form of a word, irregular ones too: {@code <lemma:be>} is am, is, was, been. */
  record Lemma(String word) implements Phrase {}

  /** One of the words or short runs of words of a list: {@code <list:months>}. */
  record WordList(String name) implements Phrase {}

  /** Any word of a class, by its universal part-of-speech tag in lower case: {@code <verb>}. */
  record WordClass(String tag) implements Phrase {}

  /** A verb in the imperative mood, by grammar: {@code <imperative>}. */
  record Imperative() implements Phrase {}

  /** Any one word: {@code <any>}. */
  record AnyWord() implements Phrase {}

  /** A number, in words or digits, one word of it: {@code <number>}. */
  record NumberWord() implements Phrase {}

  /** A word that looks like a person's name: {@code <name>}. */
  record NameWord() implements Phrase {}

  /**
   * A name known from profile, metadata or the call: {@code <company>}, {@code <agent>}, {@code
   * <customer>}; may be several words. With {@code unknown} ({@code <unknown company>}) one to four
   * words that could be such a name, and only where none is known; such a match is not verified.
   */
  record Slot(SlotName name, boolean unknown) implements Phrase {
    public Slot {
      if (unknown && name == SlotName.CUSTOMER) {
        throw new IllegalArgumentException("nobody can tell an unknown customer's name");
      }
    }
  }

  /**
   * Words, or what sounds like them: {@code <sounds:acme>}. A match that only sounds like them is
   * not verified.
   */
  record Sounds(String words) implements Phrase {}

  /** Likewise a name known from profile, metadata or the call: {@code <sounds company>}. */
  record SoundsLikeName(SlotName name) implements Phrase {}

  /** The phrases of another set: {@code <set:farewell>}. */
  record SetReference(String set) implements Phrase {}

  /** One after the other. */
  record Sequence(List<Phrase> parts) implements Phrase {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several: {@code (good morning|hello)}. */
  record Choice(List<Phrase> alternatives) implements Phrase {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Two to four parts in any order, at most {@code within} words between neighbours: {@code <near
   * 3: your card, (lost|stolen)>}.
   */
  record Near(List<Phrase> parts, int within) implements Phrase {
    public static final int MOST_PARTS = 4;

    public Near {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.size() > MOST_PARTS) {
        throw new IllegalArgumentException(
            "near has " + parts.size() + " parts, expected 2 to " + MOST_PARTS);
      }
    }
  }

  /** From {@code min} to {@code max} times: {@code please?}, {@code <any>{0,3}}, {@code ...}. */
  record Repeat(Phrase part, int min, int max) implements Phrase {}

  /**
   * Matches no word, but only at an edge: {@code <start>}, {@code <end>}, {@code <turn start>},
   * {@code <turn end>}.
   */
  record Edge(EdgeKind kind) implements Phrase {}

  /**
   * Matches no word, but only where {@code phrase} does not stand beside or around: {@code <not
   * followed by (problem|doubt)>}, {@code <not preceded within 3 by not>}, {@code <not inside help
   * desk>}. {@code within} is the number of words that may lie between, plus one: 1 is next to.
   */
  record Not(NotKind kind, int within, Phrase phrase) implements Phrase {}

  /** Where the phrase of a {@link Not} must not stand. */
  enum NotKind {
    /** It begins with the next word or soon after. */
    FOLLOWED,
    /** It ends with the word before or a little earlier. */
    PRECEDED,
    /** It has the next word among its words. */
    INSIDE
  }

  /** Whose name. */
  enum SlotName {
    COMPANY,
    AGENT,
    CUSTOMER;

    /** As in the notation. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An edge of the text that is matched. */
  enum EdgeKind {
    UTTERANCE_START,
    UTTERANCE_END,
    TURN_START,
    TURN_END
  }
}
