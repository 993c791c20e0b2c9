package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();

  @Test
  void tellsCallsSpeedAndTimeLeft() {
    Progress progress = new Progress(err, true, 40, 4000, clock::get);
    clock.set(10 * SECOND);
    progress.add(1000, 350_000);

    assertEquals("1/40 calls, 35 s of audio a second, 0:30 left", progress.line());
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("1/40 calls"));
  }

  @Test
  void sumsUpAtTheEnd() {
    Progress progress = new Progress(err, false, 2, 20, clock::get);
    clock.set(4 * SECOND);
    progress.add(10, 60_000);
    progress.add(10, 20_000);

    assertEquals("2/2 calls, 20 s of audio a second", progress.line());
    assertEquals("2 calls, 1:20 of audio, in 0:04 (20 s of audio a second)", progress.summary());
  }

  @Test
  void isSilentWhereNobodyWatches() {
    Progress progress = new Progress(err, false, 1, 10, clock::get);
    progress.add(10, 1000);
    progress.end();

    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }
}
