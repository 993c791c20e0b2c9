package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Armenian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "մի" is an article or forbids, whether "լավ" tells how or what kind, whether "հարցում" is
 * a noun or a participle; and an ending may mislead where the word stands in no list.
 */
final class ArmenianWords {
  private static final Set<ArmenianTrait> NOT_SMALL =
      EnumSet.of(
          ArmenianTrait.REPORTING,
          ArmenianTrait.FRESH,
          ArmenianTrait.OPENING,
          ArmenianTrait.WISHING);

  private record Small(ArmenianTrait trait, WordClass wordClass) {}

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small> SMALL =
      List.of(
          new Small(ArmenianTrait.COPULA, WordClass.AUX),
          new Small(ArmenianTrait.DETERMINER, WordClass.DET),
          new Small(ArmenianTrait.PRONOUN, WordClass.PRON),
          new Small(ArmenianTrait.POSTPOSITION, WordClass.ADP),
          new Small(ArmenianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small(ArmenianTrait.MODAL, WordClass.AUX),
          new Small(ArmenianTrait.AUXILIARY, WordClass.AUX),
          new Small(ArmenianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small(ArmenianTrait.NEGATION, WordClass.PART),
          new Small(ArmenianTrait.PARTICLE, WordClass.PART),
          new Small(ArmenianTrait.QUESTION, WordClass.ADV),
          new Small(ArmenianTrait.ADVERB, WordClass.ADV),
          new Small(ArmenianTrait.GREETING, WordClass.INTJ),
          new Small(ArmenianTrait.INTERJECTION, WordClass.INTJ),
          new Small(ArmenianTrait.PREDICATIVE, WordClass.ADJ));

  private static final String ADJECTIVE = ".{2,}(ական|ային|ավոր|ավետ|յա|ելի|ալի|ատու|եղեն|անի)";
  private static final String ADVERB = ".{2,}(որեն|պես|ապես|աբար|ակի)";

  /** By word, the groups it stands in. */
  private final Map<String, Set<ArmenianTrait>> groups = new HashMap<>();

  private final Set<String> nounStems = new HashSet<>();
  private final ArmenianVerbs verbs;
  private final ArmenianNames names;
  private final ArmenianNumbers numbers;

  ArmenianWords(WordLists lists, ArmenianNumbers numbers) {
    this.numbers = numbers;
    verbs = new ArmenianVerbs(lists);
    names = new ArmenianNames(lists);
    lists.addTraits("function-words.txt", ArmenianTrait.class, groups);
    lists.words("common-words.txt").forEach(noun -> nounStems.add(ArmenianStems.of(noun)));
  }

  /** All that a normal form tells. */
  ArmenianWord word(String normal) {
    Set<ArmenianTrait> traits = EnumSet.noneOf(ArmenianTrait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    Set<ArmenianTrait> verbal = verbs.traits(normal);
    if (verbal.contains(ArmenianTrait.IMPERATIVE)
        || (!isSmallWord(normal) && !isNumber(normal) && !names.isListed(normal))) {
      traits.addAll(verbal);
    }
    return new ArmenianWord(normal, wordClass(normal, traits), traits);
  }

  /** The stem, which all forms of a listed name share with its nominative. */
  String stem(String word) {
    return names.isListed(word) ? names.nominative(word) : ArmenianStems.of(word);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(t -> !NOT_SMALL.contains(t));
  }

  /** Whether it is digits or a number word. */
  boolean isNumber(String word) {
    return ArmenianNumbers.isDigits(word) || numbers.isNumber(word);
  }

  /** Whether it is a noun of the list, in whatever case. */
  private boolean isCommonNoun(String word) {
    return nounStems.contains(ArmenianStems.of(word));
  }

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  boolean isName(String word) {
    return !isSmallWord(word)
        && !isNumber(word)
        && (names.isListed(word) || (ArmenianNames.endsLikeName(word) && !isCommonNoun(word)));
  }

  private WordClass wordClass(String word, Set<ArmenianTrait> traits) {
    if (Punctuation.isMark(word)) {
      return WordClass.X;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return word.codePoints().allMatch(c -> ".,;:!?-–—…'\"«»()։՝՞՛՜".indexOf(c) >= 0)
          ? WordClass.PUNCT
          : WordClass.SYM;
    }
    if (isNumber(word)) {
      return numbers.isOrdinal(word) ? WordClass.ADJ : WordClass.NUM;
    }
    for (Small small : SMALL) {
      if (traits.contains(small.trait()) && !traits.contains(ArmenianTrait.IMPERATIVE)) {
        return small.wordClass();
      }
    }
    return openClass(word, traits);
  }

  private WordClass openClass(String word, Set<ArmenianTrait> traits) {
    if (traits.contains(ArmenianTrait.IMPERATIVE)) {
      return WordClass.VERB;
    }
    if (isName(word)) {
      return WordClass.PROPN;
    }
    if (Forms.is(word, ADVERB)) {
      return WordClass.ADV;
    }
    if (Forms.is(word, ADJECTIVE)) {
      return WordClass.ADJ;
    }
    if (traits.contains(ArmenianTrait.INFINITIVE) || traits.contains(ArmenianTrait.FINITE)) {
      return WordClass.VERB;
    }
    if (isCommonNoun(word)) {
      return WordClass.NOUN;
    }
    return traits.contains(ArmenianTrait.PARTICIPLE) ? WordClass.VERB : WordClass.NOUN;
  }
}
