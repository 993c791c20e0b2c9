/**
 * Internal: the language layer, the only place that sees Lucene and OpenNLP. Comes in: words as
 * recognised. Goes out: one token a word with its normal form, stem, and, asked for lazily, class
 * and mood. Read {@code Language.java} first.
 */
@NullMarked
package org.callscore.text;

import org.jspecify.annotations.NullMarked;
