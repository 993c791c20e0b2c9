package org.callscore.match;

/**
 * Where a phrase set was said in a turn.
 *
 * @param set its name
 * @param from index of the first word in the turn
 * @param to index after the last
 * @param verified false if it rests on a name that nobody knows, or on what only sounds like one
 */
public record Match(String set, int from, int to, boolean verified) {}
