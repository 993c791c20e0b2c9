package org.callscore.match;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.RulePack;
import org.callscore.text.Language;

/**
 * What every engine is given: the same rules and the same calls, made by chance with a fixed seed.
 *
 * @param rules a rule is a set of one phrase, its name the number
 * @param language looks words up
 * @param calls several, so that no processor learns one by heart
 */
record Work(List<PhraseSet> rules, Language language, List<CallText> calls) {
  private static final long SEED = 7;

  /** Which calls. */
  enum Calls {
    /** Fifty calls of 600 words. */
    SHORT("600", 50, 600),
    /** One of 60,000. */
    LONG("60000", 1, 60_000),
    /** One of 600 that repeats the beginnings of a few rules. */
    HOSTILE("hostile", 1, 600);

    final String label;
    final int count;
    final int words;

    Calls(String label, int count, int words) {
      this.label = label;
      this.count = count;
      this.words = words;
    }

    static Calls named(String label) {
      for (Calls calls : values()) {
        if (calls.label.equals(label)) {
          return calls;
        }
      }
      throw new IllegalArgumentException("no calls '" + label + "'");
    }
  }

  /** Makes rules and calls. */
  static Work of(Kind kind, int ruleCount, Calls calls) {
    Map<String, PhraseSet> formulas =
        Objects.requireNonNull(RulePack.named("all").phraseSets().get("en"));
    Vocabulary vocabulary = new Vocabulary(formulas.values());
    RuleMaker ruleMaker = new RuleMaker(formulas, vocabulary, new Random(SEED));
    List<PhraseSet> rules = ruleMaker.rules(ruleCount, kind);
    double byChance =
        rules.stream().mapToDouble(rule -> ruleMaker.byChance(rule.phrases().get(0))).sum();
    CallMaker callMaker = new CallMaker(rules, byChance, vocabulary, new Random(SEED + 1));
    List<CallText> made =
        IntStream.range(0, calls.count)
            .mapToObj(
                n ->
                    calls == Calls.HOSTILE
                        ? callMaker.hostileCall(calls.words)
                        : callMaker.call(calls.words))
            .toList();
    return new Work(rules, new VocabularyLanguage(vocabulary), made);
  }

  /** Words of all calls together. */
  int words() {
    return calls.stream().mapToInt(CallText::words).sum();
  }
}
