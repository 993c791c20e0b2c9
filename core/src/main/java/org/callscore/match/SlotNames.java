package org.callscore.match;

import java.util.List;
import org.callscore.rule.Phrase.SlotName;

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

  /** Names of one kind; empty if unknown. */
  List<List<String>> of(SlotName kind) {
    return switch (kind) {
      case COMPANY -> company;
      case AGENT -> agent;
      case CUSTOMER -> customer;
    };
  }
}
