package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The engines of this project: the one place that knows how they are called. */
final class CallScoreEngine implements MatchingEngine {
  private final Work work;
  private final Matcher matcher;
  private final boolean fromText;
  private final List<List<TurnText>> calls;
  private final Matches found = new Matches();
  private List<TurnText> last = List.of();

  private CallScoreEngine(Work work, Matcher matcher, boolean fromText) {
    this.work = work;
    this.matcher = matcher;
    this.fromText = fromText;
    calls = work.calls().stream().map(call -> turns(call.turns())).toList();
  }

  /** The fast one from analysed words, as a stored transcript gives them. */
  static CallScoreEngine fromWords(Work work) {
    return new CallScoreEngine(work, compile(work).matcher(), false);
  }

  /** The fast one from the call's text: splitting it and looking every word up is measured. */
  static CallScoreEngine fromText(Work work) {
    return new CallScoreEngine(work, compile(work).matcher(), true);
  }

  /** The definition of matching, run as it stands, from analysed words. */
  static CallScoreEngine naive(Work work) {
    return new CallScoreEngine(work, compile(work).naiveMatcher(), false);
  }

  static CompiledPhrases compile(Work work) {
    return CompiledPhrases.compile(work.rules(), work.language());
  }

  @Override
  public int match(int call) {
    last = fromText ? turns(split(work.calls().get(call).text())) : calls.get(call);
    matcher.match(last, SlotNames.UNKNOWN, found);
    return found.size();
  }

  @Override
  public SortedSet<Found> found() {
    int[] begins = new int[last.size() + 1];
    for (int turn = 0; turn < last.size(); turn++) {
      begins[turn + 1] = begins[turn] + last.get(turn).size();
    }
    SortedSet<Found> all = new TreeSet<>();
    for (int match = 0; match < found.size(); match++) {
      int begin = begins[found.turn(match)];
      all.add(new Found(found.set(match), begin + found.from(match), begin + found.to(match)));
    }
    return all;
  }

  private List<TurnText> turns(List<List<String>> turns) {
    List<TurnText> texts = new ArrayList<>(turns.size());
    for (List<String> turn : turns) {
      texts.add(new TurnText(work.language(), List.of(turn)));
    }
    return texts;
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
