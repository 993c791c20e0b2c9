package org.callscore.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;

/**
 * A call that could be: two sides (now and then a machine or a colleague) that take turns, pause,
 * overlap and say backchannels; words surely and less surely heard; events of a telephone system.
 *
 * @param whole the call as it is when it is over
 * @param begun what is known of it when it begins
 * @param recorded the types of event that the telephone system tells
 */
record RandomCall(Transcript whole, Transcript begun, Set<String> recorded) {

  static RandomCall next(Random random, Function<Speaker, String> line) {
    List<Utterance> said = utterances(random, line);
    Set<String> recorded =
        switch (random.nextInt(5)) {
          case 0 -> Set.of("hold");
          case 1 -> Set.of("hold", "transfer", "answer");
          default -> Set.of();
        };
    Metadata begun = begun(random);
    Metadata over =
        new Metadata(
            begun.direction(),
            begun.role(),
            begun.agent(),
            begun.company(),
            random.nextInt(4) == 0 ? List.of("peterson") : List.of(),
            begun.startedAt(),
            begun.answerMillis(),
            begun.rings(),
            random.nextBoolean() ? "customer" : "agent",
            random.nextInt(9) == 0 ? "cut" : null,
            events(random, recorded, said),
            new TreeMap<>());
    Transcript whole = Transcript.of("call", "en", said).withMetadata(over);
    return new RandomCall(
        whole, Transcript.of("call", "en", List.of()).withMetadata(begun), recorded);
  }

  private static Metadata begun(Random random) {
    return new Metadata(
        random.nextInt(4) == 0 ? "outbound" : null,
        null,
        random.nextBoolean() ? new AgentName("a1", List.of("anna")) : null,
        random.nextBoolean() ? List.of("acme") : List.of(),
        List.of(),
        null,
        random.nextBoolean() ? random.nextInt(30_000) : null,
        random.nextBoolean() ? random.nextInt(8) : null,
        null,
        null,
        List.of(),
        new TreeMap<>());
  }

  private static List<CallEvent> events(Random random, Set<String> recorded, List<Utterance> said) {
    List<CallEvent> events = new ArrayList<>();
    int last = said.get(said.size() - 1).endMillis();
    if (recorded.contains("answer") && random.nextInt(4) > 0) {
      events.add(new CallEvent("answer", random.nextInt(3000), null));
    }
    int at = 0;
    while (recorded.contains("hold") && random.nextInt(3) > 0) {
      int start = at + random.nextInt(Math.max(1, last / 2));
      at = start + 1 + random.nextInt(60_000);
      events.add(new CallEvent("hold", start, at));
    }
    if (recorded.contains("transfer") && random.nextBoolean()) {
      events.add(new CallEvent("transfer", random.nextInt(last + 1), null));
    }
    events.sort(Comparator.comparingInt(CallEvent::startMillis));
    return events;
  }

  private static List<Utterance> utterances(Random random, Function<Speaker, String> line) {
    List<Utterance> said = new ArrayList<>();
    int at = random.nextInt(4000);
    Speaker speaker = random.nextBoolean() ? Speaker.AGENT : Speaker.CUSTOMER;
    int left = 2 + random.nextInt(28);
    int[] earliest = new int[2];
    while (left-- > 0) {
      if (random.nextInt(3) > 0) {
        speaker = speaker == Speaker.AGENT ? Speaker.CUSTOMER : Speaker.AGENT;
      }
      Speaker now =
          random.nextInt(25) > 0 || speaker == Speaker.CUSTOMER
              ? speaker
              : random.nextBoolean() ? Speaker.COLLEAGUE : Speaker.SYSTEM;
      int side = now == Speaker.CUSTOMER ? 1 : 0;
      int start = Math.max(earliest[side], at + pause(random));
      Utterance utterance = utterance(random, now, start, line.apply(now));
      said.add(utterance);
      at = utterance.endMillis();
      // Now and then one of a side begins before another of the same side has ended.
      earliest[side] = random.nextInt(20) == 0 ? start + 1 : at;
    }
    said.sort(Comparator.comparingInt(Utterance::startMillis).thenComparing(Utterance::speaker));
    return said;
  }

  private static int pause(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> 5000 + random.nextInt(20_000);
      case 1, 2 -> -random.nextInt(2000);
      default -> random.nextInt(1500);
    };
  }

  private static Utterance utterance(Random random, Speaker speaker, int start, String text) {
    List<Word> words = new ArrayList<>();
    int end = start;
    for (String word : text.split(" ", -1)) {
      int from = end + (words.isEmpty() ? 0 : random.nextInt(60));
      end = from + 100 + random.nextInt(400);
      float confidence = random.nextInt(5) == 0 ? random.nextFloat() : 1;
      words.add(new Word(word, from, end, confidence));
    }
    return new Utterance(speaker, start, end, text, random.nextInt(6) == 0 ? List.of() : words);
  }
}
