/**
 * Internal: phrases against tokens. Comes in: compiled phrase sets and the tokens of a turn. Goes
 * out: spans of words. {@code NaiveMatcher} is the definition, {@code PhraseMatcher} the fast
 * engine; read them in that order.
 */
@NullMarked
package org.callscore.match;

import org.jspecify.annotations.NullMarked;
