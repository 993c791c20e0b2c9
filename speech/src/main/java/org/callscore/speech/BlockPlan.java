package org.callscore.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Internal: into which blocks a channel is cut for the recogniser, and what is left out.
 *
 * <p>A block ends where nobody speaks, because Vosk on its own ends utterances after 20 s even
 * inside a word, and loses a word every ten minutes when it is left to run. Noise without pauses is
 * cut at its quietest place. Left out is what a recogniser turns into words although nobody said
 * them: steady tones, digital silence, the other side's voice.
 */
final class BlockPlan {
  private static final int PAD_BEFORE = Frames.in(400);
  private static final int PAD_AFTER = Frames.in(500);
  private static final int SHORTEST_GAP = Frames.in(500);
  private static final int LONGEST_BLOCK = Frames.in(30_000);
  private static final int EARLIEST_CUT = Frames.in(15_000);
  private static final int CUT_REACH = Frames.in(150);

  /** Long enough to be no pause between words on a line that sends nothing in pauses. */
  private static final int LONGEST_ZEROS = Frames.in(1_000);

  private BlockPlan() {}

  /** The blocks to recognise, ascending and disjoint. */
  static List<Frames> of(ChannelScan channel, SpeechDetector.Activity activity) {
    List<Frames> stretches = stretches(activity, channel.frames());
    BitSet harmful = harmful(channel, activity);
    List<Frames> blocks = new ArrayList<>();
    int end = 0;
    for (Frames stretch : stretches) {
      addGap(blocks, new Frames(end, stretch.from()), channel, harmful);
      addCut(blocks, stretch, channel);
      end = stretch.to();
    }
    addGap(blocks, new Frames(end, channel.frames()), channel, harmful);
    return blocks;
  }

  /** Speech with a little around it, as recognisers want; joined where little is between. */
  private static List<Frames> stretches(SpeechDetector.Activity activity, int frames) {
    BitSet padded = new BitSet();
    for (Frames speech : activity.speech()) {
      int before = activity.foreign().previousSetBit(speech.from() - 1) + 1;
      int after = activity.foreign().nextSetBit(speech.to());
      int from = Math.max(before, speech.from() - PAD_BEFORE);
      int to = Math.min(after < 0 ? frames : after, speech.to() + PAD_AFTER);
      padded.set(Math.max(0, from), Math.min(frames, to));
    }
    for (Frames gap : Frames.runs(inverse(padded, frames))) {
      boolean foreign = !activity.foreign().get(gap.from(), gap.to()).isEmpty();
      if (gap.length() < SHORTEST_GAP && !foreign) {
        padded.set(gap.from(), gap.to());
      }
    }
    return Frames.runs(padded);
  }

  private static BitSet inverse(BitSet bits, int length) {
    BitSet inverse = (BitSet) bits.clone();
    inverse.flip(0, length);
    return inverse;
  }

  private static BitSet harmful(ChannelScan channel, SpeechDetector.Activity activity) {
    BitSet harmful = (BitSet) activity.foreign().clone();
    for (Frames zeros : Frames.runs(channel.zeros())) {
      if (zeros.length() >= LONGEST_ZEROS) {
        harmful.set(zeros.from(), zeros.to());
      }
    }
    return harmful;
  }

  /** What lies between stretches may be speech too faint to be seen. */
  private static void addGap(List<Frames> blocks, Frames gap, ChannelScan channel, BitSet harmful) {
    if (gap.length() > 0 && harmful.get(gap.from(), gap.to()).isEmpty()) {
      addCut(blocks, gap, channel);
    }
  }

  private static void addCut(List<Frames> blocks, Frames block, ChannelScan channel) {
    int from = block.from();
    while (block.to() - from > LONGEST_BLOCK) {
      int cut = quietest(channel, from + EARLIEST_CUT, from + LONGEST_BLOCK);
      blocks.add(new Frames(from, cut));
      from = cut;
    }
    blocks.add(new Frames(from, block.to()));
  }

  /** The quietest place between two frames; what is near it counts less the farther it is. */
  private static int quietest(ChannelScan channel, int from, int to) {
    double best = Double.POSITIVE_INFINITY;
    int quietest = to;
    for (int cut = from + CUT_REACH; cut + CUT_REACH <= to; cut++) {
      double sum = 0;
      for (int offset = -CUT_REACH; offset <= CUT_REACH; offset++) {
        sum += channel.level(cut + offset) * (CUT_REACH + 1 - Math.abs(offset));
      }
      if (sum < best) {
        best = sum;
        quietest = cut;
      }
    }
    return quietest;
  }
}
