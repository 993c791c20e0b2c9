package org.callscore.rule;

import org.callscore.transcript.Transcript;

/**
 * A small call that a rule must judge as said.
 *
 * @param outcome the verdict's file form: {@code pass}, {@code fail}, {@code not-applicable} or
 *     {@code not-assessed}
 * @param call the call, with the metadata the example states
 * @param line where it stands in the rule's file
 */
public record Example(String outcome, Transcript call, int line) {}
