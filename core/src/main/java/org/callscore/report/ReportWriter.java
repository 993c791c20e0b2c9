package org.callscore.report;

import java.io.IOException;

/**
 * Writes one report, call by call. What belongs to one call is on disk when {@link #add} returns;
 * what needs all calls is written by {@link #close}. One thread at a time.
 */
public interface ReportWriter extends AutoCloseable {

  /**
   * Adds a call. Paths must differ between the calls of a report.
   *
   * @throws IOException if a file cannot be written, or if the path leads out of the report's
   *     folder; the message names it
   */
  void add(ReportedCall call) throws IOException;

  /** Writes what needs all calls. */
  @Override
  void close() throws IOException;
}
