package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Romanian. Words are compared without diacritics, for recognisers, people and keyboards leave them
 * out as they like; so "față" and "fată", "sună" and "suna", "să" and "sa" are one. There is no
 * model of its word classes: {@link RomanianWords} tells what is not known of them. A word is taken
 * as it is said; its other forms are found by its stem ({@code ~factură}), and {@code <lemma:...>}
 * finds the written form only. A clitic with a hyphen is one word, and its other spellings ("v aș",
 * "vaș") are offered by phrases.
 */
final class RomanianLanguage extends TraitLanguage<RomanianTrait> {
  /** How Romanian words sound over a telephone: consonants by where they are made. */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode("bpvfdtgkqcszjxmnlr", "PPFFTTKKKKSSSSMMLR", "aeiouyw", "h-");

  static final RomanianLanguage INSTANCE = of(new WordLists("ro"));

  private RomanianLanguage(WordLists lists, RomanianNumbers numbers) {
    super(
        "ro",
        lists,
        new RomanianHyphens(numbers),
        new RomanianNormalizer(lists, numbers)::normal,
        new RomanianWords(lists, numbers),
        SOUNDS);
  }

  private static RomanianLanguage of(WordLists lists) {
    return new RomanianLanguage(lists, new RomanianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  boolean canBeImperative(TraitWord<RomanianTrait> word) {
    return RomanianImperatives.possible(word);
  }

  @Override
  BitSet imperatives(List<TraitWord<RomanianTrait>> words) {
    return RomanianImperatives.find(words);
  }
}
