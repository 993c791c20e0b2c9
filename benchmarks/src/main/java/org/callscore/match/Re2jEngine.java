package org.callscore.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.SortedSet;

/**
 * RE2/J, one pattern for each rule, compiled once for longest matches; it has no sets of patterns.
 * It has no look-around either, so the words beside a match are looked at afterwards.
 */
final class Re2jEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final Matcher[] matchers;
  private final Negations[] negations;
  private final FoundBuffer found = new FoundBuffer();
  private int last;

  Re2jEngine(Work work) {
    calls = work.calls();
    matchers =
        work.rules().stream()
            .map(
                rule ->
                    Pattern.compile(
                            "\\b" + PhraseRegex.of(rule.phrases().get(0)), Pattern.LONGEST_MATCH)
                        .matcher(""))
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
