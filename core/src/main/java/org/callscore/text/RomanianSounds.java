package org.callscore.text;

/**
 * How Romanian words sound over a telephone: consonants by where they are made, as {@link
 * RussianSounds} has them; "c" and "g" hiss before "e" and "i", unless an "h" keeps them hard.
 */
final class RomanianSounds {
  private static final String LETTERS = "bpvfdtgkqcszjxmnlr";
  private static final String SOUNDS = "PPFFTTKKKKSSSSMMLR";
  private static final String VOWELS = "aeiouyw";

  private RomanianSounds() {}

  /** The code of a word in normal form; empty if it is not written in Latin letters only. */
  static String of(String normal) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char letter = normal.charAt(i);
      int known = LETTERS.indexOf(letter);
      if (known >= 0) {
        boolean soft = (letter == 'c' || letter == 'g') && isFront(normal, i + 1);
        add(soft ? 'S' : SOUNDS.charAt(known), code);
      } else if (VOWELS.indexOf(letter) >= 0) {
        if (i == 0) {
          code.append('A');
        }
      } else if (letter != 'h' && letter != '-') {
        return "";
      }
    }
    return code.toString();
  }

  private static boolean isFront(String word, int at) {
    return at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'i');
  }

  /** Doubled consonants sound as one. */
  private static void add(char sound, StringBuilder code) {
    if (code.length() == 0 || code.charAt(code.length() - 1) != sound) {
      code.append(sound);
    }
  }
}
