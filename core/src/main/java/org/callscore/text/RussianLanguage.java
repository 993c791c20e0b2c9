package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Russian. There is no model of its word classes: {@link RussianWords} tells what is not known of
 * them. A word is taken as it is said; its other cases and tenses are found by its stem ({@code
 * ~договор}), and {@code <lemma:...>} finds the written form only.
 */
final class RussianLanguage extends TraitLanguage<RussianTrait> {
  /**
   * How Russian words sound over a telephone: consonants by where they are made. Voiced and
   * voiceless ones are one, as they are at a word's end anyway; hissing and hushing ones differ
   * above what the line carries, and "м" is told from "н" by little. Vowels melt when they are not
   * stressed and count only as a first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode("бпвфдтгкхзсцжшщчмнлр", "PPFFTTKKKSSSSSSSMMLR", "аеиоуыэюя", "ьъй-");

  static final RussianLanguage INSTANCE = of(new WordLists("ru"));

  private RussianLanguage(WordLists lists, RussianNumbers numbers) {
    super(
        "ru",
        lists,
        numbers,
        new RussianNormalizer(lists, numbers)::normal,
        new RussianWords(lists, numbers),
        SOUNDS);
  }

  private static RussianLanguage of(WordLists lists) {
    return new RussianLanguage(lists, new RussianNumbers(lists));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  boolean canBeImperative(TraitWord<RussianTrait> word) {
    return RussianImperatives.possible(word);
  }

  @Override
  BitSet imperatives(List<TraitWord<RussianTrait>> words) {
    return RussianImperatives.find(words);
  }
}
