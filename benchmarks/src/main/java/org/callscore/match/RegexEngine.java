package org.callscore.match;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code java.util.regex}, one pattern for each rule: alternatives in one big pattern would hide
 * matches of one rule behind those of another. Patterns are compiled once and matchers are reset
 * instead of made. Negation is looked at after a match, for a look-behind over words has to be
 * tried everywhere.
 */
final class RegexEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final Matcher[] matchers;
  private final Negations[] negations;
  private final FoundBuffer found = new FoundBuffer();
  private int last;

  RegexEngine(Work work) {
    calls = work.calls();
    matchers =
        work.rules().stream()
            .map(rule -> Pattern.compile("\\b" + PhraseRegex.of(rule.phrases().get(0))).matcher(""))
            .toArray(Matcher[]::new);
    negations =
        work.rules().stream()
            .map(rule -> Negations.of(rule.phrases().get(0)))
            .toArray(Negations[]::new);
  }

  @Override
  public int match(int call) {
    last = call;
    String text = calls.get(call).text();
    found.clear();
    for (int rule = 0; rule < matchers.length; rule++) {
      Matcher matcher = matchers[rule].reset(text);
      for (boolean more = matcher.find(); more; ) {
        if (negations[rule].allow(text, matcher.start(), matcher.end())) {
          found.add(rule, matcher.start(), matcher.end());
          more = matcher.find();
        } else {
          more = matcher.find(matcher.start() + 1);
        }
      }
    }
    return found.count();
  }

  @Override
  public SortedSet<Found> found() {
    return found.in(calls.get(last));
  }
}
