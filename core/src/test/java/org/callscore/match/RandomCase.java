package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.callscore.rule.Lexicon;

/** Random phrases and texts in few words, so that they meet often. */
final class RandomCase {
  private static final List<String> WORDS =
      List.of(
          "b", "c", "d", "b", "c", "call", "hold", "do", "not", "don't", "anna", "one", "the",
          "hole", "held", "ho", "ld", "hannah", "a");
  private static final List<String> KINDS =
      List.of(
          "<any>",
          "<verb>",
          "<noun>",
          "<det>",
          "<imperative>",
          "<number>",
          "<name>",
          "<company>",
          "<agent>",
          "<customer>",
          "<unknown company>",
          "<unknown agent>",
          "...",
          "~calls",
          "<lemma:call>",
          "<list:words>",
          "<sounds:hold>",
          "<sounds:anna b>",
          "<sounds company>",
          "<sounds customer>");
  private static final Lexicon LEXICON =
      new Lexicon(
          Map.of("words", List.of("b", "c d", "do not", "Anna", "c")),
          Map.of("b", List.of("d", "c c"), "hold", List.of("the d")));
  private static final List<String> EDGES =
      List.of("<start>", "<end>", "<turn start>", "<turn end>");
  private static final List<String> REPEATS =
      List.of("?", "?", "+", "{0,2}", "{1,2}", "{2,3}", "{0,20}");

  private final Random random;

  RandomCase(long seed) {
    random = new Random(seed);
  }

  MatchCase next(String name) {
    Map<String, List<String>> phrases = new TreeMap<>();
    Map<String, List<String>> except = new TreeMap<>();
    // Once in a while many phrases with the same words, so that pairs of words are anchors.
    int most = random.nextInt(8) == 0 ? 40 : 3;
    for (String set : List.of("s", "t", "u").subList(0, 1 + random.nextInt(3))) {
      String earlier = phrases.isEmpty() ? "" : pick(List.copyOf(phrases.keySet()));
      phrases.put(set, some(1 + random.nextInt(most), () -> phrase(most > 3 ? 1 : 2, earlier)));
      if (random.nextInt(3) == 0) {
        except.put(set, some(1 + random.nextInt(2), () -> phrase(1, earlier)));
      }
    }
    Map<String, List<String>> names = new TreeMap<>();
    if (random.nextBoolean()) {
      names.put("company", List.of("b", "b c"));
    }
    if (random.nextBoolean()) {
      names.put("agent", List.of("anna"));
      names.put("customer", List.of("c c d"));
    }
    return new MatchCase(name, phrases, except, text(), names, LEXICON, List.of());
  }

  private String text() {
    // Once in a while a long one: places must fall off the end of the window alike.
    int size = random.nextInt(30) == 0 ? 150 : random.nextInt(16);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String word = pick(WORDS.subList(0, size > 16 ? 3 : WORDS.size()));
      words.add(random.nextInt(20) == 0 ? word + "'s" : word);
      if (random.nextInt(6) == 0) {
        words.add("/");
      }
    }
    return String.join(" ", words);
  }

  private String phrase(int depth, String earlier) {
    return String.join(" ", some(1 + random.nextInt(3), () -> part(depth, earlier)));
  }

  private String part(int depth, String earlier) {
    int kind = random.nextInt(depth == 0 ? 6 : 11);
    if (kind < 4) {
      return pick(WORDS) + (random.nextInt(6) == 0 ? pick(REPEATS) : "");
    }
    if (kind == 4) {
      return pick(KINDS);
    }
    if (kind == 5) {
      return earlier.isEmpty() ? pick(EDGES) : "<set:" + earlier + ">";
    }
    if (kind == 6) {
      return negation(earlier);
    }
    if (kind == 7) {
      String parts =
          String.join(", ", some(2 + random.nextInt(2), () -> phrase(depth - 1, earlier)));
      return "<near " + random.nextInt(4) + ": " + parts + ">";
    }
    List<String> ways = some(1 + random.nextInt(3), () -> phrase(depth - 1, earlier));
    String bracket = "(" + String.join("|", ways) + ")";
    return bracket + (random.nextBoolean() ? pick(REPEATS) : "");
  }

  private String negation(String earlier) {
    String within = random.nextBoolean() ? "" : " within " + (1 + random.nextInt(4));
    String place =
        pick(List.of("followed" + within + " by", "preceded" + within + " by", "inside"));
    return "<not " + place + " " + phrase(0, earlier) + ">";
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> some(int count, Supplier<String> one) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }
}
