package org.callscore.lint;

import java.util.Map;
import java.util.TreeMap;
import org.callscore.rule.Place;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.SourceFile;
import org.callscore.text.Language;

/**
 * What the checks of rules look at, and where they tell what they find.
 *
 * @param languages the phrase sets of each language that CallScore knows
 */
record LintContext(Map<String, SpokenSets> languages, RuleSources sources, Warnings warnings) {

  /** With nothing found yet. */
  static LintContext of(RulePack all, RuleSources sources) {
    Map<String, SpokenSets> languages = new TreeMap<>();
    all.phraseSets()
        .forEach(
            (code, sets) -> {
              if (Language.codes().contains(code)) {
                languages.put(code, SpokenSets.of(Language.of(code), all.lexicon(code), sets));
              }
            });
    return new LintContext(languages, sources, new Warnings());
  }

  /** Where the first of these keys stands that the rule has. */
  static Place firstOf(SourceFile file, String... keys) {
    for (String key : keys) {
      if (file.place(key).line() > 0) {
        return file.place(key);
      }
    }
    return file.place();
  }
}
