package org.callscore.benchmarks.quality;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Halves of a data set by the CRC-32 of an item's id: the even one may be looked at while
 * developing, the odd one is only measured.
 */
enum Half {
  EVEN,
  ODD,
  ALL;

  boolean holds(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    boolean even = crc.getValue() % 2 == 0;
    return this == ALL || even == (this == EVEN);
  }
}
