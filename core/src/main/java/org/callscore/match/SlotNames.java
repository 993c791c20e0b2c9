package org.callscore.match;

import java.util.List;

/**
 * The names that slots stand for on one call, each as normalised words; an empty list is an unknown
 * name.
 */
public record SlotNames(
    List<List<String>> company, List<List<String>> agent, List<List<String>> customer) {

  /** Nobody knows anything. */
  public static final SlotNames UNKNOWN = new SlotNames(List.of(), List.of(), List.of());

  public SlotNames {
    company = List.copyOf(company);
    agent = List.copyOf(agent);
    customer = List.copyOf(customer);
  }
}
