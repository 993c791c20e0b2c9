package org.callscore.text;

/**
 * How Armenian words sound over a telephone: consonants by where they are made. Voiced, voiceless
 * and aspirated ones are one, for the ear takes them for each other; hissing and hushing ones
 * differ above what the line carries, and "մ" is told from "ն" by little. Vowels count only as a
 * first letter.
 */
final class ArmenianSounds {
  private static final String LETTERS = "բպփվֆդտթգկքխղհզսցծձժշչճջմնլրռ";
  private static final String SOUNDS = "PPPFFTTTKKKKKKSSSSSSSSSSMMLRR";
  private static final String VOWELS = "աեէըիոօ";

  private ArmenianSounds() {}

  /** The code of a word in normal form; empty if it is not written in Armenian letters only. */
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
      } else if ("ւյ-".indexOf(letter) < 0) {
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
