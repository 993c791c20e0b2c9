package org.callscore.match;

import java.util.List;
import java.util.SortedSet;
import org.ahocorasick.trie.PayloadTrie;

/**
 * Robert Bor's Aho-Corasick trie, over the characters of the text: plain phrases only. The rule's
 * number is the payload; phrases with the spaces around them and a handler cost less than its own
 * test for whole words and its collections.
 */
final class RobertBorEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final PayloadTrie<Integer> trie;
  private final FoundBuffer found = new FoundBuffer();
  private int last;

  RobertBorEngine(Work work) {
    calls = work.calls();
    PayloadTrie.PayloadTrieBuilder<Integer> builder = PayloadTrie.builder();
    for (int rule = 0; rule < work.rules().size(); rule++) {
      builder.addKeyword(" " + PhraseRegex.of(work.rules().get(rule).phrases().get(0)), rule);
    }
    trie = builder.build();
  }

  @Override
  public int match(int call) {
    last = call;
    found.clear();
    trie.parseText(
        calls.get(call).text(),
        emit -> {
          found.add(emit.getPayload(), Found.UNTOLD, emit.getEnd() + 1);
          return true;
        });
    return found.count();
  }

  @Override
  public SortedSet<Found> found() {
    return found.in(calls.get(last));
  }
}
