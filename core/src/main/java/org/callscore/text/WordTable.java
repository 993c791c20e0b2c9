package org.callscore.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Word types already computed, shared between threads. Bounded: when a hostile or endless input
 * fills it, it starts afresh, which costs time and changes no answer.
 */
final class WordTable {
  /** A year of calls has about 50,000 distinct words; one entry takes some 200 bytes. */
  private static final int LIMIT = 100_000;

  private final Map<String, WordType> types = new ConcurrentHashMap<>();
  private final Function<String, WordType> compute;

  WordTable(Function<String, WordType> compute) {
    this.compute = compute;
  }

  WordType get(String word) {
    WordType known = types.get(word);
    if (known != null) {
      return known;
    }
    if (types.size() >= LIMIT) {
      types.clear();
    }
    WordType computed = compute.apply(word);
    WordType earlier = types.putIfAbsent(word, computed);
    return earlier == null ? computed : earlier;
  }
}
