package org.callscore.rule;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What phrases of one language may refer to: phrase sets and word lists. */
record PhraseNames(Collection<String> sets, Collection<String> lists) {

  /** Those of a language, by names for every language. */
  static PhraseNames of(
      String language, Map<String, Set<String>> sets, Map<String, Set<String>> lists) {
    return new PhraseNames(
        sets.getOrDefault(language, Set.of()), lists.getOrDefault(language, Set.of()));
  }
}
