package org.callscore.match;

import java.util.List;
import org.callscore.rule.Phrase;

/**
 * A phrase set whose phrases stand alone: words are in normal form, stems are stems, classes are
 * tags as the tagger writes them, spellings are spelled out and no reference is left.
 */
public record ResolvedSet(String name, List<Phrase> phrases, List<Phrase> except) {
  public ResolvedSet {
    phrases = List.copyOf(phrases);
    except = List.copyOf(except);
  }
}
