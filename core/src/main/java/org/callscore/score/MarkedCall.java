package org.callscore.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.callscore.match.TurnText;
import org.callscore.scorecard.Evidence;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;

/**
 * A call for people to read: each utterance with the matches in it underlined, and each of its
 * words as the language layer sees it: {@code calling/VERB~call}, an imperative with {@code !},
 * another spelling as {@code ok=okay}.
 */
final class MarkedCall {
  private final CallText text;
  private final CallMatches matches;
  private final Collection<String> sets;

  MarkedCall(SpokenCall call, Collection<String> sets) {
    text = call.text();
    matches = call.matches();
    this.sets = List.copyOf(sets);
  }

  /** The lines of the chosen utterances. */
  List<String> lines(IntPredicate chosen) {
    List<String> lines = new ArrayList<>();
    Transcript call = text.transcript();
    for (int u = 0; u < call.utterances().size(); u++) {
      if (chosen.test(u)) {
        Utterance utterance = call.utterances().get(u);
        String stamp =
            utterance.timed() ? "[" + DerivedEvents.clock(utterance.startMillis()) + "] " : "";
        String head = stamp + utterance.speaker().label() + ": ";
        List<String> words = utterance.tokens();
        lines.add(head + String.join(" ", words));
        for (SpokenMatch match : matchesIn(u)) {
          lines.add(underline(head.length(), words, match.evidence(), match.set()));
        }
        lines.add(" ".repeat(head.length()) + String.join(" ", analysed(u)));
      }
    }
    return lines;
  }

  private List<SpokenMatch> matchesIn(int utterance) {
    List<SpokenMatch> found = new ArrayList<>();
    for (String set : sets) {
      for (SpokenMatch match : matches.of(set)) {
        if (match.evidence().utterance() == utterance) {
          found.add(match);
        }
      }
    }
    found.sort(Comparator.comparingInt(SpokenMatch::position).thenComparing(SpokenMatch::set));
    return found;
  }

  /** Carets under the words; an arrow where the match runs on into the next utterance. */
  private static String underline(int indent, List<String> words, Evidence match, String set) {
    int last = Math.min(words.size(), match.word() + match.words());
    int before = String.join(" ", words.subList(0, match.word())).length();
    int start = indent + before + (match.word() == 0 ? 0 : 1);
    int length = String.join(" ", words.subList(match.word(), last)).length();
    boolean runsOn = match.word() + match.words() > words.size();
    return " ".repeat(start) + "^".repeat(length) + (runsOn ? "> " : " ") + set;
  }

  private List<String> analysed(int utterance) {
    List<String> tokens = text.transcript().utterances().get(utterance).tokens();
    for (int t = 0; t < text.turns().size(); t++) {
      Turn turn = text.turns().get(t);
      int place = turn.utterances().indexOf(utterance);
      if (place >= 0) {
        TurnText words = text.text(t);
        List<String> seen = new ArrayList<>();
        for (int k = 0; k < tokens.size(); k++) {
          seen.add(analysed(words, words.utteranceStart(place) + k, tokens.get(k)));
        }
        return seen;
      }
    }
    return tokens;
  }

  private static String analysed(TurnText words, int i, String token) {
    String normal = words.type(i).normal();
    String stem = words.type(i).stem();
    return token
        + (normal.equals(token) ? "" : "=" + normal)
        + "/"
        + words.wordClass(i)
        + (stem.equals(normal) ? "" : "~" + stem)
        + (words.imperative(i) ? "!" : "");
  }
}
