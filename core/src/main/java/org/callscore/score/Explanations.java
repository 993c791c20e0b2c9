package org.callscore.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Matcher;
import org.callscore.match.NearestPhrase;
import org.callscore.match.PhraseResolver;
import org.callscore.match.ResolvedSet;
import org.callscore.match.SlotNames;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Searched;
import org.callscore.text.Language;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/** What phrase sets see in one call, for people who ask why. */
final class Explanations {
  /** So many utterances fit on a screen with what is seen in them. */
  private static final int SHOWN = 12;

  private static final int MISSES = 5;

  private final SpokenCall call;
  private final Lexicon lexicon;

  Explanations(SpokenCall call, Lexicon lexicon) {
    this.call = call;
    this.lexicon = lexicon;
  }

  /** With the matches of some sets only. */
  static Explanations of(
      Transcript transcript,
      Language language,
      Lexicon lexicon,
      Map<String, PhraseSet> all,
      Profile profile,
      Set<String> wanted) {
    Matcher matcher =
        CompiledPhrases.compile(RuleSets.withReferences(wanted, all), lexicon, language).matcher();
    return new Explanations(
        SpokenCall.of(transcript, language, all, matcher, matcher, profile), lexicon);
  }

  /** The stretch a finding was about, marked and analysed, and what came near. */
  List<String> of(Rule rule, Finding finding, Set<String> heard) {
    List<String> lines = new ArrayList<>(marked(rule, finding, heard));
    for (String set : heard) {
      lines.addAll(nearest(set, rule.speakers(), 1));
    }
    return lines;
  }

  private List<String> marked(Rule rule, Finding finding, Set<String> heard) {
    Searched searched = finding.searched();
    Set<Integer> shown = new TreeSet<>();
    List<Utterance> all = call.text().transcript().utterances();
    for (String set : heard) {
      call.matches().of(set).forEach(match -> shown.add(match.evidence().utterance()));
    }
    for (int u = 0; u < all.size() && shown.size() < SHOWN; u++) {
      if (rule.speakers().contains(all.get(u).speaker()) && touches(all.get(u), searched)) {
        shown.add(u);
      }
    }
    return new MarkedCall(call, heard).lines(shown::contains);
  }

  private static boolean touches(Utterance utterance, @Nullable Searched searched) {
    Integer from = searched == null ? null : searched.fromMillis();
    Integer to = searched == null ? null : searched.toMillis();
    return !utterance.timed()
        || from == null
        || to == null
        || (utterance.endMillis() > from && utterance.startMillis() < to);
  }

  /** The whole call, marked and analysed. */
  List<String> whole(Collection<String> wanted) {
    return new MarkedCall(call, wanted).lines(utterance -> true);
  }

  /** What was seen at a time: the utterance then, else the one before it. */
  List<String> at(int millis, RulePack pack) {
    List<Utterance> all = call.text().transcript().utterances();
    Set<Integer> then = new TreeSet<>();
    int last = -1;
    for (int u = 0; u < all.size(); u++) {
      if (all.get(u).timed() && all.get(u).startMillis() <= millis) {
        last = u;
        if (all.get(u).endMillis() > millis) {
          then.add(u);
        }
      }
    }
    if (then.isEmpty() && last >= 0) {
      then.add(last);
    }
    if (then.isEmpty()) {
      return List.of("nothing was said at " + DerivedEvents.clock(millis));
    }
    List<String> lines =
        new ArrayList<>(new MarkedCall(call, call.sets().keySet()).lines(then::contains));
    for (String set : new TreeSet<>(call.sets().keySet())) {
      boolean here =
          call.matches().of(set).stream().anyMatch(m -> then.contains(m.evidence().utterance()));
      if (here) {
        lines.add(set + ": heard by " + listeners(set, pack));
      }
    }
    return lines;
  }

  private static String listeners(String set, RulePack pack) {
    String rules =
        pack.rules().stream()
            .filter(rule -> RuleSets.of(rule, Profile.DEFAULT).contains(set))
            .map(Rule::id)
            .collect(Collectors.joining(", "));
    return rules.isEmpty() ? "no rule of the pack" : rules;
  }

  /** Where a set was said, and what came near elsewhere. */
  List<String> phrase(String set) {
    List<String> lines = new ArrayList<>();
    Set<Integer> said = new TreeSet<>();
    call.matches().of(set).forEach(match -> said.add(match.evidence().utterance()));
    lines.add(set + " was said " + call.matches().of(set).size() + " times");
    lines.addAll(new MarkedCall(call, Set.of(set)).lines(said::contains));
    lines.addAll(nearest(set, Set.of(Speaker.values()), MISSES));
    return lines;
  }

  /** What came nearest to a set in turns in which it was not said. */
  private List<String> nearest(String set, Set<Speaker> speakers, int most) {
    PhraseSet written = call.sets().get(set);
    if (written == null) {
      return List.of();
    }
    ResolvedSet resolved = resolved(set);
    record Miss(int turn, NearestPhrase nearest) {}
    List<Miss> misses = new ArrayList<>();
    SlotNames names = call.matches().names();
    for (int t = 0; t < call.text().turns().size(); t++) {
      int turn = t;
      boolean said = call.matches().of(set).stream().anyMatch(match -> match.turn() == turn);
      if (!said && speakers.contains(call.text().turns().get(t).speaker())) {
        NearestPhrase.in(call.text().text(t), names, lexicon, call.language(), resolved.phrases())
            .ifPresent(nearest -> misses.add(new Miss(turn, nearest)));
      }
    }
    misses.sort(Comparator.comparingInt((Miss miss) -> -miss.nearest.words()));
    return misses.stream()
        .limit(most)
        .map(miss -> told(set, written.phrases(), miss.turn, miss.nearest))
        .toList();
  }

  private ResolvedSet resolved(String set) {
    return PhraseResolver.asWritten(
            RuleSets.withReferences(Set.of(set), call.sets()), lexicon, call.language())
        .stream()
        .filter(one -> one.name().equals(set))
        .findFirst()
        .orElseThrow();
  }

  private String told(String set, List<Phrase> phrases, int turn, NearestPhrase nearest) {
    List<String> words = words(turn);
    String heard =
        String.join(" ", words.subList(nearest.from(), Math.min(nearest.to(), words.size())));
    String start =
        "nearest to "
            + set
            + clock(turn, nearest.from())
            + ": '"
            + heard
            + "' of '"
            + phrases.get(nearest.phrase()).notation()
            + "', ";
    if (nearest.whole()) {
      return start + "but it stands inside an exception";
    }
    String found =
        nearest.to() < words.size() ? "then '" + words.get(nearest.to()) + "'" : "then nothing";
    return start + found + " where it needs '" + String.join("' or '", nearest.expected()) + "'";
  }

  private String clock(int turn, int word) {
    return call.text().timed()
        ? " at " + DerivedEvents.clock(call.text().startMillis(call.text().position(turn, word)))
        : "";
  }

  private List<String> words(int turn) {
    List<String> words = new ArrayList<>();
    for (int utterance : call.text().turns().get(turn).utterances()) {
      words.addAll(call.text().transcript().utterances().get(utterance).tokens());
    }
    return words;
  }
}
