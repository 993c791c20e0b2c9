package org.callscore.text;

/**
 * Words that together say a number, or one after another its digits.
 *
 * @param from the first word
 * @param to after the last word
 * @param digits as they would be written: {@code 415} for "four one five", "four fifteen" or "four
 *     hundred and fifteen"
 */
public record NumberRun(int from, int to, String digits) {}
