package org.callscore.match;

import java.util.Arrays;
import java.util.List;
import org.callscore.text.Language;
import org.callscore.text.Tags;
import org.callscore.text.WordType;
import org.jspecify.annotations.Nullable;

/**
 * The words of one turn as the matcher sees them: word types at once, classes and moods only when
 * asked for, utterance by utterance. Confined to one thread.
 */
public final class TurnText {
  private final Language language;
  private final WordType[] types;
  private final int[] ids;
  private final int[] utteranceOf;
  private final int[] utteranceStart;
  private final @Nullable Tags[] tags;
  private final List<String> stored;

  /** The utterances of one turn, each as its words. */
  public TurnText(Language language, List<List<String>> utterances) {
    this(language, utterances, List.of());
  }

  /**
   * The utterances of one turn, each as its words.
   *
   * @param stored what the grammar said of each utterance before, as {@link Tags#line}, or nothing
   */
  public TurnText(Language language, List<List<String>> utterances, List<String> stored) {
    this.language = language;
    this.stored = stored;
    utteranceStart = new int[utterances.size() + 1];
    for (int u = 0; u < utterances.size(); u++) {
      utteranceStart[u + 1] = utteranceStart[u] + utterances.get(u).size();
    }
    int size = utteranceStart[utterances.size()];
    types = new WordType[size];
    ids = new int[size];
    utteranceOf = new int[size];
    int i = 0;
    for (int u = 0; u < utterances.size(); u++) {
      for (String word : utterances.get(u)) {
        types[i] = language.type(word);
        ids[i] = types[i].id();
        utteranceOf[i++] = u;
      }
    }
    tags = new Tags[utterances.size()];
  }

  /** Number of words. */
  public int size() {
    return types.length;
  }

  /** The types' ids, word by word; not to be changed. */
  int[] ids() {
    return ids;
  }

  /** What word {@code i} is by its form. */
  public WordType type(int i) {
    return types[i];
  }

  /** What word {@code i} is compared by where a name is looked for. */
  String nameKey(int i) {
    return language.nameKey(types[i]);
  }

  /** What a word of a known name is compared by. */
  String nameKey(String word) {
    return language.nameKey(language.type(word));
  }

  /** Universal part-of-speech tag of word {@code i}, upper case. */
  public String wordClass(int i) {
    return tags(utteranceOf[i]).classes().get(i - utteranceStart[utteranceOf[i]]);
  }

  /** Whether word {@code i} can be an imperative verb by its form; asks for no grammar. */
  boolean maybeImperative(int i) {
    return types[i].maybeImperative();
  }

  /** Whether word {@code i} is an imperative verb. */
  public boolean imperative(int i) {
    int u = utteranceOf[i];
    return maybeImperative(i) && tags(u).imperatives().get(i - utteranceStart[u]);
  }

  /** Whether an utterance begins with word {@code i}; also true for {@code i == size()}. */
  public boolean startsUtterance(int i) {
    return i == types.length || utteranceStart[utteranceOf[i]] == i;
  }

  /** Index of the utterance, within the turn, that word {@code i} is in. */
  public int utteranceOf(int i) {
    return utteranceOf[i];
  }

  /** Index of the first word of an utterance of the turn. */
  public int utteranceStart(int utterance) {
    return utteranceStart[utterance];
  }

  private Tags tags(int utterance) {
    Tags known = tags[utterance];
    if (known == null) {
      int from = utteranceStart[utterance];
      int to = utteranceStart[utterance + 1];
      known = stored.isEmpty() ? null : Tags.parse(stored.get(utterance));
      if (known == null || known.classes().size() != to - from) {
        known = language.tag(Arrays.asList(types).subList(from, to));
      }
      tags[utterance] = known;
    }
    return known;
  }
}
