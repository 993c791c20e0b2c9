package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Our engine: the one place that knows how it is called. */
final class CallScoreEngine implements MatchingEngine {
  private final Work work;
  private final boolean fromText;
  private final Matcher matcher;
  private final List<List<TurnText>> calls;
  private final List<List<Match>> found = new ArrayList<>();
  private List<TurnText> last = List.of();

  private CallScoreEngine(Work work, boolean fromText) {
    this.work = work;
    this.fromText = fromText;
    matcher = CompiledPhrases.compile(work.rules(), work.language()).matcher();
    calls = work.calls().stream().map(call -> turns(call.turns())).toList();
  }

  /** From analysed words, as a stored transcript gives them. */
  static CallScoreEngine fromWords(Work work) {
    return new CallScoreEngine(work, false);
  }

  /** From the call's text: splitting it and looking every word up is measured. */
  static CallScoreEngine fromText(Work work) {
    return new CallScoreEngine(work, true);
  }

  @Override
  public int match(int call) {
    found.clear();
    last = fromText ? turns(split(work.calls().get(call).text())) : calls.get(call);
    int matches = 0;
    for (TurnText turn : last) {
      List<Match> inTurn = matcher.match(turn, SlotNames.UNKNOWN);
      found.add(inTurn);
      matches += inTurn.size();
    }
    return matches;
  }

  @Override
  public SortedSet<Found> found() {
    SortedSet<Found> all = new TreeSet<>();
    int first = 0;
    for (int turn = 0; turn < found.size(); turn++) {
      for (Match match : found.get(turn)) {
        all.add(new Found(Integer.parseInt(match.set()), first + match.from(), first + match.to()));
      }
      first += last.get(turn).size();
    }
    return all;
  }

  private List<TurnText> turns(List<List<String>> turns) {
    return turns.stream().map(turn -> new TurnText(work.language(), List.of(turn))).toList();
  }

  private static List<List<String>> split(String text) {
    List<List<String>> turns = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      List<String> words = words(text, from, to);
      if (!words.isEmpty()) {
        turns.add(words);
      }
      from = to + 1;
    }
    return turns;
  }

  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int start = from; start < to; ) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? to : space;
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }
}
