package org.callscore.transcript;

import java.util.Locale;

/** Who speaks. */
public enum Speaker {
  /** The person whose etiquette is scored. */
  AGENT,
  /** The caller, or the person called. */
  CUSTOMER,
  /** A further person on the agent's side, for instance after a transfer. */
  COLLEAGUE,
  /** A machine: voice menu, announcement, voicemail. */
  SYSTEM,
  /** Nobody knows: mono without speaker labels. */
  UNKNOWN;

  /** The name used in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The speaker with this label.
   *
   * @throws IllegalArgumentException if there is none; the message lists the labels
   */
  public static Speaker parse(String label) {
    for (Speaker speaker : values()) {
      if (speaker.label().equals(label)) {
        return speaker;
      }
    }
    throw new IllegalArgumentException(
        "unknown speaker '" + label + "', expected agent, customer, colleague, system or unknown");
  }
}
