package org.callscore.text;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** An English word as its grammar sees it before it sees the sentence. */
final class EnglishWord implements Grammar {
  /** Stands beyond the ends of a sentence. */
  static final EnglishWord NONE = new EnglishWord("", EnumSet.noneOf(Trait.class));

  private final String normal;
  private final EnumSet<Trait> traits;

  /** Computed when a sentence with the word is first tagged; threads may each do it. */
  private @Nullable Parts parts;

  /** What the tagging model weighs: a word, or the two that are written as one. */
  record Parts(TagModel.Form first, TagModel.@Nullable Form second) {}

  EnglishWord(String normal, EnumSet<Trait> traits) {
    this.normal = normal;
    this.traits = EnumSet.copyOf(traits);
  }

  String normal() {
    return normal;
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean is(String word) {
    return normal.equals(word);
  }

  Parts parts(TagModel model) {
    Parts known = parts;
    if (known == null) {
      known = EnglishTagger.parts(normal, model);
      parts = known;
    }
    return known;
  }
}
