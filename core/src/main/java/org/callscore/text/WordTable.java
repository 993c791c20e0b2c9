package org.callscore.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Word types already computed, shared between threads. Bounded: when a hostile or endless input
 * fills it, it starts afresh, which costs time and changes no answer.
 */
final class WordTable {
  /** A year of calls has about 50,000 distinct words; one entry takes some 200 bytes. */
  private static final int LIMIT = 100_000;

  private final Map<String, WordType> types = new ConcurrentHashMap<>();
  private final UnaryOperator<String> normalForm;
  private final Analysis analysis;
  private final AtomicInteger nextId = new AtomicInteger();

  /** What is known of a normal form. */
  interface Analysis {
    WordType type(String normal, int id);
  }

  WordTable(UnaryOperator<String> normalForm, Analysis analysis) {
    this.normalForm = normalForm;
    this.analysis = analysis;
  }

  WordType get(String word) {
    WordType known = types.get(word);
    if (known != null) {
      return known;
    }
    if (types.size() >= LIMIT) {
      types.clear();
    }
    String normal = normalForm.apply(word);
    WordType computed =
        normal.equals(word) ? analysis.type(word, nextId.getAndIncrement()) : get(normal);
    WordType earlier = types.putIfAbsent(word, computed);
    return earlier == null ? computed : earlier;
  }
}
