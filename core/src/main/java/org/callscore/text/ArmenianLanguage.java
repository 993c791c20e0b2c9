package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Eastern Armenian. There is no model of its word classes: {@link ArmenianWords} tells what is not
 * known of them. A word is taken as it is said; its other cases and tenses are found by its stem
 * ({@code ~պայմանագիր}), and {@code <lemma:...>} finds the written form only.
 */
final class ArmenianLanguage extends TraitLanguage<ArmenianTrait> {
  /**
   * How Armenian words sound over a telephone: consonants by where they are made. Voiced, voiceless
   * and aspirated ones are one, for the ear takes them for each other; hissing and hushing ones
   * differ above what the line carries, and "մ" is told from "ն" by little. Vowels count only as a
   * first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode(
          "բպփվֆդտթգկքխղհզսցծձժշչճջմնլրռ", "PPPFFTTTKKKKKKSSSSSSSSSSMMLRR", "աեէըիոօ", "ւյ-");

  static final ArmenianLanguage INSTANCE = of(new WordLists("hy"));

  private ArmenianLanguage(WordLists lists, ArmenianNumbers numbers) {
    super(
        "hy",
        lists,
        numbers,
        new ArmenianNormalizer(lists, numbers)::normal,
        new ArmenianWords(lists, numbers),
        SOUNDS);
  }

  private static ArmenianLanguage of(WordLists lists) {
    return new ArmenianLanguage(lists, new ArmenianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  boolean canBeImperative(TraitWord<ArmenianTrait> word) {
    return ArmenianImperatives.possible(word);
  }

  @Override
  BitSet imperatives(List<TraitWord<ArmenianTrait>> words) {
    return ArmenianImperatives.find(words);
  }

  @Override
  WordClass wordClass(List<TraitWord<ArmenianTrait>> words, int i) {
    return ArmenianImperatives.isHortative(words, i) ? WordClass.PART : super.wordClass(words, i);
  }
}
