package org.callscore.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to say one thing in one language.
 *
 * @param name file name without ending, such as {@code offer-of-help}
 * @param language the folder it stands in, such as {@code en}
 * @param phrases what matches
 * @param except a match inside one of these is none
 * @param preferred the line to quote as what to say instead, or null
 * @param match utterances in which the set must be found
 * @param noMatch utterances in which it must not
 */
public record PhraseSet(
    String name,
    String language,
    List<Phrase> phrases,
    List<Phrase> except,
    @Nullable String preferred,
    List<String> match,
    List<String> noMatch) {
  public PhraseSet {
    phrases = List.copyOf(phrases);
    except = List.copyOf(except);
    match = List.copyOf(match);
    noMatch = List.copyOf(noMatch);
  }
}
