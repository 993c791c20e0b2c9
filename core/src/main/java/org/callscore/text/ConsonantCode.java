package org.callscore.text;

/**
 * How words of a language sound over a telephone: a letter for each class of consonants, doubled
 * ones once; vowels melt and count only as a first letter, before them an {@code A}.
 *
 * @param letters the consonants
 * @param sounds the class of each, in the same order
 * @param vowels the vowels
 * @param silent what is written and not heard
 */
record ConsonantCode(String letters, String sounds, String vowels, String silent) {
  ConsonantCode {
    if (letters.length() != sounds.length()) {
      throw new IllegalArgumentException(letters + " sound as " + sounds);
    }
  }

  /** The code of a word in normal form; empty if it is not written in these letters only. */
  String of(String normal) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char letter = normal.charAt(i);
      int known = letters.indexOf(letter);
      if (known >= 0) {
        add(sounds.charAt(known), code);
      } else if (vowels.indexOf(letter) >= 0) {
        if (i == 0) {
          code.append('A');
        }
      } else if (silent.indexOf(letter) < 0) {
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
