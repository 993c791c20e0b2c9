package org.callscore.rule;

import java.util.List;

/**
 * The calls a rule is for; an empty list is every call. Where the metadata is silent a call is
 * taken to be inbound, answered by an operator.
 */
public record Applies(List<String> directions, List<String> roles, List<String> languages) {

  /** Every call. */
  public static final Applies ALWAYS = new Applies(List.of(), List.of(), List.of());

  public Applies {
    directions = List.copyOf(directions);
    roles = List.copyOf(roles);
    languages = List.copyOf(languages);
  }
}
