package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of Romanian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "a" is the sign of an infinitive, of the past or of possession, whether "care" asks or
 * joins, whether "bun" tells how or is a whole answer; without diacritics "fata" is a girl and a
 * face; and an ending may mislead where the word stands in no list.
 */
final class RomanianWords extends TraitWords<RomanianTrait> {
  private static final Set<RomanianTrait> NOT_SMALL =
      EnumSet.of(RomanianTrait.REPORTING, RomanianTrait.FRESH, RomanianTrait.OPENING);

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small<RomanianTrait>> SMALL =
      List.of(
          new Small<>(RomanianTrait.AUXILIARY, WordClass.AUX),
          new Small<>(RomanianTrait.DETERMINER, WordClass.DET),
          new Small<>(RomanianTrait.SUBJECT, WordClass.PRON),
          new Small<>(RomanianTrait.CLITIC, WordClass.PRON),
          new Small<>(RomanianTrait.PRONOUN, WordClass.PRON),
          new Small<>(RomanianTrait.PREPOSITION, WordClass.ADP),
          new Small<>(RomanianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small<>(RomanianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small<>(RomanianTrait.NEGATION, WordClass.PART),
          new Small<>(RomanianTrait.PARTICLE, WordClass.PART),
          new Small<>(RomanianTrait.MODAL, WordClass.VERB),
          new Small<>(RomanianTrait.QUESTION, WordClass.ADV),
          new Small<>(RomanianTrait.ADVERB, WordClass.ADV),
          new Small<>(RomanianTrait.GREETING, WordClass.INTJ),
          new Small<>(RomanianTrait.INTERJECTION, WordClass.INTJ),
          new Small<>(RomanianTrait.PREDICATIVE, WordClass.ADJ));

  private static final String NOUN =
      ".{2,}(ti[ei]|tii|tiile|tiei|tate|tatea|tatii|itor|itorul|atorul?|ment|mentul|area|erea|irea"
          + "|ului|urile|ilor|elor|ul)";
  private static final String ADJECTIVE =
      ".{2,}(bil|bila|bili|bile|os|oasa|oase|osi|ic|ica|ice|esc|easca|esti|al|ala|ale|iv|iva|ive)";
  private static final String ADVERB = ".{2,}(este|mente)";

  private final Set<String> nounStems = new HashSet<>();
  private final RomanianVerbs verbs;
  private final RomanianNames names;

  RomanianWords(WordLists lists, RomanianNumbers numbers) {
    super(lists, numbers, RomanianTrait.class, NOT_SMALL, SMALL);
    verbs = new RomanianVerbs(lists);
    names = new RomanianNames(lists);
    lists.words("common-words.txt").forEach(noun -> nounStems.add(RomanianStemmer.stem(noun)));
  }

  @Override
  Set<RomanianTrait> verbal(String normal) {
    return isSmallWord(normal) || isNumber(normal) ? Set.of() : verbs.traits(normal);
  }

  @Override
  String stem(String word) {
    return names.isListed(word) ? names.nominative(word) : RomanianStemmer.stem(word);
  }

  private boolean isCommonNoun(String word) {
    return nounStems.contains(RomanianStemmer.stem(word));
  }

  @Override
  boolean looksLikeName(String word) {
    return names.isListed(word) || (RomanianNames.endsLikeName(word) && !isCommonNoun(word));
  }

  @Override
  WordClass openClass(String word, Set<RomanianTrait> traits) {
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
