package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;

/**
 * One entry of a matching table.
 *
 * @param phrases by set name
 * @param except by set name
 * @param text a turn, its utterances separated by {@code /}
 * @param names by {@code company}, {@code agent}, {@code customer}
 * @param lexicon its word lists, by name, and sounds, by what they are heard for
 * @param matches {@code [set, from, to]}, with {@code unverified} as a fourth where it is
 */
record MatchCase(
    String name,
    Map<String, List<String>> phrases,
    Map<String, List<String>> except,
    String text,
    Map<String, List<String>> names,
    Lexicon lexicon,
    List<List<Object>> matches) {

  List<PhraseSet> sets() {
    List<PhraseSet> sets = new ArrayList<>();
    phrases.forEach(
        (set, notations) -> {
          List<Phrase> exceptions = parse(except.getOrDefault(set, List.of()));
          sets.add(
              new PhraseSet(set, "toy", parse(notations), exceptions, null, List.of(), List.of()));
        });
    return sets;
  }

  private static List<Phrase> parse(List<String> notations) {
    return notations.stream().map(Phrase::parse).toList();
  }

  TurnText turn(Language language) {
    List<List<String>> utterances = new ArrayList<>();
    for (String utterance : text.split("/", -1)) {
      String stripped = utterance.strip();
      utterances.add(stripped.isEmpty() ? List.of() : List.of(stripped.split(" +")));
    }
    return new TurnText(language, utterances);
  }

  SlotNames slotNames() {
    return new SlotNames(names("company"), names("agent"), names("customer"));
  }

  private List<List<String>> names(String kind) {
    return names.getOrDefault(kind, List.of()).stream().map(n -> List.of(n.split(" "))).toList();
  }

  /** What an engine finds, in the form of the table. */
  List<List<Object>> find(Engine engine, Language language) {
    CompiledPhrases compiled = CompiledPhrases.compile(sets(), lexicon, language);
    return engine.matcher(compiled).match(turn(language), slotNames()).stream()
        .map(MatchCase::row)
        .toList();
  }

  private static List<Object> row(Match m) {
    return m.verified()
        ? List.of(m.set(), m.from(), m.to())
        : List.of(m.set(), m.from(), m.to(), "unverified");
  }

  /** As an entry to paste into a table, with these matches. */
  String toYaml(List<List<Object>> found) {
    StringBuilder yaml = new StringBuilder("- name: " + name + "\n");
    yaml.append("  phrases: ").append(flow(phrases)).append('\n');
    if (!except.isEmpty()) {
      yaml.append("  except: ").append(flow(except)).append('\n');
    }
    yaml.append("  text: \"").append(text).append("\"\n");
    if (!names.isEmpty()) {
      yaml.append("  names: ").append(flow(names)).append('\n');
    }
    if (!lexicon.lists().isEmpty()) {
      yaml.append("  lists: ").append(flow(lexicon.lists())).append('\n');
    }
    if (!lexicon.sounds().isEmpty()) {
      yaml.append("  sounds: ").append(flow(lexicon.sounds())).append('\n');
    }
    return yaml.append("  matches: ").append(found).append('\n').toString();
  }

  private static String flow(Map<String, List<String>> map) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(e -> e.getKey() + ": " + quoted(e.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(t -> '"' + t + '"').collect(Collectors.joining(", ", "[", "]"));
  }
}
