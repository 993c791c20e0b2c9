package org.callscore.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes compiled phrases as s-expressions, for people and tests. */
final class ProgramPrinter {
  private static final List<String> SLOTS =
      List.of(
          "company",
          "agent",
          "customer",
          "unknown-company",
          "unknown-agent",
          "like-company",
          "like-agent",
          "like-customer",
          "like-words");

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
    for (int phrase = 0; phrase < program.size(); phrase++) {
      if (program.set(phrase) == index) {
        boolean exception = phrase >= program.exceptionFrom[0];
        text.append(exception ? "(except)" : anchor(phrase)).append(' ');
        text.append(node(program.start(phrase))).append('\n');
      }
    }
    return text.toString();
  }

  private String anchor(int phrase) {
    List<String> anchors = new ArrayList<>();
    for (int key = 0; key < program.roles.length; key++) {
      if (names(key, phrase)) {
        anchors.add(keys.getOrDefault(key, "?"));
      }
    }
    for (int slot = 0; slot < program.pairs.length; slot++) {
      long pair = program.pairs[slot];
      if (pair != 0 && names(program.pairPosting[slot], phrase)) {
        anchors.add(keys.get((int) (pair >>> 32)) + "+" + keys.get((int) pair));
      }
    }
    int bounds = program.bounds(phrase);
    return "(anchor %d %d %s)"
        .formatted(
            PhraseProgram.anchorMin(bounds),
            PhraseProgram.anchorMax(bounds),
            anchors.stream().sorted().collect(Collectors.joining(" ")));
  }

  /** Whether a posting list has the phrase. */
  private boolean names(int list, int phrase) {
    return IntStream.range(program.postingFrom[list], program.postingFrom[list + 1])
        .anyMatch(at -> program.postings[at] == phrase);
  }

  private String node(int node) {
    return switch (code[node]) {
      case PhraseProgram.WORDS -> words(node, code[node + 1] == 1 ? "" : "words ");
      case PhraseProgram.ONE_OF -> words(node, "one-of ");
      case PhraseProgram.STEM -> keys.getOrDefault(code[node + 1], "?");
      case PhraseProgram.CLASS -> "(class " + program.tags.get(code[node + 1]) + ")";
      case PhraseProgram.SLOT -> "(slot " + SLOTS.get(code[node + 1]) + ")";
      case PhraseProgram.HEARD ->
          "(heard " + String.join(" ", program.heard.get(code[node + 1])) + ")";
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

  private String words(int node, String operation) {
    String words =
        IntStream.range(0, code[node + 1])
            .mapToObj(i -> keys.getOrDefault(code[node + 2 + i], "?"))
            .collect(Collectors.joining(" "));
    return operation.isEmpty() ? words : "(" + operation + words + ")";
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
