package org.callscore.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Indonesian words by their form: closed classes, verbs, names, and from all these
 * the class of the word. One class a form, whatever the sentence: it is not known whether "pesan"
 * is a message or orders one, whether "baru" is new or just now; adjectives are told by the list
 * alone, and what has no verb's prefix and stands in no list is taken for a noun.
 */
final class IndonesianWords {
  private static final Set<IndonesianTrait> NOT_SMALL =
      EnumSet.of(IndonesianTrait.REPORTING, IndonesianTrait.FRESH, IndonesianTrait.TOGETHER);

  private record Small(IndonesianTrait trait, WordClass wordClass) {}

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small> SMALL =
      List.of(
          new Small(IndonesianTrait.PRONOUN, WordClass.PRON),
          new Small(IndonesianTrait.DETERMINER, WordClass.DET),
          new Small(IndonesianTrait.PREPOSITION, WordClass.ADP),
          new Small(IndonesianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small(IndonesianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small(IndonesianTrait.NEGATION, WordClass.PART),
          new Small(IndonesianTrait.AUXILIARY, WordClass.AUX),
          new Small(IndonesianTrait.PARTICLE, WordClass.PART),
          new Small(IndonesianTrait.QUESTION, WordClass.ADV),
          new Small(IndonesianTrait.ADVERB, WordClass.ADV),
          new Small(IndonesianTrait.ASKING, WordClass.INTJ),
          new Small(IndonesianTrait.TOGETHER, WordClass.INTJ),
          new Small(IndonesianTrait.GREETING, WordClass.INTJ),
          new Small(IndonesianTrait.INTERJECTION, WordClass.INTJ),
          new Small(IndonesianTrait.ADDRESS, WordClass.NOUN));

  private static final String CLITIC = "(.{3,}?)(nya|ku|mu|lah|kah|pun)";
  private static final String NAME_ENDING = ".{2,}(wati|yanti|ningsih|ningrum|yanto|uddin|iyah)";
  private static final String PREFIXED = "(me|di|ber|ter|memper|diper)\\p{L}{4,}";
  private static final String NOUN_ENDING = "(pe|per|ke).{3,}an(nya)?";

  /** By word, the groups it stands in. */
  private final Map<String, Set<IndonesianTrait>> groups = new HashMap<>();

  private final Set<String> names;
  private final Set<String> adjectives;
  private final Set<String> nouns;
  private final Set<String> others;
  private final IndonesianVerbs verbs;
  private final IndonesianStems stems;
  private final IndonesianNumbers numbers;

  IndonesianWords(WordLists lists, IndonesianNumbers numbers) {
    this.numbers = numbers;
    lists.addTraits("function-words.txt", IndonesianTrait.class, groups);
    names = lists.words("names.txt");
    Map<String, Set<String>> common = lists.groups("common-words.txt");
    adjectives = common.getOrDefault("adjective", Set.of());
    nouns = common.getOrDefault("noun", Set.of());
    others = common.getOrDefault("prefixless", Set.of());
    verbs = new IndonesianVerbs(lists);
    Set<String> roots = new HashSet<>(lists.words("roots.txt"));
    roots.addAll(verbs.roots());
    roots.addAll(nouns);
    roots.addAll(adjectives);
    Set<String> whole = new HashSet<>(verbs.whole());
    whole.addAll(others);
    stems = new IndonesianStems(roots, whole);
  }

  /** All that a normal form tells. */
  IndonesianWord word(String normal) {
    Set<IndonesianTrait> traits = EnumSet.noneOf(IndonesianTrait.class);
    traits.addAll(groups.getOrDefault(normal, Set.of()));
    boolean known = isSmallWord(normal) || isNumber(normal) || nouns.contains(normal);
    if (!known || verbs.isListed(normal)) {
      traits.addAll(verbs.traits(normal));
      if (isPrefixed(normal)) {
        traits.add(IndonesianTrait.PREFIXED);
      }
    }
    return new IndonesianWord(normal, wordClass(normal, traits), traits);
  }

  private boolean isPrefixed(String word) {
    return Forms.is(word, PREFIXED)
        && !others.contains(word)
        && !nouns.contains(word)
        && !adjectives.contains(word)
        && !names.contains(word);
  }

  /** The stem: names without clitics as they are, other words without all affixes. */
  String stem(String word) {
    if (names.contains(word) || isSmallWord(word) || isNumber(word) || !Forms.is(word, "\\p{L}+")) {
      return word;
    }
    String naked = withoutClitic(word);
    if (names.contains(naked)) {
      return naked;
    }
    return stems.stem(word);
  }

  /** "Nama" of "namanya". */
  static String withoutClitic(String word) {
    return Forms.is(word, CLITIC) ? word.replaceFirst("(nya|ku|mu|lah|kah|pun)$", "") : word;
  }

  /** Whether a company's name hardly contains the word: small words, greetings, formulas. */
  boolean isSmallWord(String word) {
    return groups.getOrDefault(word, Set.of()).stream().anyMatch(t -> !NOT_SMALL.contains(t));
  }

  /** Whether it is digits or a number word. */
  boolean isNumber(String word) {
    return IndonesianNumbers.isDigits(word) || numbers.isNumber(word);
  }

  /** Whether it looks like a person's name. Other than in English, an unknown word does not. */
  boolean isName(String word) {
    return !isSmallWord(word)
        && !isNumber(word)
        && (names.contains(word)
            || names.contains(withoutClitic(word))
            || Forms.is(word, NAME_ENDING));
  }

  private WordClass wordClass(String word, Set<IndonesianTrait> traits) {
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
    for (Small small : SMALL) {
      if (traits.contains(small.trait())) {
        return small.wordClass();
      }
    }
    return openClass(word, traits);
  }

  private WordClass openClass(String word, Set<IndonesianTrait> traits) {
    if (isName(word)) {
      return WordClass.PROPN;
    }
    if (nouns.contains(word) || traits.contains(IndonesianTrait.NOUN_TOO)) {
      return WordClass.NOUN;
    }
    if (adjectives.contains(withoutClitic(word))) {
      return WordClass.ADJ;
    }
    if (traits.contains(IndonesianTrait.BASE) || traits.contains(IndonesianTrait.URGED)) {
      return WordClass.VERB;
    }
    if (Forms.is(word, NOUN_ENDING) || !traits.contains(IndonesianTrait.PREFIXED)) {
      return WordClass.NOUN;
    }
    return WordClass.VERB;
  }
}
