package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Georgian. There is no model of its word classes: {@link GeorgianWords} tells what is not known of
 * them. A word is taken as it is said; its other cases are found by its stem ({@code ~ნომერი}), and
 * {@code <lemma:...>} finds the written form only.
 */
final class GeorgianLanguage extends TraitLanguage<GeorgianTrait> {
  /**
   * How Georgian words sound over a telephone: consonants by where they are made, whether voiced,
   * breathed or clicked; hissing and hushing ones differ above what the line carries, and "მ" is
   * told from "ნ" by little. Vowels count only as a first letter.
   */
  private static final ConsonantCode SOUNDS =
      new ConsonantCode(
          "ბპფვდტთგკქღყხჰზჟსშძწცჯჭჩმნლრ", "PPPFTTTKKKKKKKSSSSSSSSSSMMLR", "აეიოუ", "-");

  static final GeorgianLanguage INSTANCE = of(new WordLists("ka"));

  private GeorgianLanguage(WordLists lists, GeorgianNumbers numbers) {
    super(
        "ka",
        lists,
        numbers,
        new GeorgianNormalizer(lists, numbers)::normal,
        new GeorgianWords(lists, numbers),
        SOUNDS);
  }

  private static GeorgianLanguage of(WordLists lists) {
    return new GeorgianLanguage(lists, new GeorgianNumbers(lists));
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  boolean canBeImperative(TraitWord<GeorgianTrait> word) {
    return GeorgianImperatives.possible(word);
  }

  @Override
  BitSet imperatives(List<TraitWord<GeorgianTrait>> words) {
    return GeorgianImperatives.find(words);
  }
}
