package org.callscore.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.rule.Lexicon;
import org.callscore.text.Language;

/**
 * How names sound in one language, and what recognisers are known to have written for them.
 * Immutable; share between threads.
 */
final class Sounds {
  private final Language language;

  /** By name, what was heard for it; as words in normal form. */
  private final Map<List<String>, List<List<String>>> learned = new HashMap<>();

  Sounds(Lexicon lexicon, Language language) {
    this.language = language;
    new TreeMap<>(lexicon.sounds())
        .forEach(
            (name, heard) -> learned.put(words(name), heard.stream().map(this::words).toList()));
  }

  /** Words as said, in normal form. */
  List<String> words(String said) {
    return Arrays.stream(said.strip().split("\\s+"))
        .map(word -> language.type(word).normal())
        .toList();
  }

  /** What sounds like one of these names. */
  SoundAlike like(List<List<String>> names) {
    List<SoundAlike.Target> targets = new ArrayList<>();
    for (List<String> name : names) {
      if (!name.isEmpty()) {
        targets.add(target(name));
      }
    }
    return new SoundAlike(targets, language);
  }

  private SoundAlike.Target target(List<String> name) {
    StringBuilder sound = new StringBuilder();
    boolean spoken = true;
    for (String word : name) {
      String one = language.sound(SoundAlike.bare(word));
      spoken &= !one.isEmpty();
      SoundAlike.join(sound, one);
    }
    List<List<String>> heard = new ArrayList<>();
    learned.forEach((part, others) -> replace(name, part, others, heard));
    return new SoundAlike.Target(
        name, spoken ? sound.toString() : "", SoundAlike.letters(String.join("", name)), heard);
  }

  /** The name with one of its parts as it was heard. */
  private static void replace(
      List<String> name, List<String> part, List<List<String>> others, List<List<String>> heard) {
    for (int from = 0; from + part.size() <= name.size(); from++) {
      if (name.subList(from, from + part.size()).equals(part)) {
        for (List<String> other : others) {
          List<String> changed = new ArrayList<>(name.subList(0, from));
          changed.addAll(other);
          changed.addAll(name.subList(from + part.size(), name.size()));
          heard.add(changed);
        }
      }
    }
  }
}
