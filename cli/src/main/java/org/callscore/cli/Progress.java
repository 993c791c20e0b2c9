package org.callscore.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells a person at a terminal how far a batch is: one line that is written over. Silent elsewhere.
 */
final class Progress {
  private static final long NANOS = 1_000_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final int calls;
  private final long bytes;
  private final LongSupplier nanoTime;
  private final long begun;

  private int callsDone;
  private long bytesDone;
  private long audioMillis;

  /**
   * Begins to count.
   *
   * @param shown whether to print anything
   * @param calls how many there are
   * @param bytes how large they are in all
   * @param nanoTime a clock
   */
  Progress(PrintStream err, boolean shown, int calls, long bytes, LongSupplier nanoTime) {
    this.err = err;
    this.shown = shown;
    this.calls = calls;
    this.bytes = bytes;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** One more call is done. */
  void add(long callBytes, int callAudioMillis) {
    callsDone++;
    bytesDone += callBytes;
    audioMillis += callAudioMillis;
    if (shown) {
      err.print(CLEAR + line());
      err.flush();
    }
  }

  /** Prints a line that stays, above the one that is written over. */
  void say(String line) {
    err.println(shown ? CLEAR + line : line);
  }

  /** Takes the line away until more is done. */
  void end() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }

  /** Such as {@code 12/40 calls, 35 s of audio a second, 0:52 left}. */
  String line() {
    double seconds = seconds();
    StringBuilder line = new StringBuilder(callsDone + "/" + calls + " calls");
    if (audioMillis > 0 && seconds > 0) {
      line.append(String.format(Locale.ROOT, ", %.0f s of audio a second", audioSpeed()));
    }
    if (bytesDone > 0 && callsDone < calls) {
      line.append(", ").append(clock(seconds * (bytes - bytesDone) / bytesDone)).append(" left");
    }
    return line.toString();
  }

  /** Such as {@code 40 calls, 61:10 of audio, in 1:44 (35 s of audio a second)}. */
  String summary() {
    String line = calls == 1 ? "1 call" : calls + " calls";
    if (audioMillis == 0) {
      return line + " in " + clock(seconds());
    }
    return String.format(
        Locale.ROOT,
        "%s, %s of audio, in %s (%.0f s of audio a second)",
        line,
        clock(audioMillis / 1000.0),
        clock(seconds()),
        audioSpeed());
  }

  private double seconds() {
    return (double) (nanoTime.getAsLong() - begun) / NANOS;
  }

  private double audioSpeed() {
    return audioMillis / 1000.0 / Math.max(seconds(), 0.001);
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
