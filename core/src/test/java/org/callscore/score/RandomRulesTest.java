package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.callscore.rule.Problem;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RulePackException;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a rule that can be read says, and whatever was said: a verdict comes out, always the
 * same.
 */
class RandomRulesTest {
  private static final long SEED = 20261127;
  private static final int RULES = 2000;
  private static final int CALLS = 15;
  private static final List<String> SETS = List.of("alpha", "bravo", "customer-question");
  private static final List<String> WORDS =
      List.of("alpha", "bravo", "when", "will", "parcel", "come", "four", "15", "peterson", "so");
  private static final List<String> WINDOWS =
      List.of(
          "first 5s",
          "first 4 words",
          "first 1 turn",
          "first 20%",
          "last 5s",
          "last 4 words",
          "last 2 turns",
          "last 20%",
          "before",
          "5s before",
          "4 words before",
          "1 turn before",
          "after",
          "5s after",
          "4 words after",
          "2 turns after",
          "during",
          "5s before to 2 turns after");
  private static final List<String> EVENTS =
      List.of(
          "hold",
          "return",
          "transfer",
          "closing",
          "question",
          "repeated-question",
          "dead-air",
          "silence",
          "overlap",
          "interruption",
          "interrupted",
          "beep");
  private static final List<String> LIMITS =
      List.of(
          "talk-speed, atMost: 150wpm",
          "talk-share, atLeast: 40%",
          "talk-time, atMost: 4s",
          "hold-time, atMost: 5s",
          "dead-air, atMost: 4s",
          "silence-share, atMost: 30%",
          "overlap, atMost: 1s",
          "interruptions, atMost: 1/min",
          "longest-monologue, atMost: 4s",
          "response-time, atMost: 3s",
          "words-per-turn, atMost: 5",
          "call-duration, atLeast: 10s",
          "rings, atMost: 3",
          "words-per-turn, atMost: 120%, against: customer",
          "talk-time, atLeast: 50%, against: {within: last 10s}");

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @Test
  void readableRulesEndInTheSameVerdictEveryTime() throws Exception {
    CompiledRules rules = CompiledRules.compile(pack(), Profile.DEFAULT);
    assertTrue(rules.pack().rules().size() > RULES / 2, "only " + rules.pack().rules().size());
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (int i = 0; i < CALLS; i++) {
      Transcript call = call();
      for (Rule rule : rules.pack().rules()) {
        Finding finding = rules.evaluateAlone(rule, call);
        counts.merge(finding.verdict(), 1, Integer::sum);
        assertEquals(finding, rules.evaluateAlone(rule, call), () -> shown(rule, call));
        if (finding.verdict() != Verdict.VIOLATED) {
          for (Loss loss : List.of(Loss.SPEAKERS, Loss.CONFIDENCE)) {
            // Rules about either side go on without knowing who speaks: words of two people may
            // then run together, and the last 45 s are the closing.
            if (loss == Loss.SPEAKERS && rule.speakers().size() > 1) {
              continue;
            }
            Transcript less = loss.of(call);
            Finding after = rules.evaluateAlone(rule, less);
            assertTrue(
                after.verdict() != Verdict.VIOLATED,
                () ->
                    "lost "
                        + loss
                        + "\n"
                        + shown(rule, call)
                        + "\n"
                        + String.join("\n", rules.explain(rule, "", call))
                        + "\n"
                        + String.join("\n", rules.explain(rule, "", less)));
          }
        }
      }
      rules.score(call);
    }
    for (Verdict verdict : Verdict.values()) {
      assertTrue(counts.getOrDefault(verdict, 0) > RULES, "hardly any " + verdict + ": " + counts);
    }
  }

  private String shown(Rule rule, Transcript call) {
    StringBuilder text = new StringBuilder("seed " + SEED + "\n");
    try {
      text.append(Files.readString(folder.resolve("standard/" + rule.id() + ".yaml")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    call.utterances().forEach(u -> text.append(u).append('\n'));
    return text.append(call.metadata()).toString();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean sometimes() {
    return random.nextInt(4) == 0;
  }

  // --- rules ---

  private RulePack pack() throws Exception {
    write("phrases/en/alpha.yaml", "phrases: [alpha]\nmatch: [alpha]\nno-match: [no]\n");
    write("phrases/en/bravo.yaml", "phrases: [bravo so?]\nmatch: [bravo]\nno-match: [no]\n");
    write(
        "phrases/en/customer-question.yaml",
        "phrases: [when will]\nmatch: [when will]\nno-match: [no]\n");
    write("phrases/en/question.yaml", "phrases: [when]\nmatch: [when]\nno-match: [no]\n");
    write("phrases/en/hold-request.yaml", "phrases: [bravo]\nmatch: [bravo]\nno-match: [no]\n");
    write(
        "phrases/en/transfer-announcement.yaml",
        "phrases: [alpha alpha]\nmatch: [alpha alpha]\nno-match: [no]\n");
    for (int i = 0; i < RULES; i++) {
      write("standard/r/" + i + ".yaml", rule());
    }
    try {
      return RulePack.readAll(folder);
    } catch (RulePackException e) {
      // What does not go together is refused; the others must work.
      for (Problem problem : e.problems()) {
        Files.deleteIfExists(Path.of(problem.file()));
      }
      return RulePack.readAll(folder);
    }
  }

  private String rule() {
    boolean triggered = random.nextBoolean();
    List<String> lines = new ArrayList<>();
    lines.add("title: Random");
    lines.add("because: Because.");
    if (triggered) {
      lines.add("when: {" + (random.nextBoolean() ? event() : said()) + which() + "}");
    }
    if (random.nextBoolean()) {
      lines.add("within: " + any(triggered ? WINDOWS : WINDOWS.subList(0, 8)));
    }
    if (random.nextBoolean()) {
      lines.add("speaker: " + any(List.of("agent", "customer", "either")));
    }
    if (sometimes()) {
      lines.add("confidence: " + any(List.of("0", "0.4", "0.95")));
    }
    if (sometimes()) {
      lines.add("if: [" + condition(triggered) + "]");
    }
    if (sometimes()) {
      lines.add("unless: [" + condition(triggered) + ", " + condition(triggered) + "]");
    }
    lines.add(demand());
    lines.add("examples:");
    lines.add("  - {language: en, pass: \"agent: so\"}");
    lines.add("  - {language: en, fail: \"agent: so\"}");
    return String.join("\n", lines) + "\n";
  }

  private String event() {
    return "event: " + any(EVENTS) + (sometimes() ? ", atLeast: 2s" : "");
  }

  private String said() {
    return any(List.of("agent", "customer")) + ": " + any(SETS);
  }

  private String which() {
    return random.nextBoolean() ? "" : ", which: " + any(List.of("first", "last", "2", "each"));
  }

  private String condition(boolean triggered) {
    String within =
        random.nextBoolean() ? "" : ", within: " + any(triggered ? WINDOWS : WINDOWS.subList(0, 8));
    return switch (random.nextInt(4)) {
      case 0 -> "{" + said() + within + "}";
      case 1 -> "{" + event() + within + "}";
      case 2 -> "{measure: " + any(LIMITS) + within + "}";
      default -> "{metadata: {queue: [sales, x]}}";
    };
  }

  private String demand() {
    return switch (random.nextInt(8)) {
      case 0 -> "say: " + any(SETS) + "\ntimes: " + (1 + random.nextInt(2));
      case 1 -> "say: {all: [alpha, bravo, customer-question], atLeast: 2}";
      case 2 -> "say: {order: [alpha, bravo, alpha], atLeast: 2}";
      case 3 ->
          "say: {order: [alpha, {customer: bravo, within: 5s}, {say: alpha, within: 1 turn}]}";
      case 4 -> "say: {repeat: " + any(List.of("number", "name", "words")) + "}";
      case 5 -> "avoid: " + any(SETS) + "\natMost: " + any(List.of("0", "1", "2/min"));
      case 6 -> "avoid: {" + event() + "}\natMost: " + any(List.of("0", "1", "2/min"));
      default -> "keep: " + any(LIMITS).replace(", ", "\n");
    };
  }

  private void write(String name, String content) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  // --- calls ---

  private Transcript call() {
    List<Utterance> utterances = new ArrayList<>();
    boolean timed = !sometimes();
    int at = 500;
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      Speaker speaker =
          any(List.of(Speaker.AGENT, Speaker.AGENT, Speaker.CUSTOMER, Speaker.CUSTOMER));
      List<Word> words = new ArrayList<>();
      List<String> tokens = new ArrayList<>();
      int start = at;
      int length = 1 + random.nextInt(7);
      for (int w = 0; w < length; w++) {
        String token = any(WORDS);
        tokens.add(token);
        words.add(new Word(token, at, at + 350, any(List.of(1f, 1f, 0.9f, 0.3f))));
        at += 350;
      }
      String text = String.join(" ", tokens);
      utterances.add(
          timed
              ? new Utterance(speaker, start, at, text, words)
              : new Utterance(speaker, -1, -1, text, List.of()));
      at = Math.max(start, at + any(List.of(-1500, 0, 200, 4000, 9000)));
    }
    return new Transcript(
        "call",
        "en",
        timed ? at + 20_000 : Transcript.UNTIMED,
        null,
        metadata(),
        Map.of(),
        Map.of(),
        false,
        utterances);
  }

  private Metadata metadata() {
    List<CallEvent> events =
        sometimes()
            ? List.of(new CallEvent("beep", 3000, null), new CallEvent("hold", 9000, 15_000))
            : List.of();
    TreeMap<String, String> more = new TreeMap<>();
    if (random.nextBoolean()) {
      more.put("queue", any(List.of("sales", "other")));
    }
    return new Metadata(
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        random.nextBoolean() ? null : (Integer) random.nextInt(6),
        any(java.util.Arrays.asList(null, "customer", "agent")),
        null,
        events,
        more);
  }
}
