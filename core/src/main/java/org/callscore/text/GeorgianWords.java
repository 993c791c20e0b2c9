package org.callscore.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of Georgian words by their form: closed classes, verbs, names, and from all these
 * the class of the word. One class a form, whatever the sentence: it is not known whether "ეს"
 * points or stands for a noun, whether "კარგი" tells what something is like or agrees; nouns made
 * of verbs ("დარეკვა") are nouns, and an ending may mislead where the word stands in no list.
 */
final class GeorgianWords extends TraitWords<GeorgianTrait> {
  private static final Set<GeorgianTrait> NOT_SMALL = EnumSet.of(GeorgianTrait.REPORTING);

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small<GeorgianTrait>> SMALL =
      List.of(
          new Small<>(GeorgianTrait.PRONOUN, WordClass.PRON),
          new Small<>(GeorgianTrait.DETERMINER, WordClass.DET),
          new Small<>(GeorgianTrait.POSTPOSITION, WordClass.ADP),
          new Small<>(GeorgianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small<>(GeorgianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small<>(GeorgianTrait.NEGATION, WordClass.PART),
          new Small<>(GeorgianTrait.QUESTION, WordClass.ADV),
          new Small<>(GeorgianTrait.AUXILIARY, WordClass.AUX),
          new Small<>(GeorgianTrait.GREETING, WordClass.INTJ),
          new Small<>(GeorgianTrait.INTERJECTION, WordClass.INTJ),
          new Small<>(GeorgianTrait.PARTICLE, WordClass.PART),
          new Small<>(GeorgianTrait.ADVERB, WordClass.ADV));

  private static final List<String> AFTER_CONSONANT =
      List.of(
          "", "ი", "ო", "მა", "ს", "ის", "ით", "თან", "ისთვის", "ისგან", "იდან", "ზე", "ც", "იც",
          "მაც", "საც");
  private static final List<String> AFTER_VOWEL =
      List.of("", "მ", "ს", "სთან", "სთვის", "სგან", "თი", "ზე", "ც", "მაც", "საც", "ვ");
  private static final List<String> INSTEAD_OF_VOWEL = List.of("ის", "ისთვის", "ისგან", "ით");

  private static final String SURNAME =
      ".{2,}(შვილ(ი|მა|ს|ის|თან|ო|ისთვის)?|[^ა]ძე(მ|ს|სთან|სთვის)?|აძე(მ|ს|სთან|სთვის)?|ძის)";
  private static final String ADJECTIVE =
      ".{2,}(ურ|ულ|იან|იერ|ოვან|იურ|ებულ|ილ)(ი|ს|მა|ის)|სა.{3,}(ო|ელი)";
  private static final String ADVERB = ".{3,}ად";

  private final Set<String> names = new HashSet<>();
  private final Set<String> nouns;
  private final GeorgianStemmer stemmer;
  private final GeorgianVerbs verbs;

  GeorgianWords(WordLists lists, GeorgianNumbers numbers) {
    super(lists, numbers, GeorgianTrait.class, NOT_SMALL, SMALL);
    verbs = new GeorgianVerbs(lists);
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

  @Override
  String stem(String normal) {
    return stemmer.stem(normal);
  }

  @Override
  Set<GeorgianTrait> verbal(String normal) {
    boolean noun = isNumber(normal) || names.contains(normal) || isCommonNoun(normal);
    boolean counts =
        !noun && (!isSmallWord(normal) || groups(normal).contains(GeorgianTrait.AUXILIARY));
    return counts ? verbs.traits(normal) : Set.of();
  }

  private boolean isCommonNoun(String word) {
    return nouns.contains(stem(word)) && !verbs.isListed(word);
  }

  @Override
  boolean looksLikeName(String word) {
    return names.contains(word) || (Forms.is(word, SURNAME) && !isCommonNoun(word));
  }

  @Override
  WordClass openClass(String word, Set<GeorgianTrait> traits) {
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
