package org.callscore.scorecard;

/**
 * What came closest to what was missing.
 *
 * @param quote what was heard
 * @param missing what it lacked: a part's name, a slot, or words
 */
public record NearestMiss(String quote, String missing) {}
