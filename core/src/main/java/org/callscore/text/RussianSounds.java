package org.callscore.text;

/**
 * How Russian words sound over a telephone: consonants by where they are made. Voiced and voiceless
 * ones are one, as they are at a word's end anyway; hissing and hushing ones differ above what the
 * line carries, and "м" is told from "н" by little. Vowels melt when they are not stressed and
 * count only as a first letter.
 */
final class RussianSounds {
  private static final String LETTERS = "бпвфдтгкхзсцжшщчмнлр";
  private static final String SOUNDS = "PPFFTTKKKSSSSSSSMMLR";
  private static final String VOWELS = "аеиоуыэюя";

  private RussianSounds() {}

  /** The code of a word in normal form; empty if it is not written in Russian letters only. */
  static String of(String normal) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char letter = normal.charAt(i);
      int known = LETTERS.indexOf(letter);
      if (known >= 0) {
        add(SOUNDS.charAt(known), code);
      } else if (VOWELS.indexOf(letter) >= 0) {
        if (i == 0) {
          code.append('A');
        }
      } else if ("ьъй-".indexOf(letter) < 0) {
        return "";
      }
    }
    return code.toString();
  }

  /** Doubled consonants sound as one. */
  private static void add(char sound, StringBuilder code) {
    if (code.length() == 0 || code.charAt(code.length() - 1) != sound) {
      code.append(sound);
    }
  }
}
