package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Georgian words by their form: closed classes, verbs, names, and from all these the
 * class of the word. One class a form, whatever the sentence: it is not known whether "ეს" points or
 * stands for a noun, whether "კარგი" tells what something is like or agrees; nouns made of verbs
 * ("დარეკვა") are nouns, and an ending may mislead where the word stands in no list.
 */
final class GeorgianWords {
  private static final Set<GeorgianTrait> NOT_SMALL = EnumSet.of(GeorgianTrait.REPORTING);

  private record Small(GeorgianTrait trait, WordClass wordClass) {}

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small> SMALL =
      List.of(
          new Small(GeorgianTrait.PRONOUN, WordClass.PRON),
          new Small(GeorgianTrait.DETERMINER, WordClass.DET),
          new Small(GeorgianTrait.POSTPOSITION, WordClass.ADP),
          new Small(GeorgianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small(GeorgianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small(GeorgianTrait.NEGATION, WordClass.PART),
          new Small(GeorgianTrait.QUESTION, WordClass.ADV),
          new Small(GeorgianTrait.AUXILIARY, WordClass.AUX),
          new Small(GeorgianTrait.GREETING, WordClass.INTJ),
          new Small(GeorgianTrait.INTERJECTION, WordClass.INTJ),
          new Small(GeorgianTrait.PARTICLE, WordClass.PART),
          new Small(GeorgianTrait.ADVERB, WordClass.ADV));

  private static final List<String> AFTER_CONSONANT =
      List.of("", "ი", "ო", "მა", "ს", "ის", "ით", "თან", "ისთვის", "ისგან", "იდან", "ზე", "ც", "იც", "მაც", "საც");
  private static final List<String> AFTER_VOWEL =
      List.of("", "მ", "ს", "სთან", "სთვის", "სგან", "თი", "ზე", "ც", "მაც", "საც", "ვ");
  private static final List<String> INSTEAD_OF_VOWEL = List.of("ის", "ისთვის", "ისგან", "ით");

  private static final String SURNAME =
      ".{2,}(შვილ(ი|მა|ს|ის|თან|ო|ისთვის)?|[^ა]ძე(მ|ს|სთან|სთვის)?|აძე(მ|ს|სთან|სთვის)?|ძის)";
  private static final String ADJECTIVE = ".{2,}(ურ|ულ|იან|იერ|ოვან|იურ|ებულ|ილ)(ი|ს|მა|ის)|სა.{3,}(ო|ელი)";
  private static final String ADVERB = ".{3,}ად";

  /** By word, the groups it stands in. */
  private final Map<String, Set<GeorgianTrait>> groups = new HashMap<>();

  private final Set<String> names = new HashSet<>();
  private final Set<String> nouns;
  private final GeorgianStemmer stemmer;
  private final GeorgianVerbs verbs;
  private final GeorgianNumbers numbers;

  GeorgianWords(WordLists lists, GeorgianNumbers numbers) {
    this.numbers = numbers;
    verbs = new GeorgianVerbs(lists);
    lists.addTraits("function-words.txt", GeorgianTrait.class, groups);
    Set<String> whole = new HashSet<>(lists.words("whole-words.txt"));
    for (String list : List.of("first-names.txt", "surnames.txt")) {
      for (String name : lists.words(list)) {
        addCases(name);
        if (name.endsWith("ი")) {
          whole.add(name.substring(0, name.length() - 1));
        }
      }
    }
    stemmer = new GeorgianStemmer(lists, whole);
    nouns = new HashSet<>();
    lists.words("common-words.txt").forEach(noun -> nouns.add(stem(noun)));
  }

  private void addCases(String name) {
    String stem = name.substring(0, name.length() - 1);
    AFTER_VOWEL.forEach(ending -> names.add(name + ending));
    if (name.endsWith("ი")) {
      AFTER_CONSONANT.forEach(ending -> names.add(stem + ending));
    } else if (name.endsWith("ა") || name.endsWith("ე")) {
      INSTEAD_OF_VOWEL.forEach(ending -> names.add(stem + ending));
    }
  }

  /** The stem of a normal form. */
  String stem(String normal) {
    return stemmer.stem(normal);
  }

  /** All that a normal form tells. */
  GeorgianWord word(String normal) {
    Set<GeorgianTrait> traits = EnumSet.noneOf(GeorgianTrait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    boolean noun = isNumber(normal) || names.contains(normal) || isCommonNoun(normal);
    if (!noun && (!isSmallWord(normal) || traits.contains(GeorgianTrait.AUXILIARY))) {
      traits.addAll(verbs.traits(normal));
    }
    return new GeorgianWord(normal, wordClass(normal, traits), traits);
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(t -> !NOT_SMALL.contains(t));
  }

  /** Whether it is digits or a number word. */
  boolean isNumber(String word) {
    return GeorgianNumbers.isDigits(word) || numbers.isNumber(word);
  }

  private boolean isCommonNoun(String word) {
    return nouns.contains(stem(word));
  }

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  boolean isName(String word) {
    return !isSmallWord(word)
        && !isNumber(word)
        && (names.contains(word) || (Forms.is(word, SURNAME) && !isCommonNoun(word)));
  }

  private WordClass wordClass(String word, Set<GeorgianTrait> traits) {
    if (Punctuation.isMark(word)) {
      return WordClass.X;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return word.codePoints().allMatch(c -> ".,;:!?-–—…'\"«»()„“”".indexOf(c) >= 0)
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

  private WordClass openClass(String word, Set<GeorgianTrait> traits) {
    if (isName(word)) {
      return WordClass.PROPN;
    }
    if (isCommonNoun(word)) {
      return WordClass.NOUN;
    }
    if (traits.contains(GeorgianTrait.IMPERATIVE) || traits.contains(GeorgianTrait.FINITE)) {
      return WordClass.VERB;
    }
    if (Forms.is(word, ADJECTIVE)) {
      return WordClass.ADJ;
    }
    return Forms.is(word, ADVERB) ? WordClass.ADV : WordClass.NOUN;
  }
}
