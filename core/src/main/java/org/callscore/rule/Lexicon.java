package org.callscore.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that phrases of one language refer to by name.
 *
 * @param lists by name: words and short runs of words, as said
 * @param sounds by a word or name: what recognisers write when it is said
 */
public record Lexicon(Map<String, List<String>> lists, Map<String, List<String>> sounds) {

  /** Refers to nothing. */
  public static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of());

  public Lexicon {
    lists = copy(lists);
    sounds = copy(sounds);
  }

  /** Another's lists take the place of their namesakes; what it heard is added. */
  public Lexicon with(Lexicon other) {
    Map<String, List<String>> allLists = new LinkedHashMap<>(lists);
    allLists.putAll(other.lists);
    Map<String, List<String>> allSounds = new LinkedHashMap<>(sounds);
    other.sounds.forEach((name, heard) -> allSounds.merge(name, heard, Lexicon::union));
    return new Lexicon(allLists, allSounds);
  }

  private static List<String> union(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> map) {
    Map<String, List<String>> copy = new TreeMap<>();
    map.forEach((name, words) -> copy.put(name, List.copyOf(words)));
    return Collections.unmodifiableMap(copy);
  }
}
