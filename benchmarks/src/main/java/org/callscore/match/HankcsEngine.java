package org.callscore.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * hankcs' Aho-Corasick automaton as a double array, over the characters of the text: plain phrases
 * only. A phrase is looked for with the spaces around it, which costs less than testing for whole
 * words afterwards; the callback avoids its list of hits; the call's text is an array of characters
 * already.
 */
final class HankcsEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final List<char[]> texts;
  private final AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();
  private final FoundBuffer found = new FoundBuffer();
  private final AhoCorasickDoubleArrayTrie.IHit<Integer> hit =
      (begin, end, rule) -> found.add(rule, Found.UNTOLD, end);
  private int last;

  HankcsEngine(Work work) {
    calls = work.calls();
    texts = calls.stream().map(call -> call.text().toCharArray()).toList();
    TreeMap<String, Integer> rules = new TreeMap<>();
    for (int rule = 0; rule < work.rules().size(); rule++) {
      rules.put(" " + PhraseRegex.of(work.rules().get(rule).phrases().get(0)), rule);
    }
    automaton.build(rules);
  }

  @Override
  public int match(int call) {
    last = call;
    found.clear();
    automaton.parseText(texts.get(call), hit);
    return found.count();
  }

  @Override
  public SortedSet<Found> found() {
    return found.in(calls.get(last));
  }
}
