package org.callscore.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.callscore.LiveCall;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;

/**
 * Hands a call to a session in random pieces: whole utterances, single words, partial results and
 * ticks of the clock, the two sides and the events in any interleaving that keeps each in order.
 */
final class LiveFeeder {
  private final LiveCall live;
  private final Random random;
  private final List<Side> sides;
  private final List<CallEvent> events;
  private final IntConsumer afterStep;
  private CallEvent open;

  /** One side of the line: what is left to hand in, and what is known of it. */
  private static final class Side {
    final Speaker speaker;
    final List<Utterance> left;
    int watermark;
    Integer since;
    int words;

    Side(Speaker speaker, List<Utterance> left) {
      this.speaker = speaker;
      this.left = new ArrayList<>(left);
    }

    int horizon() {
      return since == null ? watermark : Math.min(watermark, since);
    }

    /** What has not begun to come begins no earlier. */
    int next() {
      int index = since == null ? 0 : 1;
      return index < left.size() ? left.get(index).startMillis() : Integer.MAX_VALUE;
    }
  }

  /**
   * Prepares to feed a session.
   *
   * @param afterStep told the moment up to which everything has been handed in
   */
  LiveFeeder(RandomCall call, LiveCall live, Random random, IntConsumer afterStep) {
    this.live = live;
    this.random = random;
    this.afterStep = afterStep;
    List<Utterance> all = call.whole().utterances();
    sides =
        List.of(
            new Side(
                Speaker.CUSTOMER,
                all.stream().filter(u -> u.speaker() == Speaker.CUSTOMER).toList()),
            new Side(
                Speaker.AGENT, all.stream().filter(u -> u.speaker() != Speaker.CUSTOMER).toList()));
    events = new ArrayList<>(call.whole().metadata().events());
  }

  /** Everything but the end of the call. */
  void feed() {
    while (sides.stream().anyMatch(side -> !side.left.isEmpty()) || random.nextInt(5) > 0) {
      Side side = sides.get(random.nextInt(2));
      switch (random.nextInt(6)) {
        case 0 -> tick(List.of(side));
        case 1 -> tick(sides);
        case 2 -> event();
        default -> {
          if (!side.left.isEmpty()) {
            speak(side);
          }
        }
      }
      afterStep.accept(sides.stream().mapToInt(Side::horizon).min().orElseThrow());
    }
  }

  private void tick(List<Side> which) {
    int most = which.stream().mapToInt(Side::next).min().orElseThrow();
    int now = which.stream().mapToInt(side -> side.watermark).max().orElseThrow();
    int to = Math.min(most, now + random.nextInt(8000));
    if (to < now) {
      return;
    }
    endBefore(to);
    if (which.size() == 1) {
      live.advanceTo(which.get(0).speaker, to);
    } else {
      live.advanceTo(to);
    }
    which.forEach(side -> side.watermark = to);
  }

  private void event() {
    if (open != null) {
      end();
    } else if (!events.isEmpty() && random.nextInt(3) == 0) {
      CallEvent event = events.remove(0);
      Integer end = event.endMillis();
      int horizon = sides.stream().mapToInt(Side::horizon).min().orElseThrow();
      if (end != null && end >= horizon && random.nextBoolean()) {
        live.eventBegins(event.type(), event.startMillis());
        open = event;
      } else {
        live.add(event);
      }
    }
  }

  private void end() {
    live.eventEnds(open.type(), open.endOrStartMillis());
    open = null;
  }

  /** The telephone system is not later with the end of an event than the clock. */
  private void endBefore(int millis) {
    if (open != null && open.endOrStartMillis() < millis) {
      end();
    }
  }

  private void speak(Side side) {
    Utterance next = side.left.get(0);
    Speaker speaker = next.speaker();
    endBefore(next.startMillis());
    if (side.words == 0 && random.nextInt(4) == 0) {
      live.partial(speaker, next.startMillis(), random.nextBoolean() ? "what if" : next.text());
      side.since = next.startMillis();
    } else if (side.words == 0 && (next.words().isEmpty() || random.nextBoolean())) {
      live.add(next);
      done(side, next);
    } else if (side.words < next.words().size()) {
      Word word = next.words().get(side.words++);
      live.add(speaker, word);
      side.since = next.startMillis();
    } else {
      live.endUtterance(speaker);
      done(side, next);
    }
  }

  private static void done(Side side, Utterance utterance) {
    side.left.remove(0);
    side.watermark = Math.max(side.watermark, utterance.startMillis());
    side.since = null;
    side.words = 0;
  }
}
