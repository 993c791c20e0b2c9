package org.callscore.speech;

import java.io.IOException;

/** Internal: where samples come from. Holds no open file; each stream opens its own. */
interface AudioSource {
  int channels();

  /** Samples a second and channel. */
  int sampleRate();

  /** Samples a channel. */
  long frames();

  /** The samples from the beginning. */
  SampleStream stream() throws IOException;
}
