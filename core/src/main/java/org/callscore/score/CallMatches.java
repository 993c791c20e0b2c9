package org.callscore.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callscore.match.Matcher;
import org.callscore.match.Matches;
import org.callscore.match.SlotNames;
import org.callscore.match.TurnText;
import org.callscore.rule.Profile;
import org.callscore.text.Language;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;

/** Every match of every phrase set in a call, by set, in order of place. */
final class CallMatches {
  /** The set by which a customer tells their own name; the names in it are then known. */
  static final String CUSTOMER_INTRODUCTION = "customer-introduction";

  private static final Comparator<SpokenMatch> BY_PLACE =
      Comparator.comparingInt(SpokenMatch::position).thenComparing(SpokenMatch::set);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final CallText text;
  private final SlotNames names;
  private final Map<String, List<SpokenMatch>> bySet;

  /** Those already found, each set's in order of place. */
  CallMatches(CallText text, SlotNames names, Map<String, List<SpokenMatch>> bySet) {
    this.text = text;
    this.names = names;
    this.bySet = bySet;
  }

  /** With one matcher for the customer's words and one for everybody else's. */
  CallMatches(
      CallText text, Matcher customers, Matcher others, Language language, Profile profile) {
    this.text = text;
    bySet = new HashMap<>();
    List<Integer> customersTurns = new ArrayList<>();
    List<Integer> othersTurns = new ArrayList<>();
    for (int t = 0; t < text.turns().size(); t++) {
      boolean customer = text.turns().get(t).speaker() == Speaker.CUSTOMER;
      (customer ? customersTurns : othersTurns).add(t);
    }
    SlotNames known = knownNames(text.transcript().metadata(), profile, language);
    collect(customersTurns, customers, known);
    List<List<String>> told = namesTold();
    // Only now is it known what the customer is called, so the others' words come second.
    told.addAll(0, known.customer());
    names = new SlotNames(known.company(), known.agent(), told);
    collect(othersTurns, others, names);
    bySet.values().forEach(list -> list.sort(Comparator.comparingInt(SpokenMatch::position)));
  }

  private void collect(List<Integer> turns, Matcher matcher, SlotNames slotNames) {
    Matches found = new Matches();
    matcher.match(turns.stream().map(text::text).toList(), slotNames, found);
    for (int m = 0; m < found.size(); m++) {
      SpokenMatch match = text.place(turns.get(found.turn(m)), found.get(m));
      bySet.computeIfAbsent(match.set(), s -> new ArrayList<>()).add(match);
    }
  }

  private List<List<String>> namesTold() {
    List<List<String>> told = new ArrayList<>();
    for (SpokenMatch match : of(CUSTOMER_INTRODUCTION)) {
      TurnText words = text.text(match.turn());
      for (int i = match.from(); i < match.to(); i++) {
        if (words.type(i).name()) {
          told.add(List.of(words.type(i).normal()));
        }
      }
    }
    return told;
  }

  /** The names that the metadata, else the profile, knows. */
  static SlotNames knownNames(Metadata metadata, Profile profile, Language language) {
    return new SlotNames(
        words(language, metadata.company().isEmpty() ? profile.companies() : metadata.company()),
        words(language, agentNames(metadata, profile)),
        words(language, metadata.customer()));
  }

  private static List<String> agentNames(Metadata metadata, Profile profile) {
    AgentName agent = metadata.agent();
    List<String> all = new ArrayList<>();
    for (AgentName one : profile.agents()) {
      if (agent == null || agent.id() == null || agent.id().equals(one.id())) {
        all.addAll(one.names());
      }
    }
    if (agent != null && !agent.names().isEmpty()) {
      return agent.names();
    }
    return all;
  }

  private static List<List<String>> words(Language language, List<String> names) {
    List<List<String>> split = new ArrayList<>();
    for (String name : names) {
      List<String> words = new ArrayList<>();
      for (String word : SPACE.split(name.strip(), -1)) {
        words.add(language.type(word).normal());
      }
      split.add(words);
    }
    return split;
  }

  /** The names the slots stood for. */
  SlotNames names() {
    return names;
  }

  /** All matches of a set. */
  List<SpokenMatch> of(String set) {
    return bySet.getOrDefault(set, List.of());
  }

  /** The matches of some sets by some speakers, in order of place. */
  List<SpokenMatch> of(List<String> sets, Set<Speaker> speakers) {
    List<SpokenMatch> found = List.of();
    for (String set : sets) {
      for (SpokenMatch match : of(set)) {
        if (speakers.contains(match.speaker())) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(match);
        }
      }
    }
    if (sets.size() > 1 && found.size() > 1) {
      found.sort(BY_PLACE);
    }
    return found;
  }
}
