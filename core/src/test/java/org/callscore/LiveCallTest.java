package org.callscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call that goes on refuses, in whole messages; what was refused leaves no trace. */
class LiveCallTest {
  private static final Speaker AGENT = Speaker.AGENT;
  private static final Speaker CUSTOMER = Speaker.CUSTOMER;
  private static final Speaker UNKNOWN = Speaker.UNKNOWN;
  private static final CallScore SCORE = CallScore.of(pack(), Profile.DEFAULT);

  private static RulePack pack() {
    try {
      return RulePack.read(
          Path.of(LiveCallTest.class.getResource("score/pack/packs/shop.yaml").toURI()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static LiveCall live() {
    return SCORE.live(
        Transcript.of("call-7", "en", List.of()), Set.of("transfer", "hold", "answer"));
  }

  /** What is handed in before, what is refused then, and why. */
  private record Row(
      Consumer<LiveCall> before,
      Consumer<LiveCall> refused,
      Class<? extends RuntimeException> type,
      String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  private static Row argument(
      Consumer<LiveCall> before, Consumer<LiveCall> refused, String message) {
    return new Row(before, refused, IllegalArgumentException.class, message);
  }

  private static Row state(Consumer<LiveCall> before, Consumer<LiveCall> refused, String message) {
    return new Row(before, refused, IllegalStateException.class, message);
  }

  private static Utterance said(Speaker speaker, int startMillis, String text) {
    return new Utterance(speaker, startMillis, startMillis + 900, text, List.of());
  }

  private static Word word(String text, int startMillis) {
    return new Word(text, startMillis, startMillis + 300, 1);
  }

  static Stream<Row> refusals() {
    return Stream.of(
        // utterances
        argument(
            live -> {},
            live -> live.add(new Utterance(AGENT, -1, -1, "hello", List.of())),
            "utterance 'hello' has no times, a live call needs them"),
        argument(
            live -> {},
            live -> live.add(said(UNKNOWN, 0, "hello")),
            "utterance 'hello' has no speaker, a live call needs to know"),
        argument(
            live -> live.add(said(CUSTOMER, 2000, "hi")),
            live -> live.add(said(CUSTOMER, 1000, "hello")),
            "utterance 'hello' of the customer begins at 1000 ms, but that side was said to be"
                + " complete up to 2000 ms"),
        argument(
            live -> live.advanceTo(2000),
            live -> live.add(said(AGENT, 1999, "hello")),
            "utterance 'hello' of the agent begins at 1999 ms, but that side was said to be"
                + " complete up to 2000 ms"),
        argument(
            live -> live.advanceTo(AGENT, 2000),
            live -> live.add(said(Speaker.COLLEAGUE, 1000, "hello")),
            "utterance 'hello' of the colleague begins at 1000 ms, but that side was said to be"
                + " complete up to 2000 ms"),
        argument(
            live -> {},
            live ->
                live.add(new Utterance(AGENT, 1000, 1900, "hello", List.of(word("hello", 500)))),
            "word 'hello' begins before its utterance at 1000 ms"),
        state(
            live -> live.add(AGENT, word("good", 1000)),
            live -> live.add(said(AGENT, 2000, "hello")),
            "words of the agent are waiting for the end of their utterance"),
        // words
        argument(
            live -> {},
            live -> live.add(UNKNOWN, word("hello", 0)),
            "word 'hello' has no speaker, a live call needs to know"),
        argument(
            live -> live.add(AGENT, word("good", 1000)),
            live -> live.add(AGENT, word("morning", 999)),
            "word 'morning' at 999 ms comes after one at 1000 ms"),
        argument(
            live -> live.advanceTo(CUSTOMER, 2000),
            live -> live.add(CUSTOMER, word("hello", 1000)),
            "word 'hello' of the customer begins at 1000 ms, but that side was said to be complete"
                + " up to 2000 ms"),
        argument(
            live -> {
              live.partial(CUSTOMER, 1000, "hel");
              live.advanceTo(2000);
            },
            live -> live.add(CUSTOMER, word("hello", 999)),
            "word 'hello' of the customer begins at 999 ms, but that side was said to be complete"
                + " up to 1000 ms"),
        // what is supposed
        argument(
            live -> {},
            live -> live.partial(UNKNOWN, 0, "hel"),
            "partial result 'hel' has no speaker, a live call needs to know"),
        argument(
            live -> live.advanceTo(2000),
            live -> live.partial(AGENT, 1000, "hel"),
            "partial result 'hel' of the agent begins at 1000 ms, but that side was said to be"
                + " complete up to 2000 ms"),
        // events
        argument(
            live -> {},
            live -> live.eventBegins("conference", 0),
            "event 'conference' was not announced, expected one of [answer, hold, transfer]"),
        argument(
            live -> {},
            live -> live.add(new CallEvent("conference", 0, null)),
            "event 'conference' was not announced, expected one of [answer, hold, transfer]"),
        argument(
            live -> live.add(new CallEvent("hold", 2000, 3000)),
            live -> live.eventBegins("hold", 1000),
            "event 'hold' at 1000 ms comes after one at 2000 ms"),
        argument(
            live -> live.eventBegins("hold", 2000),
            live -> live.add(new CallEvent("hold", 1000, 1500)),
            "event 'hold' at 1000 ms comes after one at 2000 ms"),
        state(
            live -> live.eventBegins("hold", 1000),
            live -> live.eventBegins("hold", 2000),
            "event 'hold' that began at 1000 ms has not ended"),
        state(
            live -> live.add(new CallEvent("hold", 1000, 2000)),
            live -> live.eventEnds("hold", 3000),
            "event 'hold' ends without having begun"),
        argument(
            live -> live.eventBegins("hold", 2000),
            live -> live.eventEnds("hold", 1000),
            "event 'hold' from 2000 to 1000 ms"),
        // the end
        argument(
            live -> {},
            live ->
                live.finish(Metadata.NONE.withEvents(List.of(new CallEvent("conference", 0, 1)))),
            "event 'conference' was not announced, expected one of [answer, hold, transfer]"),
        argument(
            live -> live.eventBegins("transfer", 2000),
            live ->
                live.finish(
                    Metadata.NONE.withEvents(List.of(new CallEvent("transfer", 1000, null)))),
            "event 'transfer' at 1000 ms comes after one at 2000 ms"),
        argument(
            live -> {},
            live -> live.finish(metadata("outbound", List.of("acme"))),
            "metadata that must be known when the call begins has changed: [direction, role, agent,"
                + " company]"));
  }

  private static Metadata metadata(String direction, List<String> company) {
    return new Metadata(
        direction,
        "secretary",
        new AgentName("a1", List.of("anna")),
        company,
        List.of("peterson"),
        OffsetDateTime.parse("2026-11-25T09:00:00Z"),
        4000,
        2,
        "agent",
        "completed",
        List.of(),
        new TreeMap<>());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsRefusedIsToldAndLeavesNoTrace(Row row) {
    LiveCall live = live();
    LiveCall untouched = live();
    for (LiveCall call : List.of(live, untouched)) {
      row.before().accept(call);
    }

    assertEquals(
        row.message(), assertThrows(row.type(), () -> row.refused().accept(live)).getMessage());

    assertEquals(untouched.pending(), live.pending());
    assertEquals(untouched.certain(), live.certain());
    for (LiveCall call : List.of(live, untouched)) {
      call.add(Speaker.SYSTEM, word("later", 60_000));
      call.advanceTo(90_000);
    }
    assertEquals(untouched.finish(), live.finish());
  }

  @Test
  void whatWasKnownWhenTheCallBeganMayNotChange() {
    Metadata known = metadata("inbound", List.of("acme"));
    LiveCall live = SCORE.live(Transcript.of("call-7", "en", List.of()).withMetadata(known));
    assertEquals(
        "metadata that must be known when the call begins has changed: [direction, role, agent,"
            + " company, startedAt, answerMillis, rings]",
        assertThrows(IllegalArgumentException.class, () -> live.finish(Metadata.NONE))
            .getMessage());
    live.finish(known);
  }

  @Test
  void theUtterancesItBeginsWithAreHeldToTheSame() {
    Utterance untimed = new Utterance(AGENT, -1, -1, "hello", List.of());
    assertEquals(
        "utterance 'hello' has no times, a live call needs them",
        assertThrows(
                IllegalArgumentException.class,
                () -> SCORE.live(Transcript.of("call-7", "en", List.of(untimed))))
            .getMessage());
  }

  static Stream<Consumer<LiveCall>> steps() {
    return Stream.of(
        live -> live.add(said(AGENT, 9000, "hello")),
        live -> live.add(AGENT, word("hello", 9000)),
        live -> live.endUtterance(AGENT),
        live -> live.partial(AGENT, 9000, "hel"),
        live -> live.add(new CallEvent("hold", 9000, 9500)),
        live -> live.eventBegins("hold", 9000),
        live -> live.eventEnds("hold", 9000),
        live -> live.advanceTo(9000),
        live -> live.advanceTo(AGENT, 9000),
        LiveCall::finish,
        live -> live.finish(Metadata.NONE));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void nothingComesAfterTheEnd(Consumer<LiveCall> step) {
    LiveCall live = live();
    live.add(said(AGENT, 1000, "hello"));
    live.finish();

    assertEquals(
        "call 'call-7' is finished",
        assertThrows(IllegalStateException.class, () -> step.accept(live)).getMessage());
  }
}
