package org.callscore.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.text.Language;
import org.callscore.text.WordType;

/**
 * What sounds like one of some names without being it. Either a recogniser is known to have written
 * it for the name; or its words, at most one more than the name has,
 *
 * <ul>
 *   <li>sound the same when said in one go, possessive endings left out,
 *   <li>differ from it in a third of its letters at most, or in one letter,
 *   <li>have two consonants or more, or are one word that looks like a name,
 *   <li>and none of several words is a mere vowel, except the first before a consonant ("a corn"
 *       for acorn, but not "a acorn" nor "acorn i").
 * </ul>
 *
 * Immutable.
 */
final class SoundAlike {
  private static final char VOWEL = 'A';
  private static final String POSSESSIVE = "'s";

  private final Language language;

  /** By the first letter of their sound. */
  private final Map<Character, List<Target>> bySound = new HashMap<>();

  /** By the first word that was heard for them. */
  private final Map<String, Set<Target>> byHeard = new HashMap<>();

  /**
   * A name.
   *
   * @param sound of its words in one go; empty if it cannot be told
   * @param heard what recognisers wrote for it
   */
  record Target(List<String> words, String sound, String letters, List<List<String>> heard) {
    Target {
      words = List.copyOf(words);
      heard = List.copyOf(heard);
    }
  }

  SoundAlike(List<Target> targets, Language language) {
    this.language = language;
    for (Target target : targets) {
      if (!target.sound.isEmpty()) {
        bySound.computeIfAbsent(target.sound.charAt(0), first -> new ArrayList<>()).add(target);
      }
      for (List<String> heard : target.heard) {
        for (String first : List.of(heard.get(0), heard.get(0) + POSSESSIVE)) {
          byHeard.computeIfAbsent(first, word -> new LinkedHashSet<>()).add(target);
        }
      }
    }
  }

  /**
   * Bit <i>n</i> is set if <i>n</i> words from word {@code i} on are heard for one of the names.
   */
  long lengths(TurnText turn, int i) {
    String word = turn.type(i).normal();
    long lengths = 0;
    for (Target target : byHeard.getOrDefault(word, Set.of())) {
      for (List<String> heard : target.heard) {
        if (heard.size() <= NaiveMatcher.MAX_WORDS && PhraseEnds.isName(turn, heard, i)) {
          lengths |= 1L << heard.size();
        }
      }
    }
    if (!bySound.isEmpty()) {
      String sound = language.sound(bare(word));
      if (!sound.isEmpty()) {
        for (Target target : bySound.getOrDefault(sound.charAt(0), List.of())) {
          if (target.sound.startsWith(sound)) {
            lengths |= alike(target, turn, i);
          }
        }
      }
    }
    return lengths;
  }

  private long alike(Target target, TurnText turn, int i) {
    int most = Math.min(Math.min(target.words.size() + 1, turn.size() - i), NaiveMatcher.MAX_WORDS);
    StringBuilder sound = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    long lengths = 0;
    for (int n = 1; n <= most; n++) {
      WordType type = turn.type(i + n - 1);
      String one = language.sound(bare(type.normal()));
      boolean vowels = one.equals(String.valueOf(VOWEL));
      boolean afterVowels = sound.length() == 1 && sound.charAt(0) == VOWEL;
      if (one.isEmpty() || (n > 1 && (vowels || (afterVowels && one.charAt(0) == VOWEL)))) {
        break;
      }
      join(sound, one);
      letters.append(letters(bare(type.normal())));
      boolean telling = consonants(target.sound) > 1 || (n == 1 && type.name());
      boolean itself = n == target.words.size() && PhraseEnds.isName(turn, target.words, i);
      if (telling && !itself && target.sound.contentEquals(sound) && near(letters, target)) {
        lengths |= 1L << n;
      }
    }
    return lengths;
  }

  private static int consonants(String sound) {
    return sound.charAt(0) == VOWEL ? sound.length() - 1 : sound.length();
  }

  /** Without a possessive ending. */
  static String bare(String word) {
    return word.endsWith(POSSESSIVE)
        ? word.substring(0, word.length() - POSSESSIVE.length())
        : word;
  }

  static String letters(String word) {
    return word.replace("'", "").replace("-", "");
  }

  /** Adds the sound of the next word: no vowel is heard between words, nor a consonant twice. */
  static void join(StringBuilder sound, String next) {
    int from = 0;
    if (!sound.isEmpty() && !next.isEmpty()) {
      char first = next.charAt(0);
      from = first == VOWEL || first == sound.charAt(sound.length() - 1) ? 1 : 0;
    }
    sound.append(next, from, next.length());
  }

  /** Whether few letters must be changed, added or left out to make one of the other. */
  private static boolean near(CharSequence heard, Target target) {
    String letters = target.letters;
    int most = Math.max(1, letters.length() / 3);
    if (Math.abs(heard.length() - letters.length()) > most) {
      return false;
    }
    int[] row = new int[letters.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= heard.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (heard.charAt(i - 1) == letters.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[letters.length()] <= most;
  }
}
