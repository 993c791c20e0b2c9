package org.callscore.speech;

import java.util.Locale;

/** Which channel of a two-channel recording the agent is on. */
public enum AgentChannel {
  /** The first. */
  LEFT,
  /** The second. */
  RIGHT,
  /** The one on which the agent's phrases are said. */
  AUTO;

  /**
   * The channel with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static AgentChannel parse(String name) {
    for (AgentChannel channel : values()) {
      if (channel.label().equals(name)) {
        return channel;
      }
    }
    throw new IllegalArgumentException(
        "unknown agent channel '" + name + "', expected left, right or auto");
  }

  /** The name used on the command line and in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
