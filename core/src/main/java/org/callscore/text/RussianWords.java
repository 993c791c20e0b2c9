package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of Russian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "это" points or stands for a noun, whether "хорошо" tells how or is a whole answer,
 * whether "больной" is a man or tells what he is like; and an ending may mislead where the word
 * stands in no list.
 */
final class RussianWords extends TraitWords<RussianTrait> {
  private static final Set<RussianTrait> NOT_SMALL =
      EnumSet.of(RussianTrait.REPORTING, RussianTrait.FRESH, RussianTrait.OPENING);

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small<RussianTrait>> SMALL =
      List.of(
          new Small<>(RussianTrait.PRONOUN, WordClass.PRON),
          new Small<>(RussianTrait.DETERMINER, WordClass.DET),
          new Small<>(RussianTrait.PREPOSITION, WordClass.ADP),
          new Small<>(RussianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small<>(RussianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small<>(RussianTrait.NEGATION, WordClass.PART),
          new Small<>(RussianTrait.PARTICLE, WordClass.PART),
          new Small<>(RussianTrait.AUXILIARY, WordClass.AUX),
          new Small<>(RussianTrait.MODAL, WordClass.VERB),
          new Small<>(RussianTrait.QUESTION, WordClass.ADV),
          new Small<>(RussianTrait.ADVERB, WordClass.ADV),
          new Small<>(RussianTrait.PREDICATIVE, WordClass.ADV),
          new Small<>(RussianTrait.GREETING, WordClass.INTJ),
          new Small<>(RussianTrait.INTERJECTION, WordClass.INTJ));

  private static final List<String> CASES =
      List.of(
          "", "а", "я", "о", "е", "ь", "й", "и", "ы", "у", "ю", "ом", "ем", "ой", "ей", "ам", "ям",
          "ами", "ями", "ах", "ях", "ов", "ев", "ью");
  private static final String VOWEL_AT_END = ".*[аяоеьй]";

  private static final String NOUN =
      ".*([еа]ни[еяюй]|[еа]ни(ем|ям|ях|ями)|ци[яюией]|ци(ей|ям|ях)|ость|остью|ости)";
  private static final String ADJECTIVE =
      ".{2,}([ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ую]ю|[ыи]х|[ыи]м|[ыи]ми)(ся)?";
  private static final String ADVERB = ".{2,}([нктвжч]о|ски)";

  private final Set<String> nounStems = new HashSet<>();
  private final RussianVerbs verbs;
  private final RussianNames names;

  RussianWords(WordLists lists, RussianNumbers numbers) {
    super(lists, numbers, RussianTrait.class, NOT_SMALL, SMALL);
    verbs = new RussianVerbs(lists);
    names = new RussianNames(lists);
    for (String noun : lists.words("common-words.txt")) {
      boolean cut = Forms.is(noun, VOWEL_AT_END);
      nounStems.add(cut ? noun.substring(0, noun.length() - 1) : noun);
    }
  }

  @Override
  Set<RussianTrait> verbal(String normal) {
    Set<RussianTrait> verbal = verbs.traits(normal);
    boolean noun = isNumber(normal) || isCommonNoun(normal) || names.isListed(normal);
    // Nouns are listed by stems, so that "ответь" may seem to be one; imperatives are surer.
    boolean counts = !isSmallWord(normal) && (!noun || verbal.contains(RussianTrait.IMPERATIVE));
    return counts ? verbal : Set.of();
  }

  @Override
  String stem(String normal) {
    return RussianVerbs.stem(normal);
  }

  /** Whether it is a noun of the list, in whatever case. */
  boolean isCommonNoun(String word) {
    for (String ending : CASES) {
      if (word.endsWith(ending)
          && nounStems.contains(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean looksLikeName(String word) {
    return names.isListed(word) || (RussianNames.endsLikeName(word) && !isCommonNoun(word));
  }

  @Override
  WordClass openClass(String word, Set<RussianTrait> traits) {
    if (traits.contains(RussianTrait.IMPERATIVE) || traits.contains(RussianTrait.INDICATIVE)) {
      return WordClass.VERB;
    }
    if (isName(word)) {
      return WordClass.PROPN;
    }
    if (isCommonNoun(word) || Forms.is(word, NOUN)) {
      return WordClass.NOUN;
    }
    if (traits.contains(RussianTrait.FINITE) || traits.contains(RussianTrait.INFINITIVE)) {
      return WordClass.VERB;
    }
    if (Forms.is(word, ADJECTIVE)) {
      return WordClass.ADJ;
    }
    return Forms.is(word, ADVERB) ? WordClass.ADV : WordClass.NOUN;
  }
}
