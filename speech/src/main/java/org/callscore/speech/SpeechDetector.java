package org.callscore.speech;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Internal: finds by energy when the speaker of a channel speaks. What is found here, not the
 * recognised words, is the truth for talk time, silence and overlap. In loud noise it finds too
 * much rather than too little.
 */
final class SpeechDetector {
  private static final float ABOVE_NOISE_DB = 10;

  /** However quiet the line: what is so much fainter than loud speech is none. */
  private static final float BELOW_LOUD_DB = 40;

  private static final int SHORTEST_BURST = Frames.in(100);
  private static final int SHORTEST_GAP = Frames.in(200);

  /** The other side's voice leaks in where that side is so much louder for its own measure. */
  private static final float LEAK_DB = 9;

  private static final int LEAK_REACH = Frames.in(60);

  private SpeechDetector() {}

  /**
   * What was found on a channel.
   *
   * @param speech runs of speech, ascending
   * @param foreign frames that must not be recognised as this speaker's words: steady tones, and
   *     the other side leaking in
   */
  record Activity(List<Frames> speech, BitSet foreign) {}

  /** Looks at a channel, beside the other one if there is another. */
  static Activity detect(ChannelScan channel, @Nullable ChannelScan other) {
    BitSet foreign = channel.tones();
    BitSet speech = above(channel, threshold(channel));
    if (other != null) {
      BitSet leak = leak(channel, other);
      leak.and(speech);
      fillGaps(leak, SHORTEST_BURST);
      dropBursts(leak);
      foreign.or(leak);
    }
    speech.andNot(foreign);
    dropBursts(speech);
    fillGaps(speech, SHORTEST_GAP);
    return new Activity(Frames.runs(speech), foreign);
  }

  private static float threshold(ChannelScan channel) {
    return Math.max(channel.noiseDb() + ABOVE_NOISE_DB, channel.loudDb() - BELOW_LOUD_DB);
  }

  private static BitSet above(ChannelScan channel, float threshold) {
    BitSet above = new BitSet();
    for (int frame = 0; frame < channel.frames(); frame++) {
      above.set(frame, channel.level(frame) > threshold);
    }
    return above;
  }

  private static BitSet leak(ChannelScan channel, ChannelScan other) {
    float otherThreshold = threshold(other);
    float headStart = LEAK_DB + other.loudDb() - channel.loudDb();
    BitSet leak = new BitSet();
    for (int frame = 0; frame < channel.frames(); frame++) {
      float theirs = loudestAround(other, frame);
      float ours = loudestAround(channel, frame);
      leak.set(frame, theirs > otherThreshold && theirs > ours + headStart);
    }
    return leak;
  }

  private static float loudestAround(ChannelScan channel, int frame) {
    float loudest = ChannelScan.SILENCE_DB;
    int last = Math.min(channel.frames() - 1, frame + LEAK_REACH);
    for (int i = Math.max(0, frame - LEAK_REACH); i <= last; i++) {
      loudest = Math.max(loudest, channel.level(i));
    }
    return loudest;
  }

  private static void dropBursts(BitSet bits) {
    for (Frames burst : Frames.runs(bits)) {
      if (burst.length() < SHORTEST_BURST) {
        bits.clear(burst.from(), burst.to());
      }
    }
  }

  private static void fillGaps(BitSet speech, int shortest) {
    int from = speech.nextSetBit(0);
    while (from >= 0) {
      int gap = speech.nextClearBit(from);
      int next = speech.nextSetBit(gap);
      if (next >= 0 && next - gap < shortest) {
        speech.set(gap, next);
      }
      from = next;
    }
  }
}
