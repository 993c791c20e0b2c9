package org.callscore.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small pack that could be, over a vocabulary so small that its phrases are often said. */
final class RandomRules {
  private static final int SETS = 6;
  private static final int RULES = 14;
  private static final List<String> WORDS = List.of("apple", "pear", "plum", "fig", "kiwi");

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  /** Something to say. */
  String line() {
    return switch (random.nextInt(10)) {
      case 0 -> "okay";
      case 1 -> pick("hold", "hold on a moment", "bad fig", "transferring you");
      case 2 -> pick("peterson", "i am peterson", "thanks peterson", "peter son");
      default ->
          IntStream.rangeClosed(0, random.nextInt(7))
              .mapToObj(i -> word())
              .collect(Collectors.joining(" "));
    };
  }

  /** Writes the pack's files and returns their folder. */
  Path write(Path folder) throws IOException {
    for (int i = 0; i < SETS; i++) {
      write(folder.resolve("phrases/en/s" + i + ".yaml"), set());
    }
    write(folder.resolve("phrases/en/hold-request.yaml"), set("hold on"));
    write(folder.resolve("phrases/en/complaint.yaml"), set("bad"));
    write(folder.resolve("phrases/en/customer-introduction.yaml"), set("i am <name>"));
    write(folder.resolve("phrases/en/transfer-announcement.yaml"), set("transferring"));
    StringBuilder pack =
        new StringBuilder(
            "version: 1.0.0\ntitle: random\nsections:\n  - {id: all, title: All, weight: 1, rules: [");
    for (int i = 0; i < RULES; i++) {
      write(folder.resolve("standard/all/r" + i + ".yaml"), rule(i));
      pack.append(i == 0 ? "" : ", ").append("all/r").append(i);
    }
    write(folder.resolve("packs/random.yaml"), pack + "]}\n");
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String set(String phrase) {
    return "phrases: [" + phrase + "]\nmatch: [" + phrase + "]\nno-match: [nothing]\n";
  }

  private String set() {
    StringBuilder text = new StringBuilder("phrases:\n");
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append("  - '").append(phrase()).append("'\n");
    }
    if (random.nextInt(3) == 0) {
      text.append("except:\n  - '").append(phrase()).append("'\n");
    }
    return text + "match: [nothing]\nno-match: [nothing]\n";
  }

  private String phrase() {
    return switch (random.nextInt(18)) {
      case 12 -> "<sounds:" + word() + ">";
      case 13 -> "<customer>";
      case 14 -> "<sounds customer> " + word() + "?";
      case 0 -> word() + " " + word() + "?";
      case 1 -> word() + " ... " + word();
      case 2 -> "<turn start> " + word();
      case 3 -> word() + " <turn end>";
      case 4 -> word() + " <not followed within 2 by " + word() + ">";
      case 5 -> "<not preceded within 2 by " + word() + "> " + word();
      case 6 -> "(" + word() + "|" + word() + " " + word() + ") " + word() + "+";
      case 7 -> word() + " <end>";
      case 8 -> "<near 2: " + word() + ", " + word() + ">";
      case 9 -> "<not inside " + word() + " " + word() + "> " + word();
      case 10 -> word() + " <noun>";
      case 11 -> word() + " <unknown agent>";
      default -> word() + " " + word();
    };
  }

  private String rule(int number) {
    boolean triggered = random.nextInt(5) < 2;
    StringBuilder text = new StringBuilder("title: random\nbecause: it is\n");
    text.append("weight: ").append(random.nextInt(3)).append('\n');
    String demand = demand();
    if (!demand.startsWith("keep")) {
      text.append(pick("", "", "speaker: customer\n", "speaker: either\n"));
    }
    boolean ofTheCall = demand.contains("answer-time") || demand.contains("first-word-delay");
    if (triggered) {
      text.append("when: ").append(trigger()).append('\n');
    }
    if (!ofTheCall && random.nextInt(4) > 0) {
      text.append("within: ").append(triggered ? atTheEvent() : ofTheCall()).append('\n');
    }
    text.append(pick("", "", "", "only: {direction: inbound}\n"));
    text.append(
        pick(
            "",
            "",
            "",
            "",
            "",
            "",
            "unless: [{customer: " + name() + ", within: first 8s}]\n",
            "unless: [{agent: " + name() + ", within: first 1 turns}]\n",
            "unless: [{agent: " + name() + "}]\n",
            "unless: [{event: hold}]\n",
            "if: [{customer: " + name() + ", within: first 3 turns}]\n",
            "if: [{metadata: {direction: inbound}}]\n"));
    text.append(
        pick(
            "",
            "",
            "",
            "",
            "overrides: [all/r" + (number + 1 + random.nextInt(RULES - 1)) % RULES + "]\n"));
    text.append(demand).append('\n');
    return text
        + "examples:\n"
        + "  - {language: en, pass: '[0:01] agent: apple'}\n"
        + "  - {language: en, fail: '[0:01] agent: pear'}\n";
  }

  private String atTheEvent() {
    return pick(
        "after",
        "10s after",
        "2 turns after",
        "1 turns after",
        "3 words after",
        "5s before",
        "before",
        "2 turns before to 8s after",
        "during to 9s after");
  }

  private String ofTheCall() {
    return pick(
        "first 10s",
        "first 25s",
        "first 2 turns",
        "first 1 turns",
        "first 12 words",
        "last 20s",
        "last 2 turns",
        "first 50%",
        "last 30%");
  }

  private String trigger() {
    String which = pick("", ", which: first", ", which: last", ", which: each", ", which: 2");
    return switch (random.nextInt(4)) {
      case 0 -> "{customer: " + name() + which + "}";
      case 1 -> "{agent: " + name() + which + "}";
      default ->
          "{event: "
              + pick("hold", "return", "transfer", "complaint", "dead-air", "silence", "closing")
              + which
              + "}";
    };
  }

  private String demand() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "say: " + name();
      case 3 -> "say: [" + name() + ", s" + random.nextInt(SETS) + "]\ntimes: 2";
      case 4 -> "say: {all: [" + name() + ", " + name() + "]}";
      case 5 ->
          "say: {order: ["
              + name()
              + pick(", {customer: ", ", {agent: ", ", {say: ")
              + name()
              + pick("", ", within: 5s", ", within: 2 turns")
              + "}]}";
      case 6 -> "say: {all: [" + name() + ", " + name() + ", " + name() + "], atLeast: 2}";
      case 7, 8 -> "avoid: " + name();
      case 9 -> "avoid: [" + name() + ", " + name() + "]";
      case 10 -> "avoid: " + name() + "\natMost: 1";
      default ->
          pick(
              "keep: longest-non-talk\natMost: 4s",
              "keep: dead-air\natMost: 5s",
              "keep: interruptions\natMost: 1",
              "keep: response-time\natMost: 3s",
              "keep: longest-monologue\natMost: 6s",
              "keep: words-per-turn\natMost: 12",
              "keep: answer-time\natMost: 10s",
              "keep: first-word-delay\natMost: 2s",
              "keep: hold-time\natMost: 20s",
              "keep: talk-share\natMost: 60%");
    };
  }

  private String name() {
    return "s" + random.nextInt(SETS);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
