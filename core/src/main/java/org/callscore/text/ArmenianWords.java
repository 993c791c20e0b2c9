package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of Armenian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "մի" is an article or forbids, whether "լավ" tells how or what kind, whether "հարցում" is
 * a noun or a participle; and an ending may mislead where the word stands in no list.
 */
final class ArmenianWords extends TraitWords<ArmenianTrait> {
  private static final Set<ArmenianTrait> NOT_SMALL =
      EnumSet.of(
          ArmenianTrait.REPORTING,
          ArmenianTrait.FRESH,
          ArmenianTrait.OPENING,
          ArmenianTrait.WISHING);

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small<ArmenianTrait>> SMALL =
      List.of(
          new Small<>(ArmenianTrait.COPULA, WordClass.AUX),
          new Small<>(ArmenianTrait.DETERMINER, WordClass.DET),
          new Small<>(ArmenianTrait.PRONOUN, WordClass.PRON),
          new Small<>(ArmenianTrait.POSTPOSITION, WordClass.ADP),
          new Small<>(ArmenianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small<>(ArmenianTrait.MODAL, WordClass.AUX),
          new Small<>(ArmenianTrait.AUXILIARY, WordClass.AUX),
          new Small<>(ArmenianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small<>(ArmenianTrait.NEGATION, WordClass.PART),
          new Small<>(ArmenianTrait.PARTICLE, WordClass.PART),
          new Small<>(ArmenianTrait.QUESTION, WordClass.ADV),
          new Small<>(ArmenianTrait.ADVERB, WordClass.ADV),
          new Small<>(ArmenianTrait.GREETING, WordClass.INTJ),
          new Small<>(ArmenianTrait.INTERJECTION, WordClass.INTJ),
          new Small<>(ArmenianTrait.PREDICATIVE, WordClass.ADJ));

  private static final String ADJECTIVE = ".{2,}(ական|ային|ավոր|ավետ|յա|ելի|ալի|ատու|եղեն|անի)";
  private static final String ADVERB = ".{2,}(որեն|պես|ապես|աբար|ակի)";

  private final Set<String> nounStems = new HashSet<>();
  private final ArmenianVerbs verbs;
  private final ArmenianNames names;

  ArmenianWords(WordLists lists, ArmenianNumbers numbers) {
    super(lists, numbers, ArmenianTrait.class, NOT_SMALL, SMALL);
    verbs = new ArmenianVerbs(lists);
    names = new ArmenianNames(lists);
    lists.words("common-words.txt").forEach(noun -> nounStems.add(ArmenianStems.of(noun)));
  }

  @Override
  Set<ArmenianTrait> verbal(String normal) {
    Set<ArmenianTrait> verbal = verbs.traits(normal);
    boolean counts =
        verbal.contains(ArmenianTrait.IMPERATIVE)
            || (!isSmallWord(normal) && !isNumber(normal) && !names.isListed(normal));
    return counts ? verbal : Set.of();
  }

  @Override
  String stem(String word) {
    return names.isListed(word) ? names.nominative(word) : ArmenianStems.of(word);
  }

  /** Whether it is a noun of the list, in whatever case. */
  private boolean isCommonNoun(String word) {
    return nounStems.contains(ArmenianStems.of(word));
  }

  @Override
  boolean looksLikeName(String word) {
    return names.isListed(word) || (ArmenianNames.endsLikeName(word) && !isCommonNoun(word));
  }

  @Override
  WordClass smallClass(Set<ArmenianTrait> traits) {
    return traits.contains(ArmenianTrait.IMPERATIVE) ? WordClass.NONE : super.smallClass(traits);
  }

  @Override
  WordClass openClass(String word, Set<ArmenianTrait> traits) {
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
