package org.callscore.speech;

import java.io.IOException;
import java.util.Arrays;

/** Internal: two mono files heard as the two channels of one call; the shorter ends in silence. */
record PairSource(AudioSource left, AudioSource right) implements AudioSource {

  @Override
  public int channels() {
    return 2;
  }

  @Override
  public int sampleRate() {
    return left.sampleRate();
  }

  @Override
  public long frames() {
    return Math.max(left.frames(), right.frames());
  }

  @Override
  public SampleStream stream() throws IOException {
    SampleStream first = left.stream();
    try {
      return new Stream(first, right.stream());
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  private record Stream(SampleStream left, SampleStream right) implements SampleStream {
    @Override
    public int read(float[][] samples) throws IOException {
      int first = left.read(new float[][] {samples[0]});
      int second = right.read(new float[][] {samples[1]});
      int count = Math.max(first, second);
      Arrays.fill(samples[0], first, count, 0);
      Arrays.fill(samples[1], second, count, 0);
      return count;
    }

    @Override
    public void close() throws IOException {
      try {
        left.close();
      } finally {
        right.close();
      }
    }
  }
}
