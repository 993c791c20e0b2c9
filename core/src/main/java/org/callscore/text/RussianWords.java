package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Russian words by their form: closed classes, verbs, names, common nouns, and
 * from all these the class of the word. One class a form, whatever the sentence: it is not known
 * whether "это" points or stands for a noun, whether "хорошо" tells how or is a whole answer,
 * whether "больной" is a man or tells what he is like; and an ending may mislead where the word
 * stands in no list.
 */
final class RussianWords {
  private static final Set<RussianTrait> NOT_SMALL =
      EnumSet.of(RussianTrait.REPORTING, RussianTrait.FRESH, RussianTrait.OPENING);

  private record Small(RussianTrait trait, WordClass wordClass) {}

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small> SMALL =
      List.of(
          new Small(RussianTrait.PRONOUN, WordClass.PRON),
          new Small(RussianTrait.DETERMINER, WordClass.DET),
          new Small(RussianTrait.PREPOSITION, WordClass.ADP),
          new Small(RussianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small(RussianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small(RussianTrait.NEGATION, WordClass.PART),
          new Small(RussianTrait.PARTICLE, WordClass.PART),
          new Small(RussianTrait.AUXILIARY, WordClass.AUX),
          new Small(RussianTrait.MODAL, WordClass.VERB),
          new Small(RussianTrait.QUESTION, WordClass.ADV),
          new Small(RussianTrait.ADVERB, WordClass.ADV),
          new Small(RussianTrait.PREDICATIVE, WordClass.ADV),
          new Small(RussianTrait.GREETING, WordClass.INTJ),
          new Small(RussianTrait.INTERJECTION, WordClass.INTJ));

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

  /** By word, the groups it stands in. */
  private final Map<String, Set<RussianTrait>> groups = new HashMap<>();

  private final Set<String> nounStems = new HashSet<>();
  private final RussianVerbs verbs;
  private final RussianNames names;
  private final RussianNumbers numbers;

  RussianWords(WordLists lists, RussianNumbers numbers) {
    this.numbers = numbers;
    verbs = new RussianVerbs(lists);
    names = new RussianNames(lists);
    lists.addTraits("function-words.txt", RussianTrait.class, groups);
    for (String noun : lists.words("common-words.txt")) {
      boolean cut = Forms.is(noun, VOWEL_AT_END);
      nounStems.add(cut ? noun.substring(0, noun.length() - 1) : noun);
    }
  }

  /** All that a normal form tells. */
  RussianWord word(String normal) {
    Set<RussianTrait> traits = EnumSet.noneOf(RussianTrait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    Set<RussianTrait> verbal = verbs.traits(normal);
    boolean noun = isNumber(normal) || isCommonNoun(normal) || names.isListed(normal);
    // Nouns are listed by stems, so that "ответь" may seem to be one; imperatives are surer.
    if (!isSmallWord(normal) && (!noun || verbal.contains(RussianTrait.IMPERATIVE))) {
      traits.addAll(verbal);
    }
    return new RussianWord(normal, wordClass(normal, traits), traits);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(t -> !NOT_SMALL.contains(t));
  }

  /** Whether it is digits or a number word. */
  boolean isNumber(String word) {
    return RussianNumbers.isDigits(word) || numbers.isNumber(word);
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

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  boolean isName(String word) {
    return !isSmallWord(word)
        && !isNumber(word)
        && (names.isListed(word) || (RussianNames.endsLikeName(word) && !isCommonNoun(word)));
  }

  private WordClass wordClass(String word, Set<RussianTrait> traits) {
    if (Punctuation.isMark(word)) {
      return WordClass.X;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return word.codePoints().allMatch(c -> ".,;:!?-–—…'\"«»()".indexOf(c) >= 0)
          ? WordClass.PUNCT
          : WordClass.SYM;
    }
    if (isNumber(word)) {
      return numbers.isOrdinal(word) ? WordClass.ADJ : WordClass.NUM;
    }
    WordClass small = smallClass(traits);
    return small != WordClass.NONE ? small : openClass(word, traits);
  }

  private static WordClass smallClass(Set<RussianTrait> traits) {
    for (Small small : SMALL) {
      if (traits.contains(small.trait())) {
        return small.wordClass();
      }
    }
    return WordClass.NONE;
  }

  private WordClass openClass(String word, Set<RussianTrait> traits) {
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
