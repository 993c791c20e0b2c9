package org.callscore.transcript;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Any transcript there could be, for properties that hold of all of them. */
final class RandomTranscript {
  private static final List<String> WORDS =
      List.of("good", "don't", "здравствуйте", "guten", "\"x\"", "a\\b", "😀", "24", "</script>");

  private final Random random;

  RandomTranscript(long seed) {
    random = new Random(seed);
  }

  Transcript next() {
    List<Utterance> utterances = utterances(random.nextInt(4) > 0);
    int lastEnd = Transcript.of("", null, utterances).durationMillis();
    return new Transcript(
        "call " + random.nextInt(100),
        orNull(() -> "en"),
        random.nextBoolean() ? lastEnd : random.nextInt(1_000_000) - 1,
        orNull(() -> new Recogniser(word(), orNull(this::word), orNull(this::word), fields())),
        random.nextBoolean() ? Metadata.NONE : metadata(),
        spans(),
        audio(),
        random.nextInt(5) == 0,
        utterances,
        orNull(() -> analysis(utterances)));
  }

  private Analysis analysis(List<Utterance> utterances) {
    return new Analysis(
        word(), random.nextInt(3), Analysis.checksum(utterances), List.of("NOUN VERB!", ""));
  }

  private List<Utterance> utterances(boolean timed) {
    List<Utterance> utterances = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(5); i > 0; i--) {
      at += random.nextInt(3000);
      utterances.add(timed ? timed(at) : untimed());
    }
    return utterances;
  }

  private Utterance untimed() {
    return new Utterance(
        speaker(), Transcript.UNTIMED, Transcript.UNTIMED, String.join(" ", words()), List.of());
  }

  private Utterance timed(int start) {
    List<String> texts = words();
    int end = start;
    List<Word> words = new ArrayList<>();
    for (String text : texts) {
      int from = end + random.nextInt(100);
      end = from + random.nextInt(400);
      words.add(new Word(text, from, end, random.nextInt(3) == 0 ? 1 : random.nextFloat()));
    }
    String said = (random.nextInt(9) == 0 ? "  " : "") + String.join(" ", texts);
    return new Utterance(speaker(), start, end, said, random.nextBoolean() ? words : List.of());
  }

  private Metadata metadata() {
    List<CallEvent> events = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(3); i > 0; i--) {
      at += random.nextInt(9000);
      int end = at + random.nextInt(900);
      events.add(new CallEvent("hold", at, orNull(() -> end)));
    }
    return new Metadata(
        orNull(() -> "inbound"),
        orNull(() -> "secretary"),
        orNull(() -> new AgentName(orNull(this::word), words())),
        words(),
        words(),
        orNull(
            () ->
                OffsetDateTime.of(
                    2026, 3, 2, 10, 14, random.nextInt(60), 0, ZoneOffset.ofHours(1))),
        orNull(() -> random.nextInt(9999)),
        orNull(() -> random.nextInt(9)),
        orNull(() -> "agent"),
        orNull(this::word),
        events,
        fields());
  }

  private Map<Speaker, List<Span>> spans() {
    Map<Speaker, List<Span>> spans = new EnumMap<>(Speaker.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      int start = random.nextInt(10_000);
      spans.put(speaker(), random.nextBoolean() ? List.of() : List.of(new Span(start, start + 77)));
    }
    return spans;
  }

  private Map<Speaker, AudioMeasures> audio() {
    Map<Speaker, AudioMeasures> audio = new EnumMap<>(Speaker.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      double level = random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : -90 * random.nextDouble();
      audio.put(speaker(), new AudioMeasures(level, -1e-7 * random.nextDouble(), 100));
    }
    return audio;
  }

  private SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      fields.put("field" + random.nextInt(9), word());
    }
    return fields;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.add(word());
    }
    return words;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Speaker speaker() {
    return List.of(Speaker.values()).get(random.nextInt(Speaker.values().length));
  }

  private <T> T orNull(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
