package org.callscore.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.text.Grammar;
import org.callscore.text.Language;
import org.callscore.text.NumberRun;
import org.callscore.text.Tags;
import org.callscore.text.WordType;

/**
 * A language small enough to know by heart, which counts how often its grammar is asked. Stems end
 * before "s" or "ing"; "call", "hold" and "wait" are verbs first in an utterance or after "to" and
 * nouns elsewhere, and imperatives where they stand first.
 */
final class ToyLanguage implements Language {
  private static final Set<String> VERBS = Set.of("call", "hold", "wait");
  private static final Set<String> NUMBERS = Set.of("one", "two", "three", "24");
  private static final Set<String> NAMES = Set.of("anna", "bob", "smith");
  private static final Set<String> FUNCTION_WORDS = Set.of("a", "the", "to", "you", "is", "for");
  private static final Map<List<String>, List<String>> SPELLINGS =
      Map.of(
          List.of("do", "not"), List.of("don't"),
          List.of("did", "not"), List.of("didn't"),
          List.of("you", "am"), List.of("you'm"),
          List.of("goodbye"), List.of("good", "bye"));

  private final Map<String, WordType> types = new HashMap<>();
  private int tagged;

  /** How many utterances have been tagged. */
  int tagged() {
    return tagged;
  }

  @Override
  public String code() {
    return "toy";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return types.computeIfAbsent(lower.equals("mr") ? "mister" : lower, this::newType);
  }

  private WordType newType(String normal) {
    return new WordType(
        types.size(),
        normal,
        normal.replaceFirst("(?<=..)(s|ing)$", ""),
        NUMBERS.contains(normal),
        NAMES.contains(normal),
        !FUNCTION_WORDS.contains(normal),
        VERBS.contains(normal),
        Grammar.NONE);
  }

  @Override
  public String nameKey(WordType word) {
    return word.normal().replaceFirst("'s$", "");
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    List<List<String>> others = new ArrayList<>();
    SPELLINGS.forEach(
        (written, other) -> {
          for (int i = 0; i + written.size() <= words.size(); i++) {
            if (words.subList(i, i + written.size()).equals(written)) {
              List<String> changed = new ArrayList<>(words.subList(0, i));
              changed.addAll(other);
              changed.addAll(words.subList(i + written.size(), words.size()));
              others.add(changed);
            }
          }
        });
    return others;
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return List.of();
  }

  @Override
  public Set<String> forms(String word) {
    String stem = type(word).stem();
    return stem.equals("is") || stem.equals("am")
        ? Set.of("am", "is")
        : new TreeSet<>(Set.of(stem, stem + "s", stem + "ing"));
  }

  /** Its consonants, doubled ones once, m for n, and an A for a vowel before them. */
  @Override
  public String sound(String word) {
    String letters = type(word).normal().replaceAll("[^a-z]", "").replaceAll("(.)\\1", "$1");
    String start = letters.matches("[aeiouwy].*") ? "A" : "";
    return start + letters.replaceAll("[aeiouwy]", "").replace('n', 'm').toUpperCase(Locale.ROOT);
  }

  @Override
  public Tags tag(List<WordType> types) {
    List<String> words = types.stream().map(WordType::normal).toList();
    tagged++;
    List<String> classes = new ArrayList<>();
    BitSet imperatives = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      boolean verb = VERBS.contains(words.get(i)) && (i == 0 || words.get(i - 1).equals("to"));
      classes.add(verb ? "VERB" : FUNCTION_WORDS.contains(words.get(i)) ? "DET" : "NOUN");
      imperatives.set(i, verb && i == 0);
    }
    return new Tags(classes, imperatives);
  }
}
