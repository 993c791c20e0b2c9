package org.callscore.match;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * One regular expression for each rule: alternatives in one big pattern would hide matches of one
 * rule behind those of another. Patterns are compiled once and matchers are reset instead of made.
 * Negation is looked at after a match, for a look-behind over words has to be tried everywhere, and
 * not every library has one.
 */
final class PatternEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final List<PatternMatcher> matchers;
  private final List<Negations> negations;
  private final FoundBuffer found = new FoundBuffer();
  private int last;

  /**
   * A compiled pattern of one library, made ready for one text after another.
   *
   * @param find goes on to the next match that begins at a place or later, if there is one
   */
  record PatternMatcher(
      Consumer<String> reset, IntPredicate find, IntSupplier start, IntSupplier end) {}

  /** A library. */
  interface Compiler {
    PatternMatcher compile(String pattern);
  }

  PatternEngine(Work work, Compiler compiler) {
    calls = work.calls();
    matchers =
        work.rules().stream()
            .map(rule -> compiler.compile("\\b" + PhraseRegex.of(rule.phrases().get(0))))
            .toList();
    negations = work.rules().stream().map(rule -> Negations.of(rule.phrases().get(0))).toList();
  }

  /** {@code java.util.regex}. */
  static PatternMatcher java(String pattern) {
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher("");
    return new PatternMatcher(matcher::reset, matcher::find, matcher::start, matcher::end);
  }

  /** RE2/J, for longest matches; it has no sets of patterns. */
  static PatternMatcher re2j(String pattern) {
    com.google.re2j.Matcher matcher =
        com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.LONGEST_MATCH).matcher("");
    return new PatternMatcher(matcher::reset, matcher::find, matcher::start, matcher::end);
  }

  @Override
  public int match(int call) {
    last = call;
    String text = calls.get(call).text();
    found.clear();
    for (int rule = 0; rule < matchers.size(); rule++) {
      PatternMatcher matcher = matchers.get(rule);
      matcher.reset().accept(text);
      for (int from = 0; from <= text.length() && matcher.find().test(from); ) {
        int start = matcher.start().getAsInt();
        if (negations.get(rule).allow(text, start, matcher.end().getAsInt())) {
          found.add(rule, start, matcher.end().getAsInt());
          from = matcher.end().getAsInt();
        } else {
          from = start + 1;
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
