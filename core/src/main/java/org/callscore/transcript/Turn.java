package org.callscore.transcript;

import java.util.List;

/**
 * What one speaker says until the other takes over. A backchannel (at most 1 s and 2 words) ends no
 * turn.
 *
 * @param speaker who speaks
 * @param utterances indices into {@link Transcript#utterances()}, ascending; other speakers'
 *     backchannels may lie between
 */
public record Turn(Speaker speaker, List<Integer> utterances) {
  public Turn {
    utterances = List.copyOf(utterances);
  }
}
