package org.callscore.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Internal: the samples of a WAV file.
 *
 * @param dataStart the byte of the file at which the samples begin
 * @param frames samples a channel
 */
record WavFile(
    Path file, SampleEncoding encoding, int channels, int sampleRate, long dataStart, long frames)
    implements AudioSource {

  @Override
  public SampleStream stream() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.skipNBytes(dataStart);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new Stream(in);
  }

  private final class Stream implements SampleStream {
    private final InputStream in;
    private final int frameBytes = channels * encoding.bytes();
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private long left = frames;

    Stream(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(float[][] samples) throws IOException {
      int wanted = (int) Math.min(left, samples[0].length);
      if (buffer.capacity() < wanted * frameBytes) {
        buffer = ByteBuffer.allocate(wanted * frameBytes).order(ByteOrder.LITTLE_ENDIAN);
      }
      int count = in.readNBytes(buffer.array(), 0, wanted * frameBytes) / frameBytes;
      // A file that became shorter since it was opened ends here.
      left = count < wanted ? 0 : left - count;
      int at = 0;
      for (int i = 0; i < count; i++) {
        for (int channel = 0; channel < channels; channel++) {
          samples[channel][i] = encoding.decode(buffer, at);
          at += encoding.bytes();
        }
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
