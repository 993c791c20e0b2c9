package org.callscore.match;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callscore.text.Grammar;
import org.callscore.text.Language;
import org.callscore.text.NumberRun;
import org.callscore.text.Tags;
import org.callscore.text.WordType;
import org.jspecify.annotations.Nullable;

/**
 * A language in which every word is its own normal form and stem, so that all engines look for the
 * same words. What a word costs is what it costs in English: one look-up in a table shared between
 * threads.
 */
final class VocabularyLanguage implements Language {
  private static final int FUNCTION_WORDS = 100;

  /** Of so many words the language knows how often they are said; all others are rare alike. */
  private static final int COUNTED_WORDS = 400;

  private static final int MILLION = 1_000_000;

  private final Vocabulary vocabulary;
  private final Map<String, WordType> types = new ConcurrentHashMap<>();

  VocabularyLanguage(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (int rank = 0; rank < Vocabulary.SIZE; rank++) {
      String word = vocabulary.word(rank);
      types.put(
          word,
          new WordType(
              rank, word, word, false, false, rank >= FUNCTION_WORDS, false, Grammar.NONE));
    }
  }

  @Override
  public String code() {
    return "vocabulary";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    WordType type = types.get(word);
    if (type == null) {
      throw new IllegalArgumentException("no word '" + word + "'");
    }
    return type;
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    return List.of();
  }

  @Override
  public boolean respells(String word, @Nullable String next) {
    return false;
  }

  @Override
  public Set<String> forms(String word) {
    return Set.of(word);
  }

  @Override
  public int frequency(String word) {
    String like = vocabulary.rank(word) < COUNTED_WORDS ? word : vocabulary.word(COUNTED_WORDS);
    return (int) (MILLION * vocabulary.share(like));
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return List.of();
  }

  @Override
  public Tags tag(List<WordType> words) {
    return new Tags(words.stream().map(word -> "X").toList(), new BitSet());
  }
}
