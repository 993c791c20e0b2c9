package org.callscore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Turn;
import org.callscore.transcript.Utterance;

/** What was said, in order of time, with the findings marked in the words. */
final class TurnsView {
  private static final float DOUBTFUL = 0.5f;

  private final Transcript transcript;
  private final List<Finding> findings;

  /** Of each utterance, by word: the indices of the findings whose evidence holds the word. */
  private final List<Map<Integer, SortedSet<Integer>>> marks = new ArrayList<>();

  TurnsView(Transcript transcript, Scorecard card) {
    this.transcript = transcript;
    this.findings = card.findings();
    transcript.utterances().forEach(utterance -> marks.add(new TreeMap<>()));
    List<Turn> turns = transcript.turns();
    for (int i = 0; i < findings.size(); i++) {
      if (shown(findings.get(i))) {
        for (Evidence evidence : findings.get(i).evidence()) {
          mark(evidence, i, turns);
        }
      }
    }
  }

  private static boolean shown(Finding finding) {
    return finding.verdict() == Verdict.MET
        || (finding.verdict() == Verdict.VIOLATED && !FindingsView.incomplete(finding));
  }

  /** Evidence may run over the end of its utterance into the next one of the same turn. */
  private void mark(Evidence evidence, int finding, List<Turn> turns) {
    int left = evidence.words();
    int word = Math.max(0, evidence.word());
    for (int utterance : restOfTurn(evidence.utterance(), turns)) {
      int size = transcript.utterances().get(utterance).tokens().size();
      for (; left > 0 && word < size; word++, left--) {
        marks.get(utterance).computeIfAbsent(word, w -> new TreeSet<>()).add(finding);
      }
      word = 0;
    }
  }

  private static List<Integer> restOfTurn(int utterance, List<Turn> turns) {
    for (Turn turn : turns) {
      int at = turn.utterances().indexOf(utterance);
      if (at >= 0) {
        return turn.utterances().subList(at, turn.utterances().size());
      }
    }
    return List.of();
  }

  Html html() {
    List<Html> rows = new ArrayList<>();
    List<Integer> missing = missing();
    List<Utterance> utterances = transcript.utterances();
    for (int i = 0; i < utterances.size(); i++) {
      while (!missing.isEmpty() && searchedTo(missing.get(0)) <= utterances.get(i).startMillis()) {
        rows.add(missingRow(missing.remove(0)));
      }
      rows.add(row(i));
    }
    missing.forEach(finding -> rows.add(missingRow(finding)));
    return Html.join(rows);
  }

  private Html row(int index) {
    Utterance utterance = transcript.utterances().get(index);
    boolean goesOn =
        index > 0 && transcript.utterances().get(index - 1).speaker() == utterance.speaker();
    return Html.of(
        "<li class=\"utterance {}{}\"{}>{}<span class=\"who\">{}</span><p>{}{}</p></li>",
        utterance.speaker().label(),
        goesOn ? " goes-on" : "",
        utterance.timed()
            ? Html.of(
                " data-start=\"{}\" data-end=\"{}\"",
                utterance.startMillis(),
                utterance.endMillis())
            : Html.NOTHING,
        FindingsView.play(utterance.timed() ? utterance.startMillis() : null),
        Html.name(utterance.speaker()),
        words(index),
        overlap(index));
  }

  /** The words, those with the same marks in one piece. */
  private Html words(int index) {
    Utterance utterance = transcript.utterances().get(index);
    List<String> tokens = utterance.tokens();
    List<Html> pieces = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= tokens.size(); to++) {
      SortedSet<Integer> here = marksOf(index, from);
      if (to == tokens.size() || !marksOf(index, to).equals(here)) {
        List<Html> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
          words.add(word(utterance, tokens.get(i), i));
          words.add(new Html(i + 1 < to ? " " : ""));
        }
        pieces.add(marked(Html.join(words), here));
        pieces.add(new Html(" "));
        from = to;
      }
    }
    return Html.join(pieces);
  }

  private SortedSet<Integer> marksOf(int utterance, int word) {
    return marks.get(utterance).getOrDefault(word, new TreeSet<>());
  }

  private static Html word(Utterance utterance, String token, int index) {
    boolean doubtful =
        !utterance.words().isEmpty() && utterance.words().get(index).confidence() < DOUBTFUL;
    return doubtful
        ? Html.of(
            "<span class=\"doubtful\" title=\"{} % sure\">{}</span>",
            Math.round(utterance.words().get(index).confidence() * 100), token)
        : Html.of("{}", token);
  }

  private Html marked(Html words, SortedSet<Integer> marks) {
    if (marks.isEmpty()) {
      return words;
    }
    int shown =
        marks.stream()
            .filter(i -> findings.get(i).verdict() == Verdict.VIOLATED)
            .findFirst()
            .orElse(marks.first());
    Verdict verdict = findings.get(shown).verdict();
    List<String> titles = marks.stream().map(this::described).toList();
    return Html.of(
        "<mark class=\"{}\" data-finding=\"f{}\" title=\"{}\">{}{}"
            + "<span class=\"unseen\"> ({})</span></mark>",
        verdict.label(),
        shown,
        String.join("; ", titles),
        words,
        Html.icon(verdict),
        String.join("; ", titles));
  }

  private String described(int index) {
    Finding finding = findings.get(index);
    return Html.name(finding.verdict()) + ": " + finding.title();
  }

  /** Says when somebody else was speaking too. */
  private Html overlap(int index) {
    Utterance utterance = transcript.utterances().get(index);
    for (int i = index - 1; i >= 0 && utterance.timed(); i--) {
      Utterance earlier = transcript.utterances().get(i);
      if (earlier.speaker() != utterance.speaker()
          && earlier.endMillis() > utterance.startMillis()) {
        int end = Math.min(earlier.endMillis(), utterance.endMillis());
        return Html.of(
            "<span class=\"overlap\">⇄ begins while the {} is speaking, {} at once</span>",
            earlier.speaker().label(),
            ClockTime.seconds(end - utterance.startMillis()));
      }
    }
    return Html.NOTHING;
  }

  /** The findings without a place in the words: what was not said, by where the search ended. */
  private List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      boolean absent = finding.evidence().isEmpty() || FindingsView.incomplete(finding);
      if (finding.verdict() == Verdict.VIOLATED && absent) {
        missing.add(i);
      }
    }
    missing.sort(Comparator.comparingInt(this::searchedTo));
    return missing;
  }

  private int searchedTo(int index) {
    Searched searched = findings.get(index).searched();
    return searched == null || searched.toMillis() == null
        ? Integer.MAX_VALUE
        : searched.toMillis();
  }

  private Html missingRow(int index) {
    int to = searchedTo(index);
    String heard = findings.get(index).evidence().isEmpty() ? "Not heard" : "Not complete";
    String where = to == Integer.MAX_VALUE ? "Violated" : heard + " by " + ClockTime.of(to);
    return Html.of(
        "<li class=\"missing\"><mark class=\"violated\" data-finding=\"f{}\">{} {}: {}</mark></li>",
        index,
        Html.icon(Verdict.VIOLATED),
        where,
        findings.get(index).title());
  }
}
