package org.callscore.text;

/**
 * What is known of a word by its form alone, in one language. One object per distinct form, shared.
 *
 * @param normal the normal form that phrases and transcripts are compared by
 * @param stem the stem of the normal form
 * @param number whether it is a number word or digits
 * @param name whether it looks like a person's first or last name: in the language's list of names,
 *     or no known common word
 * @param content whether it can be part of a company's name: no function word, no greeting
 */
public record WordType(String normal, String stem, boolean number, boolean name, boolean content) {}
