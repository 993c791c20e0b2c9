package org.callscore.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;

/**
 * What there is to find in the calls of a {@link Work}, by the definition of matching. Only so that
 * 100,000 rules can be checked, a rule is left out in a turn that lacks a word without which it
 * cannot match.
 */
final class ReferenceMatches {
  private final Work work;
  private final Sounds sounds;
  private final List<ResolvedSet> sets;

  /** Of each rule what it needs: of every one of these sets at least one word. */
  private final List<List<Set<String>>> needed = new ArrayList<>();

  /** Rules by the words of one of the sets they need; those that need none by the empty word. */
  private final Map<String, List<Integer>> byNeededWord = new HashMap<>();

  ReferenceMatches(Work work) {
    this.work = work;
    sounds = new Sounds(Lexicon.EMPTY, work.language());
    sets = PhraseResolver.resolve(work.rules(), Lexicon.EMPTY, sounds, work.language());
    Map<String, Integer> uses = new HashMap<>();
    for (ResolvedSet set : sets) {
      List<Set<String>> needs = neededBy(new Phrase.Choice(set.phrases()));
      needed.add(needs);
      needs.forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
    }
    for (int rule = 0; rule < sets.size(); rule++) {
      Set<String> rarest =
          needed.get(rule).stream()
              .min(
                  Comparator.comparingInt(
                      words -> words.stream().mapToInt(w -> uses.getOrDefault(w, 0)).sum()))
              .orElse(Set.of(""));
      for (String word : rarest) {
        byNeededWord.computeIfAbsent(word, none -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** What an engine that tells so much must find in a call. */
  SortedSet<Found> in(int call, Tells tells) {
    SortedSet<Found> all = new TreeSet<>();
    int first = 0;
    for (List<String> words : work.calls().get(call).turns()) {
      TurnText turn = new TurnText(work.language(), List.of(words));
      List<Integer> rules = rulesFor(words);
      if (tells == Tells.ENDS) {
        addEnds(turn, rules, first, all);
      } else {
        List<ResolvedSet> candidates = rules.stream().map(sets::get).toList();
        for (Match match : new NaiveMatcher(candidates, sounds).match(turn, SlotNames.UNKNOWN)) {
          int rule = RuleMaker.number(match.set());
          all.add(
              tells == Tells.SPANS
                  ? new Found(rule, first + match.from(), first + match.to())
                  : new Found(rule, Found.UNTOLD, Found.UNTOLD));
        }
      }
      first += words.size();
    }
    return all;
  }

  private void addEnds(TurnText turn, List<Integer> rules, int first, Collection<Found> all) {
    PhraseEnds ends = new PhraseEnds(turn, SlotNames.UNKNOWN, sounds, true);
    for (int rule : rules) {
      for (Phrase phrase : sets.get(rule).phrases()) {
        for (int from = 0; from < turn.size(); from++) {
          for (int to : ends.of(phrase, from)) {
            all.add(new Found(rule, Found.UNTOLD, first + to));
          }
        }
      }
    }
  }

  private List<Integer> rulesFor(List<String> turn) {
    Set<String> words = new HashSet<>(turn);
    TreeSet<Integer> rules = new TreeSet<>(byNeededWord.getOrDefault("", List.of()));
    for (String word : words) {
      for (int rule : byNeededWord.getOrDefault(word, List.of())) {
        if (needed.get(rule).stream().noneMatch(need -> Collections.disjoint(need, words))) {
          rules.add(rule);
        }
      }
    }
    return List.copyOf(rules);
  }

  /** Sets of words; where the phrase matches there is one of each. */
  private static List<Set<String>> neededBy(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return List.of(Set.of(literal.word()));
    }
    if (phrase instanceof Phrase.Sequence || phrase instanceof Phrase.Near) {
      return phrase.inner().stream().flatMap(part -> neededBy(part).stream()).toList();
    }
    if (phrase instanceof Phrase.Choice choice) {
      return neededByOneOf(choice.alternatives());
    }
    return phrase instanceof Phrase.Repeat repeat && repeat.min() > 0
        ? neededBy(repeat.part())
        : List.of();
  }

  /** What all alternatives need; where that is nothing, one word of any of them. */
  private static List<Set<String>> neededByOneOf(List<Phrase> alternatives) {
    List<Set<String>> byAll = new ArrayList<>(neededBy(alternatives.get(0)));
    Set<String> byAny = new HashSet<>();
    for (Phrase alternative : alternatives) {
      List<Set<String>> needs = neededBy(alternative);
      if (needs.isEmpty()) {
        return List.of();
      }
      byAll.retainAll(needs);
      byAny.addAll(needs.get(0));
    }
    return byAll.isEmpty() ? List.of(byAny) : byAll;
  }
}
