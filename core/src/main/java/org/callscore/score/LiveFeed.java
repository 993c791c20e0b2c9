package org.callscore.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a call that is going on, and up to where it is complete. Each of the two sides
 * (the customer; everybody else) has a watermark, before which nothing of it will begin any more;
 * the earlier of the two is the horizon. Confined to one thread.
 */
final class LiveFeed {
  /** As a call's utterances stand: by their start; at the same moment the agent comes first. */
  private static final Comparator<Utterance> ORDER =
      Comparator.comparingInt(Utterance::startMillis).thenComparing(Utterance::speaker);

  private final Transcript begun;
  private final SortedSet<String> recordedEvents;
  private final List<Utterance> utterances = new ArrayList<>();
  private final Map<Speaker, List<Word>> words = new EnumMap<>(Speaker.class);
  private final Map<Speaker, Partial> partials = new EnumMap<>(Speaker.class);
  private final List<CallEvent> events;
  private final Map<String, Integer> openEvents = new TreeMap<>();
  private final Map<String, Integer> lastEvents = new HashMap<>();
  private int customerMillis;
  private int othersMillis;
  private int eventCount;

  /** What a recogniser supposes of an utterance that goes on. */
  private record Partial(int startMillis, String text) {}

  LiveFeed(Transcript begun, Set<String> recordedEvents) {
    this.begun = begun;
    this.recordedEvents = new TreeSet<>(recordedEvents);
    events = new ArrayList<>(begun.metadata().events());
    events.forEach(event -> lastEvents.merge(event.type(), event.startMillis(), Math::max));
    begun.utterances().forEach(this::add);
  }

  void add(Utterance utterance) {
    Speaker speaker = utterance.speaker();
    if (words.containsKey(speaker)) {
      throw new IllegalStateException(
          "words of the " + speaker.label() + " are waiting for the end of their utterance");
    }
    if (!utterance.timed()) {
      throw new IllegalArgumentException(
          "utterance '" + utterance.text() + "' has no times, a live call needs them");
    }
    int start = utterance.startMillis();
    check(speaker, start, "utterance '" + utterance.text() + "'");
    for (Word word : utterance.words()) {
      if (word.startMillis() < start) {
        throw new IllegalArgumentException(
            "word '" + word.text() + "' begins before its utterance at " + start + " ms");
      }
    }
    place(utterance);
  }

  private void place(Utterance utterance) {
    int at = utterances.size();
    while (at > 0 && ORDER.compare(utterances.get(at - 1), utterance) > 0) {
      at--;
    }
    utterances.add(at, utterance);
    partials.remove(utterance.speaker());
    advance(utterance.speaker(), utterance.startMillis());
  }

  void add(Speaker speaker, Word word) {
    List<Word> before = words.get(speaker);
    int earliest = before == null ? 0 : before.get(before.size() - 1).startMillis();
    if (word.startMillis() < earliest) {
      throw new IllegalArgumentException(
          "word '"
              + word.text()
              + "' at "
              + word.startMillis()
              + " ms comes after one at "
              + earliest
              + " ms");
    }
    check(speaker, word.startMillis(), "word '" + word.text() + "'");
    words.computeIfAbsent(speaker, s -> new ArrayList<>()).add(word);
    partials.remove(speaker);
  }

  void endUtterance(Speaker speaker) {
    List<Word> said = words.remove(speaker);
    if (said != null) {
      List<String> texts = said.stream().map(Word::text).toList();
      int end = said.stream().mapToInt(Word::endMillis).max().orElseThrow();
      place(new Utterance(speaker, said.get(0).startMillis(), end, String.join(" ", texts), said));
    }
  }

  void suppose(Speaker speaker, int startMillis, String text) {
    if (text.isBlank()) {
      partials.remove(speaker);
    } else {
      check(speaker, startMillis, "partial result '" + text + "'");
      partials.put(speaker, new Partial(startMillis, text));
    }
  }

  /** Nobody of this side will begin to say anything before that moment any more. */
  void advance(Speaker speaker, int millis) {
    if (speaker == Speaker.CUSTOMER) {
      customerMillis = Math.max(customerMillis, millis);
    } else {
      othersMillis = Math.max(othersMillis, millis);
    }
  }

  private void check(Speaker speaker, int startMillis, String what) {
    if (speaker == Speaker.UNKNOWN) {
      throw new IllegalArgumentException(what + " has no speaker, a live call needs to know");
    }
    int watermark = speaker == Speaker.CUSTOMER ? customerMillis : othersMillis;
    Integer since = goingOnSince(speaker);
    // What is known to go on was waited for.
    watermark = since == null ? watermark : Math.min(watermark, since);
    if (startMillis < watermark) {
      throw new IllegalArgumentException(
          what
              + " of the "
              + speaker.label()
              + " begins at "
              + startMillis
              + " ms, but that side was said to be complete up to "
              + watermark
              + " ms");
    }
  }

  void begin(String type, int startMillis) {
    checkEvent(type, startMillis);
    Integer open = openEvents.putIfAbsent(type, startMillis);
    if (open != null) {
      throw new IllegalStateException(
          "event '" + type + "' that began at " + open + " ms has not ended");
    }
    lastEvents.put(type, startMillis);
    eventCount++;
  }

  void end(String type, int endMillis) {
    Integer start = openEvents.get(type);
    if (start == null) {
      throw new IllegalStateException("event '" + type + "' ends without having begun");
    }
    CallEvent event = new CallEvent(type, start, endMillis);
    openEvents.remove(type);
    insert(event);
  }

  /** What the telephone system says in the end, as far as it was not known. */
  void addNew(List<CallEvent> told) {
    for (CallEvent event : told) {
      Integer end = event.endMillis();
      if (end != null
          && Integer.valueOf(event.startMillis()).equals(openEvents.get(event.type()))) {
        end(event.type(), end);
      } else if (!events.contains(event)) {
        add(event);
      }
    }
  }

  void add(CallEvent event) {
    checkEvent(event.type(), event.startMillis());
    lastEvents.put(event.type(), event.startMillis());
    insert(event);
  }

  private void checkEvent(String type, int startMillis) {
    if (!recordedEvents.contains(type)) {
      throw new IllegalArgumentException(
          "event '" + type + "' was not announced, expected one of " + recordedEvents);
    }
    if (startMillis < lastEvents.getOrDefault(type, 0)) {
      throw new IllegalArgumentException(
          "event '"
              + type
              + "' at "
              + startMillis
              + " ms comes after one at "
              + lastEvents.get(type)
              + " ms");
    }
  }

  private void insert(CallEvent event) {
    int at = events.size();
    while (at > 0 && events.get(at - 1).startMillis() > event.startMillis()) {
      at--;
    }
    events.add(at, event);
    eventCount++;
  }

  /** Everything that begins earlier has come, whole. */
  int horizonMillis() {
    int horizon = Math.min(customerMillis, othersMillis);
    for (Speaker speaker : Speaker.values()) {
      Integer since = goingOnSince(speaker);
      horizon = since == null ? horizon : Math.min(horizon, since);
    }
    return horizon;
  }

  /** When the utterance began that the speaker has not finished, or null. */
  private @Nullable Integer goingOnSince(Speaker speaker) {
    List<Word> said = words.get(speaker);
    Partial partial = partials.get(speaker);
    if (said != null) {
      return said.get(0).startMillis();
    }
    return partial == null ? null : Integer.valueOf(partial.startMillis());
  }

  /** So many events have begun or ended. */
  int eventCount() {
    return eventCount;
  }

  /** Whether events of this kind may still come from the telephone system. */
  boolean records(String type) {
    return recordedEvents.contains(type);
  }

  /** When the event that goes on began, or null. */
  @Nullable Integer openSince(String type) {
    return openEvents.get(type);
  }

  /**
   * The call as far as it is complete: this beginning of it will stay as it is. Events that go on
   * end at the horizon, for now.
   */
  Transcript complete() {
    int horizon = horizonMillis();
    int end = utterances.size();
    while (end > 0 && utterances.get(end - 1).startMillis() >= horizon) {
      end--;
    }
    return transcript(utterances.subList(0, end), begun.metadata(), horizon);
  }

  /** All that has come; what goes on ends here. */
  Transcript whole(Metadata metadata) {
    List.copyOf(words.keySet()).forEach(this::endUtterance);
    partials.clear();
    int end = utterances.stream().mapToInt(Utterance::endMillis).max().orElse(0);
    return transcript(utterances, metadata, Math.max(end, horizonMillis()));
  }

  /** What is being said: the words that are sure, then what the recogniser supposes. */
  List<Utterance> pending() {
    List<Utterance> pending = new ArrayList<>();
    for (Speaker speaker : Speaker.values()) {
      List<Word> sure = words.getOrDefault(speaker, List.of());
      Partial partial = partials.get(speaker);
      if (sure.isEmpty() && partial == null) {
        continue;
      }
      List<String> texts = new ArrayList<>();
      sure.forEach(word -> texts.add(word.text()));
      if (partial != null) {
        texts.add(partial.text());
      }
      int start =
          sure.isEmpty() && partial != null ? partial.startMillis() : sure.get(0).startMillis();
      int end = sure.stream().mapToInt(Word::endMillis).max().orElse(start);
      pending.add(new Utterance(speaker, start, end, String.join(" ", texts), List.of()));
    }
    return Collections.unmodifiableList(pending);
  }

  private Transcript transcript(List<Utterance> said, Metadata metadata, int nowMillis) {
    List<CallEvent> all = new ArrayList<>(events);
    openEvents.forEach(
        (type, start) -> all.add(new CallEvent(type, start, Math.max(start, nowMillis))));
    all.sort(Comparator.comparingInt(CallEvent::startMillis));
    int end = said.stream().mapToInt(Utterance::endMillis).max().orElse(Transcript.UNTIMED);
    return new Transcript(
        begun.id(),
        begun.language(),
        Math.max(end, begun.durationMillis()),
        begun.recogniser(),
        metadata.withEvents(all),
        Map.of(),
        Map.of(),
        begun.estimatedTimes(),
        said,
        null);
  }
}
