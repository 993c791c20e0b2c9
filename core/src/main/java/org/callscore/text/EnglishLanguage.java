package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/** English. */
final class EnglishLanguage implements Language {
  static final EnglishLanguage INSTANCE = new EnglishLanguage();

  private EnglishLanguage() {}

  @Override
  public String code() {
    return "en";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    return new WordType(word, word, false, false, true);
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    return List.of();
  }

  @Override
  public boolean maybeImperative(String word) {
    return false;
  }

  @Override
  public Tags tag(List<String> words) {
    return new Tags(words.stream().map(w -> "X").toList(), new BitSet());
  }
}
