package org.callscore.text;

import java.util.EnumSet;
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
final class IndonesianWords extends TraitWords<IndonesianTrait> {
  private static final Set<IndonesianTrait> NOT_SMALL =
      EnumSet.of(IndonesianTrait.REPORTING, IndonesianTrait.FRESH, IndonesianTrait.TOGETHER);

  /** The class of small words; of a word in several groups the first counts. */
  private static final List<Small<IndonesianTrait>> SMALL =
      List.of(
          new Small<>(IndonesianTrait.PRONOUN, WordClass.PRON),
          new Small<>(IndonesianTrait.DETERMINER, WordClass.DET),
          new Small<>(IndonesianTrait.PREPOSITION, WordClass.ADP),
          new Small<>(IndonesianTrait.CONJUNCTION, WordClass.CCONJ),
          new Small<>(IndonesianTrait.SUBORDINATOR, WordClass.SCONJ),
          new Small<>(IndonesianTrait.NEGATION, WordClass.PART),
          new Small<>(IndonesianTrait.AUXILIARY, WordClass.AUX),
          new Small<>(IndonesianTrait.PARTICLE, WordClass.PART),
          new Small<>(IndonesianTrait.QUESTION, WordClass.ADV),
          new Small<>(IndonesianTrait.ADVERB, WordClass.ADV),
          new Small<>(IndonesianTrait.ASKING, WordClass.INTJ),
          new Small<>(IndonesianTrait.TOGETHER, WordClass.INTJ),
          new Small<>(IndonesianTrait.GREETING, WordClass.INTJ),
          new Small<>(IndonesianTrait.INTERJECTION, WordClass.INTJ),
          new Small<>(IndonesianTrait.ADDRESS, WordClass.NOUN));

  private static final String CLITIC = "(.{3,}?)(nya|ku|mu|lah|kah|pun)";
  private static final String NAME_ENDING = ".{2,}(wati|yanti|ningsih|ningrum|yanto|uddin|iyah)";
  private static final String PREFIXED = "(me|di|ber|ter|memper|diper)\\p{L}{4,}";
  private static final String NOUN_ENDING = "(pe|per|ke).{3,}an(nya)?";

  private final Set<String> names;
  private final Set<String> adjectives;
  private final Set<String> nouns;
  private final Set<String> others;
  private final IndonesianVerbs verbs;
  private final IndonesianStems stems;

  IndonesianWords(WordLists lists, IndonesianNumbers numbers) {
    super(lists, numbers, IndonesianTrait.class, NOT_SMALL, SMALL);
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

  @Override
  Set<IndonesianTrait> verbal(String normal) {
    boolean known = isSmallWord(normal) || isNumber(normal) || nouns.contains(normal);
    if (known && !verbs.isListed(normal)) {
      return Set.of();
    }
    Set<IndonesianTrait> traits = EnumSet.noneOf(IndonesianTrait.class);
    traits.addAll(verbs.traits(normal));
    if (isPrefixed(normal)) {
      traits.add(IndonesianTrait.PREFIXED);
    }
    return traits;
  }

  private boolean isPrefixed(String word) {
    return Forms.is(word, PREFIXED)
        && !others.contains(word)
        && !nouns.contains(word)
        && !adjectives.contains(word)
        && !names.contains(word);
  }

  @Override
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

  @Override
  boolean looksLikeName(String word) {
    return names.contains(word)
        || names.contains(withoutClitic(word))
        || Forms.is(word, NAME_ENDING);
  }

  @Override
  WordClass openClass(String word, Set<IndonesianTrait> traits) {
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
