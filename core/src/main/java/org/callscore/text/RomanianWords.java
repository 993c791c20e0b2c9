package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Romanian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "a" is the sign of an infinitive, of the past or of possession, whether "care" asks or
 * joins, whether "bun" tells how or is a whole answer; without diacritics "fata" is a girl and a
 * face; and an ending may mislead where the word stands in no list.
 */
final class RomanianWords {
  private static final Set<RomanianTrait> NOT_SMALL =
      EnumSet.of(RomanianTrait.REPORTING, RomanianTrait.FRESH, RomanianTrait.OPENING);

  private record Small(RomanianTrait trait, WordClass wordClass) {}

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small> SMALL =
      List.of(
          new Small(RomanianTrait.AUXILIARY, WordClass.AUX),
          new Small(RomanianTrait.DETERMINER, WordClass.DET),
          new Small(RomanianTrait.SUBJECT, WordClass.PRON),
          new Small(RomanianTrait.CLITIC, WordClass.PRON),
          new Small(RomanianTrait.PRONOUN, WordClass.PRON),
          new Small(RomanianTrait.PREPOSITION, WordClass.ADP),
          new Small(RomanianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small(RomanianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small(RomanianTrait.NEGATION, WordClass.PART),
          new Small(RomanianTrait.PARTICLE, WordClass.PART),
          new Small(RomanianTrait.MODAL, WordClass.VERB),
          new Small(RomanianTrait.QUESTION, WordClass.ADV),
          new Small(RomanianTrait.ADVERB, WordClass.ADV),
          new Small(RomanianTrait.GREETING, WordClass.INTJ),
          new Small(RomanianTrait.INTERJECTION, WordClass.INTJ),
          new Small(RomanianTrait.PREDICATIVE, WordClass.ADJ));

  private static final String NOUN =
      ".{2,}(ti[ei]|tii|tiile|tiei|tate|tatea|tatii|itor|itorul|atorul?|ment|mentul|area|erea|irea"
          + "|ului|urile|ilor|elor|ul)";
  private static final String ADJECTIVE =
      ".{2,}(bil|bila|bili|bile|os|oasa|oase|osi|ic|ica|ice|esc|easca|esti|al|ala|ale|iv|iva|ive)";
  private static final String ADVERB = ".{2,}(este|mente)";

  /** By word, the groups it stands in. */
  private final Map<String, Set<RomanianTrait>> groups = new HashMap<>();

  private final Set<String> nounStems = new HashSet<>();
  private final RomanianVerbs verbs;
  private final RomanianNames names;
  private final RomanianNumbers numbers;

  RomanianWords(WordLists lists, RomanianNumbers numbers) {
    this.numbers = numbers;
    verbs = new RomanianVerbs(lists);
    names = new RomanianNames(lists);
    lists.addTraits("function-words.txt", RomanianTrait.class, groups);
    lists.words("common-words.txt").forEach(noun -> nounStems.add(RomanianStemmer.stem(noun)));
  }

  /** All that a normal form tells. */
  RomanianWord word(String normal) {
    Set<RomanianTrait> traits = EnumSet.noneOf(RomanianTrait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    if (!isSmallWord(normal) && !isNumber(normal)) {
      traits.addAll(verbs.traits(normal));
    }
    return new RomanianWord(normal, wordClass(normal, traits), traits);
  }

  /** The stem, which all forms of a listed name share with its nominative. */
  String stem(String word) {
    return names.isListed(word) ? names.nominative(word) : RomanianStemmer.stem(word);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(t -> !NOT_SMALL.contains(t));
  }

  /** Whether it is digits or a number word. */
  boolean isNumber(String word) {
    return SpokenNumbers.isDigits(word) || numbers.isNumber(word);
  }

  private boolean isCommonNoun(String word) {
    return nounStems.contains(RomanianStemmer.stem(word));
  }

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  boolean isName(String word) {
    return !isSmallWord(word)
        && !isNumber(word)
        && (names.isListed(word) || (RomanianNames.endsLikeName(word) && !isCommonNoun(word)));
  }

  private WordClass wordClass(String word, Set<RomanianTrait> traits) {
    if (Punctuation.isMark(word)) {
      return WordClass.X;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return word.codePoints().allMatch(c -> ".,;:!?-–—…'\"«»()„”".indexOf(c) >= 0)
          ? WordClass.PUNCT
          : WordClass.SYM;
    }
    if (isNumber(word)) {
      return numbers.isOrdinal(word) ? WordClass.ADJ : WordClass.NUM;
    }
    for (Small small : SMALL) {
      if (traits.contains(small.trait())) {
        return small.wordClass();
      }
    }
    return openClass(word, traits);
  }

  private WordClass openClass(String word, Set<RomanianTrait> traits) {
    if (traits.contains(RomanianTrait.IMPERATIVE)) {
      return WordClass.VERB;
    }
    if (isName(word)) {
      return WordClass.PROPN;
    }
    if (isCommonNoun(word)) {
      return WordClass.NOUN;
    }
    if (traits.contains(RomanianTrait.FINITE) || traits.contains(RomanianTrait.INFINITIVE)) {
      return WordClass.VERB;
    }
    if (Forms.is(word, NOUN)) {
      return WordClass.NOUN;
    }
    if (Forms.is(word, ADJECTIVE)) {
      return WordClass.ADJ;
    }
    return Forms.is(word, ADVERB) ? WordClass.ADV : WordClass.NOUN;
  }
}
