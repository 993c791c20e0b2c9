package org.callscore.rule;

/**
 * Something that happens on a call: a recorded or derived event, of some length where that counts.
 *
 * @param event its name, such as {@code hold}, {@code silence}, {@code repeated-question}
 * @param atLeastMillis shorter ones do not count; 0 counts all
 */
public record Happening(String event, int atLeastMillis) {}
