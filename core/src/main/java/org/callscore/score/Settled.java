package org.callscore.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.match.Match;
import org.callscore.match.Matcher;
import org.callscore.match.OpenEnd;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.text.Language;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;

/**
 * The beginning of a call that is complete, and what was said in it. Words, turns and matches stand
 * where they will stand on the whole call; only at the end of a turn that may go on can matches
 * still come, grow or go, and {@link #end} says from where on.
 */
final class Settled {
  private final CallText text;
  private final CallMeasures measures;
  private final SlotNames names;
  private final CompiledRules.Phrases phrases;
  private final List<Integer> openTurns = new ArrayList<>();
  private final Map<String, List<SpokenMatch>> closed;
  private final Map<String, List<SpokenMatch>> open = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();

  /** Phrase sets, and whose words they are looked for in. */
  record Heard(List<String> sets, Set<Speaker> speakers) {}

  /** Matches of turns that are over, kept from one state of the call to the next. */
  static final class Closed {
    private final Set<Integer> turns = new HashSet<>();
    private final Map<String, List<SpokenMatch>> bySet = new HashMap<>();
  }

  Settled(Transcript complete, CompiledRules.Phrases phrases, SlotNames names, Closed closedTurns) {
    this.phrases = phrases;
    this.names = names;
    this.closed = closedTurns.bySet;
    Language language = phrases.language();
    text = new CallText(complete, language);
    measures = new CallMeasures(text);
    for (int t = 0; t < text.turns().size(); t++) {
      if (mayGoOn(text.turns().get(t))) {
        openTurns.add(t);
        match(t, open);
      } else if (closedTurns.turns.add(t)) {
        match(t, closed);
      }
    }
  }

  private boolean mayGoOn(Turn turn) {
    List<Utterance> all = text.transcript().utterances();
    for (int u = turn.utterances().get(turn.utterances().size() - 1) + 1; u < all.size(); u++) {
      if (all.get(u).speaker() != turn.speaker() && !all.get(u).isBackchannel()) {
        return false;
      }
    }
    return true;
  }

  private void match(int turn, Map<String, List<SpokenMatch>> into) {
    boolean customer = text.turns().get(turn).speaker() == Speaker.CUSTOMER;
    Matcher matcher = (customer ? phrases.customers() : phrases.others()).get();
    for (Match match : matcher.match(text.text(turn), names)) {
      into.computeIfAbsent(match.set(), set -> new ArrayList<>()).add(text.place(turn, match));
    }
  }

  CallText text() {
    return text;
  }

  CallMeasures measures() {
    return measures;
  }

  /** Whether a turn, by its number, may go on. */
  boolean mayGoOn(int turn) {
    return openTurns.contains(turn);
  }

  /**
   * Place of the first word from which on matches of these sets may still come or change; the
   * number of words if all there are will stay.
   */
  int end(List<Heard> heard) {
    int end = text.size();
    for (Heard one : heard) {
      for (String set : one.sets()) {
        for (int turn : openTurns) {
          if (one.speakers().contains(text.turns().get(turn).speaker())) {
            end = Math.min(end, end(set, turn));
          }
        }
        if (openEnd(true).namesCustomer(set) || openEnd(false).namesCustomer(set)) {
          return 0; // What the customer is called may come out at any time.
        }
      }
    }
    return end;
  }

  private int end(String set, int turn) {
    return ends.computeIfAbsent(set + " " + turn, key -> findEnd(set, turn));
  }

  private int findEnd(String set, int turn) {
    TurnText words = text.text(turn);
    boolean customer = text.turns().get(turn).speaker() == Speaker.CUSTOMER;
    int settled = openEnd(customer).settledWords(set, words, names);
    return settled == words.size() ? text.size() : text.position(turn, settled);
  }

  private OpenEnd openEnd(boolean customer) {
    return (customer ? phrases.customersEnd() : phrases.othersEnd()).get();
  }

  /** Matches of the sets that begin before a place, in order of place. */
  List<SpokenMatch> matches(Heard heard, int end) {
    List<SpokenMatch> found = new ArrayList<>();
    for (String set : heard.sets()) {
      for (SpokenMatch match : matches(set, end)) {
        if (heard.speakers().contains(match.speaker())) {
          found.add(match);
        }
      }
    }
    return found;
  }

  private List<SpokenMatch> matches(String set, int end) {
    List<SpokenMatch> found = new ArrayList<>(closed.getOrDefault(set, List.of()));
    found.addAll(open.getOrDefault(set, List.of()));
    found.removeIf(match -> match.position() >= end);
    found.sort(Comparator.comparingInt(SpokenMatch::position));
    return found;
  }

  /** The call as one rule sees it, by the matches that will stay. */
  Call call(List<Heard> heard, int end, CompiledRules rules) {
    Map<String, List<SpokenMatch>> bySet = new HashMap<>();
    for (Heard one : heard) {
      for (String set : one.sets()) {
        bySet.computeIfAbsent(set, s -> matches(s, end));
      }
    }
    CallMatches matches = new CallMatches(text, names, bySet);
    SpokenCall spoken = new SpokenCall(text, matches, phrases.language(), phrases.sets());
    return rules.call(phrases, spoken, measures);
  }
}
