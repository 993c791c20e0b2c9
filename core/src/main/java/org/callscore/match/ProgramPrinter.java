package org.callscore.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callscore.match.PhraseProgram.Entry;

/** Writes compiled phrases as s-expressions, for people and tests. */
final class ProgramPrinter {
  private static final List<String> SLOTS =
      List.of("company", "agent", "customer", "unknown-company", "unknown-agent");

  private final PhraseProgram program;
  private final int[] code;
  private final Map<Integer, String> keys = new HashMap<>();

  ProgramPrinter(PhraseProgram program) {
    this.program = program;
    code = program.code;
    keys.put(PhraseProgram.EVERY, "<every>");
    keys.put(PhraseProgram.NUMBERS, "<number>");
    keys.put(PhraseProgram.NAMES, "<name>");
    keys.put(PhraseProgram.IMPERATIVES, "<imperative>");
    for (int slot = 0; slot < SLOTS.size(); slot++) {
      keys.put(PhraseProgram.SLOTS + slot, "<" + SLOTS.get(slot) + ">");
    }
    program.words.forEach((word, key) -> keys.put(key, word));
    program.stems.forEach((stem, key) -> keys.put(key, "~" + stem));
  }

  /** One line per phrase and exception: the anchor with its distance, then the phrase. */
  String print(String set) {
    int index = program.setNames.indexOf(set);
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < program.phrases.length; number++) {
      Entry phrase = program.phrases[number];
      if (phrase.set() == index) {
        text.append(anchor(number, phrase)).append(' ').append(node(phrase.start())).append('\n');
      }
    }
    for (Entry exception : index < 0 ? new Entry[0] : program.exceptions[index]) {
      text.append("(except) ").append(node(exception.start())).append('\n');
    }
    return text.toString();
  }

  private String anchor(int number, Entry phrase) {
    String words =
        IntStream.range(0, program.postings.length)
            .filter(key -> Arrays.binarySearch(program.postings[key], number) >= 0)
            .mapToObj(key -> keys.getOrDefault(key, "?"))
            .sorted()
            .collect(Collectors.joining(" "));
    return "(anchor " + phrase.anchorMin() + " " + phrase.anchorMax() + " " + words + ")";
  }

  private String node(int node) {
    return switch (code[node]) {
      case PhraseProgram.WORD, PhraseProgram.STEM -> keys.getOrDefault(code[node + 1], "?");
      case PhraseProgram.CLASS -> "(class " + program.tags.get(code[node + 1]) + ")";
      case PhraseProgram.SLOT -> "(slot " + SLOTS.get(code[node + 1]) + ")";
      case PhraseProgram.EDGE -> "(edge " + edge(code[node + 1]) + ")";
      case PhraseProgram.ANY -> "any";
      case PhraseProgram.NUMBER -> "number";
      case PhraseProgram.NAME -> "name";
      case PhraseProgram.IMPERATIVE -> "imperative";
      case PhraseProgram.SEQUENCE -> "(sequence " + children(node) + ")";
      case PhraseProgram.CHOICE -> "(choice " + children(node) + ")";
      case PhraseProgram.REPEAT ->
          "(repeat " + code[node + 1] + " " + code[node + 2] + " " + node(code[node + 3]) + ")";
      case PhraseProgram.NOT -> {
        String side = PhraseProgram.NOTS.get(code[node + 1]).name().toLowerCase(Locale.ROOT);
        yield "(not-" + side + " " + code[node + 2] + " " + node(code[node + 5]) + ")";
      }
      default -> throw new AssertionError(code[node]);
    };
  }

  private static String edge(int kind) {
    return PhraseProgram.EDGES.get(kind).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String children(int node) {
    return IntStream.range(0, code[node + 1])
        .mapToObj(i -> node(code[node + 2 + i]))
        .collect(Collectors.joining(" "));
  }
}
