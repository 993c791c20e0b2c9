package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Indonesian. What is said for one word in different registers ("nggak", "gak", "tak" for "tidak")
 * has one normal form, so that phrases are written in the standard one; words that people are
 * addressed by keep theirs. There is no model of word classes: {@link IndonesianWords} tells what
 * is not known of them. A word with other affixes is found by its stem ({@code ~bayar}), and {@code
 * <lemma:...>} finds the written form only.
 */
final class IndonesianLanguage extends TraitLanguage<IndonesianTrait> {
  /** "C", "j" and "z" hiss like "s"; "m", "n" and "ng" are told apart by little. */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode("bpfvdtgkqxscjzmnlr", "PPPPTTKKKKSSSSMMLR", "aeiou", "hwy-'");

  static final IndonesianLanguage INSTANCE = of(new WordLists("id"));

  private IndonesianLanguage(WordLists lists, IndonesianNumbers numbers) {
    super(
        "id",
        lists,
        new IndonesianSpellings(numbers),
        new IndonesianNormalizer(lists, numbers)::normal,
        new IndonesianWords(lists, numbers),
        SOUNDS);
  }

  private static IndonesianLanguage of(WordLists lists) {
    return new IndonesianLanguage(lists, new IndonesianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String sound(String word) {
    return SOUNDS.of(type(word).normal().replace("ng", "n"));
  }

  @Override
  boolean canBeImperative(TraitWord<IndonesianTrait> word) {
    return IndonesianImperatives.possible(word);
  }

  @Override
  BitSet imperatives(List<TraitWord<IndonesianTrait>> words) {
    return IndonesianImperatives.find(words);
  }
}
