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
  private final AnchorTable table;
  private final Map<Integer, String> keys = new HashMap<>();

  ProgramPrinter(PhraseProgram program) {
    this.program = program;
    code = program.code;
    table = program.anchors;
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
    for (int key = 0; key < table.postingsOfKey.length; key++) {
      if (names(table.postingsOfKey[key], phrase)) {
        anchors.add(keys.getOrDefault(key, "?"));
      }
    }
    for (int slot = 0; slot < table.pairs.length; slot += 2) {
      long pair = table.pairs[slot];
      if (pair != 0 && names(table.pairs[slot + 1], phrase)) {
        String between = Pairs.isApart(pair) ? "..." : "+";
        anchors.add(keys.get(Pairs.first(pair)) + between + keys.get(Pairs.second(pair)));
      }
    }
    int bounds = program.bounds(phrase);
    return "(anchor %d %d %s)"
        .formatted(
            PhraseProgram.anchorMin(bounds),
            PhraseProgram.anchorMax(bounds),
            anchors.stream().sorted().collect(Collectors.joining(" ")));
  }

  /** Whether these postings have the phrase. */
  private boolean names(long range, int phrase) {
    return IntStream.range(AnchorTable.from(range), AnchorTable.to(range))
        .map(at -> AnchorTable.phrase(table.postings[AnchorTable.RECORD * at]))
        .anyMatch(one -> one == phrase);
  }

  private String node(int node) {
    int number = PhraseProgram.number(code[node]);
    return switch (PhraseProgram.operation(code[node])) {
      case PhraseProgram.WORD, PhraseProgram.STEM -> keys.getOrDefault(number, "?");
      case PhraseProgram.WORDS -> "(words " + words(node, number) + ")";
      case PhraseProgram.ONE_OF -> "(one-of " + words(node, number) + ")";
      case PhraseProgram.CLASS -> "(class " + program.tags.get(number) + ")";
      case PhraseProgram.SLOT -> "(slot " + SLOTS.get(number) + ")";
      case PhraseProgram.HEARD -> "(heard " + String.join(" ", program.heard.get(number)) + ")";
      case PhraseProgram.EDGE -> "(edge " + edge(number) + ")";
      case PhraseProgram.ANY -> "any";
      case PhraseProgram.NUMBER -> "number";
      case PhraseProgram.NAME -> "name";
      case PhraseProgram.IMPERATIVE -> "imperative";
      case PhraseProgram.SEQUENCE -> "(sequence " + children(node, number, 1) + ")";
      case PhraseProgram.CHOICE -> "(choice " + children(node, number, 1) + ")";
      case PhraseProgram.SWITCH ->
          "(choice " + children(node, number, PhraseProgram.step(PhraseProgram.SWITCH)) + ")";
      case PhraseProgram.REPEAT ->
          "(repeat %d %d %s)"
              .formatted(
                  PhraseProgram.low(number), PhraseProgram.high(number), node(code[node + 1]));
      case PhraseProgram.GAP ->
          "(gap %d %d)".formatted(PhraseProgram.low(number), PhraseProgram.high(number));
      case PhraseProgram.NOT -> {
        String side =
            PhraseProgram.NOTS.get(PhraseProgram.low(number)).name().toLowerCase(Locale.ROOT);
        yield "(not-" + side + " " + code[node + 1] + " " + node(code[node + 3]) + ")";
      }
      default -> throw new AssertionError(code[node]);
    };
  }

  private String words(int node, int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(i -> keys.getOrDefault(code[node + i], "?"))
        .collect(Collectors.joining(" "));
  }

  private static String edge(int kind) {
    return PhraseProgram.EDGES.get(kind).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String children(int node, int size, int step) {
    return IntStream.range(0, size)
        .mapToObj(i -> node(code[node + 1 + i * step]))
        .collect(Collectors.joining(" "));
  }
}
