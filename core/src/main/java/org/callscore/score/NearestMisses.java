package org.callscore.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.SlotNames;
import org.callscore.rule.PhraseSet;
import org.callscore.scorecard.NearestMiss;
import org.callscore.text.WordType;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Finds what came closest to words that were missing: the same words outside the window, the same
 * frame around another name, or the utterance that shares most words with what was wanted. Only
 * asked for violated rules.
 */
final class NearestMisses {
  private static final double ENOUGH_SHARED = 0.34;

  private final SpokenCall call;
  private final Matcher matcher;

  /** With a matcher for what the agent's side says. */
  NearestMisses(SpokenCall call, Matcher matcher) {
    this.call = call;
    this.matcher = matcher;
  }

  /**
   * What came closest to any of the sets in the stretch, or, if {@code outside}, elsewhere; else
   * null.
   */
  @Nullable NearestMiss to(
      List<String> wanted, Set<Speaker> speakers, Stretch stretch, boolean outside) {
    for (SpokenMatch match : call.matches().of(wanted, speakers)) {
      if (outside && !stretch.contains(match.position())) {
        Integer start = match.startMillis();
        String when = start == null ? "" : " at " + DerivedEvents.clock(start);
        return new NearestMiss(match.evidence().quote(), "said outside the window" + when);
      }
    }
    NearestMiss frame = frame(wanted, speakers, stretch);
    return frame != null ? frame : mostShared(wanted, speakers, stretch);
  }

  /** The same frame around a name that is not the right one. */
  private @Nullable NearestMiss frame(List<String> wanted, Set<Speaker> speakers, Stretch stretch) {
    SlotNames known = call.matches().names();
    if (!known.company().isEmpty()) {
      NearestMiss miss =
          rematch(
              wanted,
              speakers,
              stretch,
              new SlotNames(List.of(), known.agent(), known.customer()),
              "the company's name");
      if (miss != null) {
        return miss;
      }
    }
    return known.agent().isEmpty()
        ? null
        : rematch(
            wanted,
            speakers,
            stretch,
            new SlotNames(known.company(), List.of(), known.customer()),
            "the agent's name");
  }

  private @Nullable NearestMiss rematch(
      List<String> wanted,
      Set<Speaker> speakers,
      Stretch stretch,
      SlotNames names,
      String missing) {
    List<Turn> turns = call.text().turns();
    for (int t = 0; t < turns.size(); t++) {
      if (!speakers.contains(turns.get(t).speaker()) || !touches(stretch, turns.get(t))) {
        continue;
      }
      for (Match match : matcher.match(call.text().text(t), names)) {
        if (wanted.contains(match.set())
            && !match.verified()
            && stretch.contains(call.text().position(t, match.from()))) {
          return new NearestMiss(call.text().place(t, match).evidence().quote(), missing);
        }
      }
    }
    return null;
  }

  private boolean touches(Stretch stretch, Turn turn) {
    for (int p = call.text().firstPosition(turn); p < call.text().endPosition(turn); p++) {
      if (stretch.contains(p)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable NearestMiss mostShared(
      List<String> wanted, Set<Speaker> speakers, Stretch stretch) {
    List<Set<String>> lines = new ArrayList<>();
    for (String name : wanted) {
      PhraseSet set = call.sets().get(name);
      if (set != null) {
        set.match().forEach(line -> lines.add(stems(List.of(line.split("\\s+")))));
      }
    }
    double best = ENOUGH_SHARED;
    String quote = null;
    for (int u = 0; u < call.text().transcript().utterances().size(); u++) {
      var utterance = call.text().transcript().utterances().get(u);
      if (!speakers.contains(utterance.speaker())
          || utterance.tokens().isEmpty()
          || !stretch.contains(call.text().firstPosition(u))) {
        continue;
      }
      Set<String> said = stems(utterance.tokens());
      for (Set<String> line : lines) {
        Set<String> shared = new HashSet<>(line);
        shared.retainAll(said);
        double share = (double) shared.size() / Math.max(2, line.size());
        if (share > best) {
          best = share;
          quote = String.join(" ", utterance.tokens());
        }
      }
    }
    return quote == null ? null : new NearestMiss(quote, spoken(wanted));
  }

  private Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      WordType type = call.language().type(word);
      if (type.content()) {
        stems.add(type.stem());
      }
    }
    return stems;
  }

  /** Names of sets as words: {@code offer-of-help} reads "offer of help". */
  static String spoken(List<String> sets) {
    return String.join(" or ", sets).replace('-', ' ');
  }
}
