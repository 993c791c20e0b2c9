package org.callscore.text;

/**
 * How Georgian words sound over a telephone: consonants by where they are made, whether voiced,
 * breathed or clicked; hissing and hushing ones differ above what the line carries, and "მ" is told
 * from "ნ" by little. Vowels count only as a first letter.
 */
final class GeorgianSounds {
  private static final String LETTERS = "ბპფვდტთგკქღყხჰზჟსშძწცჯჭჩმნლრ";
  private static final String SOUNDS = "PPPFTTTKKKKKKKSSSSSSSSSSMMLR";
  private static final String VOWELS = "აეიოუ";

  private GeorgianSounds() {}

  /** The code of a word in normal form; empty if it is not written in Georgian letters only. */
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
      } else if (letter != '-') {
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
