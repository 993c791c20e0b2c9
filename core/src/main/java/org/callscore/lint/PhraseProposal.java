package org.callscore.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callscore.match.Match;
import org.callscore.match.NearestPhrase;
import org.callscore.match.PhraseResolver;
import org.callscore.match.ResolvedSet;
import org.callscore.match.TurnText;
import org.callscore.rule.Lexicon;
import org.callscore.rule.PhraseSet;
import org.callscore.score.Examples;
import org.callscore.text.Language;

/**
 * Lines that would take words out of a phrase set, or into it; the first ones first to be tried.
 */
final class PhraseProposal {
  private static final int MOST_NEIGHBOURS = 4;

  private static final Map<String, String> SLOTS =
      Map.of("acme", "<company>", "anna", "<agent>", "peterson", "<customer>");

  private final Language language;
  private final Lexicon lexicon;
  private final List<String> words;

  PhraseProposal(Language language, Lexicon lexicon, List<String> words) {
    this.language = language;
    this.lexicon = lexicon;
    this.words = words;
  }

  /**
   * Exceptions for a match in the words: with the neighbours up to the next word that says
   * something, on one side, on both, and at last with all words.
   */
  List<String> exceptions(Match match) {
    int right = neighbour(match.to(), 1);
    int left = neighbour(match.from() - 1, -1);
    Set<String> lines = new LinkedHashSet<>();
    if (right >= 0) {
      lines.add(notation(match.from(), right + 1));
    }
    if (left >= 0) {
      lines.add(notation(left, match.to()));
    }
    if (left >= 0 && right >= 0) {
      lines.add(notation(left, right + 1));
    }
    if (match.to() - match.from() < words.size()) {
      lines.add(notation(0, words.size()));
    }
    return List.copyOf(lines);
  }

  /** The next word of content from a place on; the last one looked at if there is none near. */
  private int neighbour(int from, int step) {
    int last = -1;
    for (int i = from, n = 0; i >= 0 && i < words.size() && n < MOST_NEIGHBOURS; i += step, n++) {
      last = i;
      if (language.type(words.get(i)).content()) {
        return i;
      }
    }
    return last;
  }

  /** A set, and how near the words come to one of its phrases. */
  record Near(String set, List<String> lines, int words) {}

  /** The set whose phrases come nearest to the words, with lines that say them. */
  Optional<Near> nearest(Set<String> wanted, Map<String, PhraseSet> sets) {
    TurnText turn = new TurnText(language, List.of(words));
    Near best = null;
    for (ResolvedSet set : PhraseResolver.resolve(sets.values(), lexicon, language)) {
      if (wanted.contains(set.name())) {
        Optional<NearestPhrase> near =
            NearestPhrase.in(turn, Examples.NAMES, lexicon, language, set.phrases());
        int taken = near.map(NearestPhrase::words).orElse(0);
        if (best == null || taken > best.words) {
          best = new Near(set.name(), lines(near), taken);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** From where the phrase began to the next word of content, to the end, and all words. */
  private List<String> lines(Optional<NearestPhrase> near) {
    List<String> lines = new ArrayList<>();
    near.ifPresent(
        nearest -> {
          int differs = neighbour(Math.min(words.size() - 1, nearest.to()), 1);
          lines.add(notation(nearest.from(), differs + 1));
          lines.add(notation(nearest.from(), words.size()));
        });
    lines.add(notation(0, words.size()));
    return lines.stream().distinct().toList();
  }

  private String notation(int from, int to) {
    List<String> line = new ArrayList<>();
    for (String word : words.subList(from, to)) {
      boolean digits = word.codePoints().anyMatch(Character::isDigit);
      String normal = word.toLowerCase(java.util.Locale.ROOT);
      line.add(digits ? "<number>" : SLOTS.getOrDefault(normal, normal));
    }
    return String.join(" ", line);
  }
}
