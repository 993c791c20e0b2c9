package org.callscore.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callscore.transcript.Word;

/** Internal: gives the blocks of one channel to its recogniser as the samples come by. */
final class ChannelFeed implements AutoCloseable {
  private final ChannelRecogniser recogniser;
  private final List<Frames> blocks;
  private final int sampleRate;
  private final long samples;
  private final List<Word> words = new ArrayList<>();
  private int next;
  private long position;

  ChannelFeed(ChannelRecogniser recogniser, List<Frames> blocks, Recording recording) {
    this.recogniser = recogniser;
    this.blocks = blocks;
    this.sampleRate = recording.sampleRate();
    this.samples = recording.frames();
  }

  /** The channel's next samples. */
  void accept(float[] chunk, int count) throws IOException {
    long end = position + count;
    while (next < blocks.size() && start(next) < end) {
      int from = (int) (Math.max(start(next), position) - position);
      int to = (int) (Math.min(end(next), end) - position);
      if (to > from) {
        float[] part = from == 0 ? chunk : Arrays.copyOfRange(chunk, from, to);
        recogniser.accept(part, to - from);
      }
      if (end(next) > end) {
        break;
      }
      words.addAll(recogniser.finish(start(next), end(next)));
      next++;
    }
    position = end;
  }

  /** The words of all blocks that have passed. */
  List<Word> words() {
    return List.copyOf(words);
  }

  @Override
  public void close() {
    recogniser.close();
  }

  private long start(int block) {
    return Frames.startSample(blocks.get(block).from(), sampleRate);
  }

  private long end(int block) {
    return Math.min(samples, Frames.startSample(blocks.get(block).to(), sampleRate));
  }
}
