package org.callscore.text;

/**
 * What is known of a word by its form alone, in one language. One object per distinct form, shared.
 *
 * @param id counts the types of a language in the order they came up, from 0 on; no two types share
 *     one while the program runs, but some may be left out
 * @param normal the normal form that phrases and transcripts are compared by
 * @param stem the stem of the normal form
 * @param number whether it is a number word or digits
 * @param name whether it looks like a person's first or last name: in the language's list of names,
 *     or no known common word
 * @param content whether it can be part of a company's name: no function word, no greeting
 * @param maybeImperative whether a verb of this form can be an imperative at all; false spares
 *     {@link Language#tag}
 * @param grammar what the language's own grammar keeps with the form
 */
public record WordType(
    int id,
    String normal,
    String stem,
    boolean number,
    boolean name,
    boolean content,
    boolean maybeImperative,
    Grammar grammar) {}
