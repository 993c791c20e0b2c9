package org.callscore.speech;

import java.io.Closeable;
import java.io.IOException;

/** Internal: samples read forwards, each a number from -32768 to 32768. One thread. */
interface SampleStream extends Closeable {
  /**
   * Reads the next samples of every channel into {@code channels[channel]}.
   *
   * @return how many samples a channel; at most the arrays' length, 0 at the end
   */
  int read(float[][] channels) throws IOException;
}
