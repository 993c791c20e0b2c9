package org.callscore.text;

/**
 * How Indonesian words sound over a telephone: consonants by where they are made. Voiced and
 * voiceless ones are one, "c", "j" and "z" hiss like "s", and "m", "n" and "ng" are told apart by
 * little. Vowels count only as a first letter.
 */
final class IndonesianSounds {
  private static final String LETTERS = "bpfvdtgkqxscjzmnlr";
  private static final String SOUNDS = "PPPPTTKKKKSSSSMMLR";

  private IndonesianSounds() {}

  /** The code of a word in normal form; empty if it is not written in plain letters only. */
  static String of(String normal) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char letter = normal.charAt(i);
      int known = LETTERS.indexOf(letter);
      if (letter == 'g' && i > 0 && normal.charAt(i - 1) == 'n') {
        continue;
      }
      if (known >= 0) {
        add(SOUNDS.charAt(known), code);
      } else if ("aeiou".indexOf(letter) >= 0) {
        if (i == 0) {
          code.append('A');
        }
      } else if ("hwy-'".indexOf(letter) < 0) {
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
